import {
  correctHolding,
  findMeeting,
  heldAt,
  type MeetingFacts,
  meetingPermissions,
  recordHolding,
} from '../../../areas/meetings/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DayInput, FieldRow, Fieldset, Form, NumberInput, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { meetingPath, meetingsPath, missing } from './address.ts'

/** Ghi kết quả hội nghị: when and where it was held, and its numbers; or correcting them with the reason. */
export const holdingPage = page<MeetingFacts>({
  path: `${meetingsPath}/${idPart}/ket-qua`,
  shell: 'staff',
  may: meetingPermissions.record,
  title: (_, words) => words.meetingPages.holding.title,
  load: (c) => c.read(async (reading) => (await findMeeting(reading, idIn(c))) ?? missing),
  acts: {
    record: carry(recordHolding, (c) => meetingPath(idIn(c))),
    correct: carry(correctHolding, (c) => meetingPath(idIn(c))),
  },
  view: HoldingView,
})

const counts = ['present', 'spoken', 'opinions', 'answered', 'noted'] as const

function HoldingView({ data, c }: ViewProps<MeetingFacts>) {
  const { holding: words, fields, list } = c.words.meetingPages
  const { meeting } = data
  const held = heldAt(data, null)
  const at = held ? 'instead.' : ''
  const title = held ? words.correctTitle : words.title
  const crumbs = [
    { label: list.title, href: meetingsPath },
    { label: meeting.title, href: meetingPath(meeting.id) },
    { label: title },
  ]
  const told = held ?? meeting
  const count = (name: (typeof counts)[number]) => (held?.[name] === null || !held ? undefined : String(held[name]))
  return (
    <>
      <PageHead title={title} summary={meeting.title} crumbs={crumbs} />
      <Form act={held ? 'correct' : 'record'} clientId={c.formId} memory={memoryOf(c)} wide>
        <FieldRow>
          <DayInput
            name={`${at}heldOn`}
            label={words.heldOn}
            value={held?.heldOn ?? (meeting.plannedOn && meeting.plannedOn <= c.today ? meeting.plannedOn : c.today)}
            max={c.today}
            required
          />
          <TextInput name={`${at}starts`} label={fields.starts} value={told.starts} placeholder="08:00" width="short" />
          <TextInput name={`${at}ends`} label={fields.ends} value={told.ends} placeholder="11:00" width="short" />
        </FieldRow>
        <TextInput name={`${at}place`} label={fields.place} value={told.place} maxLength={300} required />
        <TextInput name={`${at}chair`} label={fields.chair} value={told.chair} maxLength={200} />
        <Fieldset title={words.numbers} hint={words.numbersHint}>
          <FieldRow>
            {counts.map((name) => (
              <NumberInput key={name} name={`${at}${name}`} label={words[name]} value={count(name)} />
            ))}
          </FieldRow>
        </Fieldset>
        {held ? <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required /> : null}
        <SubmitRow primary={words.save} cancel={{ href: meetingPath(meeting.id) }} />
      </Form>
    </>
  )
}
