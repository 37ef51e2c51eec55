import {
  draftProgramme,
  editProgramme,
  findProgramme,
  type OwnTopic,
  ownTopics,
  type ProgrammeFacts,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { yearOf } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, programmePath, programmesPath } from './address.ts'
import { ProgrammeFields } from './programme-fields.tsx'

interface NewProgramme {
  readonly year: number
  readonly topics: readonly OwnTopic[]
}

interface EditProgramme extends ProgrammeFacts {
  readonly topics: readonly OwnTopic[]
}

/** Soạn chương trình giám sát năm. */
export const newProgrammePage = page<NewProgramme>({
  path: `${programmesPath}/moi`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.programme.newTitle,
  load: async (c) => {
    const asked = Number(c.query('nam'))
    const year = Number.isInteger(asked) && asked > 1990 && asked < 2200 ? asked : yearOf(c.today)
    return { year, topics: await c.read((reading) => ownTopics(reading, [c.signedIn.committeeId])) }
  },
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftProgramme, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: programmePath(made.id), done: draftProgramme.name }
    },
  },
  view: ({ data: { year, topics }, c }) => {
    const { programme: words, board } = c.words.supervisionPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: words.title, href: programmesPath },
      { label: words.newTitle },
    ]
    return (
      <>
        <PageHead title={words.newTitle} crumbs={crumbs} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <FieldRow>
            <TextInput name="year" label={words.year} value={String(year)} inputMode="numeric" width="short" required />
            <DayInput name="draftedOn" label={words.draftedOn} value={c.today} max={c.today} required />
          </FieldRow>
          <ProgrammeFields
            c={c}
            title={fill(words.usualTitle, { year })}
            purpose={null}
            lines={[]}
            ownTopics={topics}
          />
          <SubmitRow primary={words.save} cancel={{ href: programmesPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa nội dung chương trình, while it is not yet issued. */
export const editProgrammePage = page<EditProgramme>({
  path: `${programmesPath}/${idPart}/sua`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.programme.edit,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const facts = await findProgramme(reading, committeeId, idIn(c))
      return facts ? { ...facts, topics: await ownTopics(reading, [committeeId]) } : missing
    }),
  acts: { edit: carry(editProgramme, (c) => programmePath(idIn(c))) },
  view: ({ data: { programme, lines, topics }, c }) => {
    const { programme: words } = c.words.supervisionPages
    const crumbs = [
      { label: words.title, href: programmesPath },
      { label: programme.title, href: programmePath(programme.id) },
      { label: words.edit },
    ]
    return (
      <>
        <PageHead title={words.edit} summary={programme.title} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={programme.editNo} />
          <ProgrammeFields c={c} title={programme.title} purpose={programme.purpose} lines={lines} ownTopics={topics} />
          <SubmitRow primary={words.save} cancel={{ href: programmePath(programme.id) }} />
        </Form>
      </>
    )
  },
})
