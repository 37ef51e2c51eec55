import { type Opinion, stances } from '../../../areas/drafts/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkbox, FieldRow, type Option, Radios, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

interface Props {
  readonly c: PageContext
  readonly opinion: Partial<Pick<Opinion, 'clauseRef' | 'stance' | 'text' | 'proposedWording'>>
  readonly author: { readonly name?: string | null; readonly giver?: string; readonly forAll?: boolean }
  readonly givers: readonly Option[]
  /** Places of the register and names of who is there, proposed while typing. */
  readonly places: readonly string[]
  readonly names?: readonly string[]
  /** The first field takes the focus: the hands stay on the keys. */
  readonly focus?: boolean
}

/** Place, stance, words, who: in the order in which it is said. */
export function OpinionFields({ c, opinion, author, givers, places, names, focus }: Props) {
  const { entry } = c.words.opinionPages
  return (
    <>
      <TextInput
        name="clauseRef"
        label={entry.clauseRef}
        hint={entry.clauseRefHint}
        value={opinion.clauseRef}
        suggestions={places}
        width="medium"
        maxLength={200}
        autofocus={focus}
      />
      <Radios
        name="stance"
        label={entry.stance}
        options={optionsOf(c.words.draftLabels.stances, stances)}
        value={opinion.stance ?? 'amend'}
        inline
        required
      />
      <TextArea name="text" label={entry.text} value={opinion.text} rows={3} maxLength={20_000} />
      <TextArea
        name="proposedWording"
        label={entry.wording}
        value={opinion.proposedWording}
        rows={2}
        maxLength={20_000}
      />
      <FieldRow>
        <TextInput
          name="authorName"
          label={entry.author}
          hint={entry.authorHint}
          value={author.name}
          suggestions={names}
          maxLength={200}
        />
        <Select name="giver" label={entry.giver} blank={entry.noGiver} value={author.giver} options={givers} />
      </FieldRow>
      <Checkbox name="forAll" label={entry.forAll} checked={author.forAll} />
    </>
  )
}
