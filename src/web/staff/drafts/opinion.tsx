import * as area from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { idPattern } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  type Option,
  PageHead,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { draftPath, draftsPath, idIn, idPart, missing, tablePath } from './address.ts'
import { giverOptions, meetingOptions } from './choosing.ts'
import { OpinionFields } from './opinion-fields.tsx'
import { authorFields, authorInput } from './opinion-input.ts'

interface OneOpinion {
  readonly draft: area.Draft
  readonly opinion: area.Opinion
  readonly places: readonly string[]
  readonly givers: readonly Option[]
  readonly meetings: readonly Option[]
}

/** One opinion: said anew with the reason, or taken back. */
export const opinionPage = page<OneOpinion>({
  path: `${draftsPath}/${idPart}/y-kien/:opinion{${idPattern}}`,
  shell: 'staff',
  may: area.draftPermissions.record,
  title: (_, words) => words.opinionPages.correct.title,
  load: (c) =>
    c.read(async (reading) => {
      const draft = await area.findDraft(reading, idIn(c))
      const opinion = await area.findOpinion(reading, idIn(c, 'opinion'))
      if (!draft || opinion?.draftId !== draft.id || opinion.supersession) return missing
      const clauses = opinion.versionId ? await area.clausesOf(reading, opinion.versionId) : []
      const [givers, meetings] = [await giverOptions(c, reading), await meetingOptions(c, reading)]
      return { draft, opinion, places: clauses.map((one) => one.ref), givers, meetings }
    }),
  acts: {
    correct: async (c, form) => {
      const { reason, ...said } = form.values
      const input = { id: idIn(c, 'opinion'), reason, instead: authorInput(said) }
      const made = await c.perform(area.correctOpinion, input, form.clientId)
      // What is wrong stands in the form under the names of its own fields.
      if (isRefusal(made)) return { ...made, ...(made.field && { field: made.field.replace(/^instead\./, '') }) }
      return { goTo: tablePath(idIn(c)), done: area.correctOpinion.name }
    },
    remove: async (c, form) => {
      const input = { id: idIn(c, 'opinion'), reason: form.values.reason }
      const made = await c.perform(area.correctOpinion, input, form.clientId)
      return isRefusal(made) ? made : { goTo: tablePath(idIn(c)), done: area.correctOpinion.name }
    },
  },
  view: OpinionView,
})

function OpinionView({ data: { draft, opinion, places, givers, meetings }, c }: ViewProps<OneOpinion>) {
  const { correct, entry, table } = c.words.opinionPages
  const crumbs = [
    { label: c.words.draftPages.register.title, href: draftsPath },
    { label: draft.title, href: draftPath(draft.id) },
    { label: table.title, href: tablePath(draft.id) },
    { label: correct.title },
  ]
  const recorded = { name: opinion.recordedByName, day: showDay(opinion.givenOn) }
  return (
    <>
      <PageHead title={correct.title} crumbs={crumbs} summary={fill(correct.recorded, recorded)} />
      <Stack>
        <Form act="correct" clientId={c.formId} memory={memoryOf(c)} wide>
          <OpinionFields
            c={c}
            opinion={opinion}
            author={authorFields(opinion.author)}
            givers={givers}
            places={places}
          />
          <FieldRow>
            <Select
              name="meetingId"
              label={entry.meeting}
              blank={entry.noMeeting}
              value={opinion.meetingId}
              options={meetings}
            />
            <Select
              name="channel"
              label={entry.channel}
              value={opinion.channel}
              options={optionsOf(c.words.draftLabels.channels, area.channels)}
            />
            <DayInput name="givenOn" label={entry.givenOn} value={opinion.givenOn} max={c.today} required />
          </FieldRow>
          <TextInput name="reason" label={correct.reason} maxLength={500} required />
          <SubmitRow primary={correct.save} cancel={{ href: tablePath(draft.id) }} />
        </Form>
        <ReasonForm c={c} act="remove" label={correct.remove} fields={{}} />
      </Stack>
    </>
  )
}
