import * as area from '../../../areas/drafts/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  type Option,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { draftPath, draftsPath, idIn, idPart, missing } from './address.ts'
import { giverOptions, meetingOptions, readGiver } from './choosing.ts'
import { TallyRows } from './tally-rows.tsx'
import { plainRefusal, sheetInput } from './tally-sheet.ts'

interface TalliesData {
  readonly draft: area.Draft
  readonly clauses: readonly area.Clause[]
  readonly givers: readonly Option[]
  readonly meetings: readonly Option[]
}

const record: Act = async (c, form) => {
  const { giver, ...values } = form.values
  const input = { ...sheetInput(values), ...readGiver(giver), draftId: idIn(c) }
  const made = await c.perform(area.recordTallies, input, form.clientId)
  if (isRefusal(made))
    return made.field === 'areaId' || made.field === 'organisationId' ? { ...made, field: 'giver' } : plainRefusal(made)
  return { goTo: draftPath(idIn(c), 'so_lieu'), done: area.recordTallies.name }
}

/** Ghi số liệu: the numbers of one giver, clause by clause and stance by stance. */
export const talliesPage = page<TalliesData>({
  path: `${draftsPath}/${idPart}/so-lieu`,
  shell: 'staff',
  may: area.draftPermissions.record,
  title: (_, words) => words.opinionPages.tallies.title,
  load: (c) =>
    c.read(async (reading) => {
      const id = idIn(c)
      const draft = await area.findDraft(reading, id)
      if (!draft || draft.supersession) return missing
      const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
      const clauses = current ? await area.clausesOf(reading, current.id) : []
      return { draft, clauses, givers: await giverOptions(c, reading), meetings: await meetingOptions(c, reading) }
    }),
  acts: { record },
  view: TalliesView,
})

function TalliesView({ data: { draft, clauses, givers, meetings }, c }: ViewProps<TalliesData>) {
  const { tallies: words, entry } = c.words.opinionPages
  const { channels } = c.words.draftLabels
  const crumbs = [
    { label: c.words.draftPages.register.title, href: draftsPath },
    { label: draft.title, href: draftPath(draft.id) },
    { label: words.title },
  ]
  return (
    <>
      <PageHead title={words.title} summary={words.summary} crumbs={crumbs} />
      <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
        <FieldRow>
          <Select name="giver" label={words.giver} blank={words.otherGiver} value={c.query('noi')} options={givers} />
          <TextInput name="giverName" label={words.giverName} maxLength={200} />
        </FieldRow>
        <FieldRow>
          <Select name="meetingId" label={entry.meeting} blank={entry.noMeeting} options={meetings} />
          <Select name="channel" label={entry.channel} value="written" options={optionsOf(channels, area.channels)} />
          <DayInput name="givenOn" label={entry.givenOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TallyRows c={c} clauses={clauses} tallies={[]} />
        <TextArea name="note" label={words.note} rows={2} maxLength={2000} />
        <TextInput name="reason" label={words.reason} hint={words.reasonHint} maxLength={500} />
        <SubmitRow primary={words.save} cancel={{ href: draftPath(draft.id, 'so_lieu') }} />
      </Form>
    </>
  )
}
