import type { Draft } from '../../../areas/drafts/index.ts'
import type { PageContext } from '../../http/page.ts'
import { type Option, Select } from '../../parts/index.ts'
import { draftPath } from '../drafts/address.ts'
import { newPath, withQuery } from './address.ts'
import { NewDraftFields } from './new-draft-fields.tsx'

/** What the query calls the register of drafts. */
export const fromRegister = 'so'

interface Props {
  readonly c: PageContext
  /** The draft that it is begun from. */
  readonly draft: Draft | null
  /** Drafts of the register to choose from; null: the draft is entered with the letter. */
  readonly drafts: readonly Option[] | null
}

/** The draft it is begun from, one of the register, or a new one. */
export function DraftPart({ c, draft, drafts }: Props) {
  const { fields } = c.words.legislationPages
  const letter = { 'van-ban': c.query('van-ban') }
  if (draft)
    return (
      <p>
        <a href={draftPath(draft.id)}>{draft.title}</a>
        <input type="hidden" name="draftId" value={draft.id} />
      </p>
    )
  if (drafts === null)
    return (
      <>
        <p>
          <a href={withQuery(newPath, { ...letter, tu: fromRegister })}>{fields.fromRegister}</a>
        </p>
        <NewDraftFields c={c} />
      </>
    )
  return (
    <>
      <p>
        <a href={withQuery(newPath, letter)}>{fields.fromLetter}</a>
      </p>
      {drafts.length === 0 ? (
        <p class="soft">{fields.noDrafts}</p>
      ) : (
        <Select name="draftId" label={fields.draftPart} blank={fields.chooseDraft} options={drafts} required />
      )}
    </>
  )
}
