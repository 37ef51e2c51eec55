import {
  type Clause,
  changeClause,
  clausesOf,
  currentVersion,
  type Draft,
  draftPermissions,
  findDraft,
  removeClause,
  versionsOf,
} from '../../../areas/drafts/index.ts'
import { idPattern } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { draftPath, draftsPath, idIn, idPart, missing } from './address.ts'
import { ClauseFields } from './draft-clauses.tsx'

/** One clause of the current version, written anew with the reason. */
export const clausePage = page<{ draft: Draft; clause: Clause }>({
  path: `${draftsPath}/${idPart}/dieu-khoan/:clause{${idPattern}}`,
  shell: 'staff',
  may: draftPermissions.keep,
  title: ({ clause }, words) => fill(words.draftPages.clauses.changeTitle, { ref: clause.ref }),
  load: (c) =>
    c.read(async (reading) => {
      const id = idIn(c)
      const draft = await findDraft(reading, id)
      const current = currentVersion((await versionsOf(reading, [id])).get(id) ?? [], c.today)
      const clauses = current ? await clausesOf(reading, current.id) : []
      const clause = clauses.find((one) => one.id === idIn(c, 'clause'))
      return draft && clause ? { draft, clause } : missing
    }),
  acts: {
    change: async (c, form) => {
      const made = await c.perform(changeClause, { ...form.values, id: idIn(c, 'clause') }, form.clientId)
      return isRefusal(made) ? made : { goTo: draftPath(idIn(c), 'dieu_khoan'), done: changeClause.name }
    },
    remove: async (c, form) => {
      const made = await c.perform(removeClause, { ...form.values, id: idIn(c, 'clause') }, form.clientId)
      return isRefusal(made) ? made : { goTo: draftPath(idIn(c), 'dieu_khoan'), done: removeClause.name }
    },
  },
  view: ({ data: { draft, clause }, c }) => {
    const { clauses: words, register, draft: ofDraft } = c.words.draftPages
    const back = draftPath(draft.id, 'dieu_khoan')
    const title = fill(words.changeTitle, { ref: clause.ref })
    const crumbs = [
      { label: register.title, href: draftsPath },
      { label: draft.title, href: draftPath(draft.id) },
      { label: ofDraft.parts.dieu_khoan ?? '', href: back },
      { label: clause.ref },
    ]
    return (
      <>
        <PageHead title={title} crumbs={crumbs} />
        <Stack>
          <Form act="change" clientId={c.formId} memory={memoryOf(c)} wide>
            <ClauseFields c={c} clause={clause} />
            <TextInput name="reason" label={words.reason} maxLength={500} required />
            <SubmitRow primary={words.save} cancel={{ href: back }} />
          </Form>
          <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
        </Stack>
      </>
    )
  },
})
