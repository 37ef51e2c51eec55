import {
  draftProgramme,
  editProgramme,
  findProgramme,
  type ProgrammeFacts,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { yearOf } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { boardPath, idIn, idPart, missing, programmePath, programmesPath } from './address.ts'
import { carry } from './carry.ts'
import { ProgrammeFields } from './programme-fields.tsx'

/** Soạn chương trình giám sát năm. */
export const newProgrammePage = page<number>({
  path: `${programmesPath}/moi`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.programme.newTitle,
  load: async (c) => {
    const asked = Number(c.query('nam'))
    return Number.isInteger(asked) && asked > 1990 && asked < 2200 ? asked : yearOf(c.today)
  },
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftProgramme, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: programmePath(made.id), done: draftProgramme.name }
    },
  },
  view: ({ data: year, c }) => {
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
          <ProgrammeFields c={c} title={fill(words.usualTitle, { year })} purpose={null} lines={[]} />
          <SubmitRow primary={words.save} cancel={{ href: programmesPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa nội dung chương trình, while it is not yet issued. */
export const editProgrammePage = page<ProgrammeFacts>({
  path: `${programmesPath}/${idPart}/sua`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.programme.edit,
  load: async (c) => (await c.read((reading) => findProgramme(reading, c.signedIn.committeeId, idIn(c)))) ?? missing,
  acts: { edit: carry(editProgramme, (c) => programmePath(idIn(c))) },
  view: ({ data: { programme, lines }, c }) => {
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
          <ProgrammeFields c={c} title={programme.title} purpose={programme.purpose} lines={lines} />
          <SubmitRow primary={words.save} cancel={{ href: programmePath(programme.id) }} />
        </Form>
      </>
    )
  },
})
