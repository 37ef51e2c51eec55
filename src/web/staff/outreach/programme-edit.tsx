import { listOrganisations, type MemberOrganisation } from '../../../areas/organisation/index.ts'
import {
  type ActionProgrammeFacts,
  draftActionProgramme,
  editActionProgramme,
  findActionProgramme,
  outreachPermissions,
} from '../../../areas/outreach/index.ts'
import { yearOf } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Form, NumberInput, PageHead, RepeatRows, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, programmePath, programmesPath } from './address.ts'
import { TaskFields } from './task-fields.tsx'

interface Fields {
  readonly organisations: readonly MemberOrganisation[]
  readonly of: ActionProgrammeFacts | null
}

/** Rows in which only choices stand, and no word, are rows nobody filled in. */
function withTasks(values: Readonly<Record<string, unknown>>) {
  const rows = Array.isArray(values.tasks) ? (values.tasks as readonly Readonly<Record<string, unknown>>[]) : []
  return { ...values, tasks: rows.filter((row) => row.title !== '' || row.responsible !== '' || row.heading !== '') }
}

/** Soạn chương trình của một năm. */
export const newProgrammePage = page<Fields>({
  path: `${programmesPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.manage_programme,
  title: (_, words) => words.outreachProgrammes.programmes.add,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      return { organisations: (await listOrganisations(reading, { committeeId, limit: 200 })).rows, of: null }
    }),
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftActionProgramme, withTasks(form.values), form.clientId)
      return isRefusal(made) ? made : { goTo: programmePath(made.id), done: draftActionProgramme.name }
    },
  },
  view: ({ data, c }) => {
    const { programmes: words } = c.words.outreachProgrammes
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: words.title, href: programmesPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} summary={words.addText} crumbs={crumbs} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <ProgrammeFields c={c} data={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: programmesPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa chương trình, until it is issued. */
export const editProgrammePage = page<Fields & { readonly of: ActionProgrammeFacts }>({
  path: `${programmesPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.manage_programme,
  title: (data) => data.of.programme.title,
  load: (c) =>
    c.read(async (reading): Promise<(Fields & { readonly of: ActionProgrammeFacts }) | Refusal> => {
      const of = await findActionProgramme(reading, idIn(c))
      if (!of) return missing
      const { committeeId } = of.programme
      return { of, organisations: (await listOrganisations(reading, { committeeId, limit: 200 })).rows }
    }),
  acts: {
    edit: (c, form) =>
      carry(editActionProgramme, (of) => programmePath(idIn(of)))(c, { ...form, values: withTasks(form.values) }),
  },
  view: ({ data, c }) => {
    const { programme } = data.of
    const back = programmePath(programme.id)
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: programme.title, href: back },
      { label: c.words.records.edit },
    ]
    return (
      <>
        <PageHead title={c.words.outreachProgrammes.programmes.edit} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={programme.editNo} />
          <ProgrammeFields c={c} data={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function ProgrammeFields({ c, data: { of, organisations } }: { readonly c: PageContext; readonly data: Fields }) {
  const { programmes: words } = c.words.outreachProgrammes
  const year = of?.programme.year ?? yearOf(c.today)
  return (
    <>
      <NumberInput name="year" label={words.year} value={String(year)} required />
      <TextInput
        name="title"
        label={words.titleField}
        value={of?.programme.title ?? fill(words.usualTitle, { year })}
        maxLength={300}
        required
      />
      <TextArea name="purpose" label={words.purpose} value={of?.programme.purpose} rows={3} maxLength={4000} />
      <h2>{words.tasks}</h2>
      <RepeatRows name="tasks" count={Math.max(2, of?.tasks.length ?? 0)} addLabel={words.addTask}>
        {(at) => (
          <TaskFields c={c} organisations={organisations} of={of?.tasks[at]?.task ?? null} at={`tasks.${at}.`} />
        )}
      </RepeatRows>
    </>
  )
}
