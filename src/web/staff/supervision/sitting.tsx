import {
  correctSitting,
  findSession,
  recordSitting,
  type SessionFacts,
  type Sitting,
  scheduleSitting,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { missing, sessionPath, sessionsPath } from './address.ts'

interface SittingData {
  readonly facts: SessionFacts
  readonly sitting: Sitting | null
  readonly mode: 'record' | 'schedule' | 'correct'
}

const back = (c: PageContext) => sessionPath(idIn(c), 'buoi')

/** One sitting of a session: scheduled (`lich`), recorded (`moi`), or corrected (its id). */
export const sittingPage = page<SittingData>({
  path: `${sessionsPath}/${idPart}/buoi/:buoi`,
  shell: 'staff',
  may: supervisionPermissions.record,
  title: (_, words) => words.supervisionPages.sitting.title,
  load: async (c) => {
    const facts = await c.read((reading) => findSession(reading, idIn(c)))
    const asked = c.param('buoi')
    const sitting = facts?.sittings.find((one) => one.id === asked) ?? null
    if (!facts || (!sitting && asked !== 'moi' && asked !== 'lich')) return missing
    const mode = asked === 'lich' ? 'schedule' : sitting?.heldOn ? 'correct' : 'record'
    return { facts, sitting, mode }
  },
  acts: {
    schedule: carry(scheduleSitting, back),
    record: carry(recordSitting, back),
    correct: carry(correctSitting, back),
  },
  view: SittingView,
})

function SittingView({ data: { facts, sitting, mode }, c }: ViewProps<SittingData>) {
  const { sitting: words } = c.words.supervisionPages
  const { session } = facts
  const titles = { record: words.newTitle, schedule: words.scheduledTitle, correct: words.correct }
  const crumbs = [{ label: session.title, href: sessionPath(session.id, 'buoi') }, { label: titles[mode] }]
  const at = mode === 'correct' ? 'instead.' : ''
  return (
    <>
      <PageHead title={titles[mode]} summary={session.title} crumbs={crumbs} />
      <Form act={mode} clientId={c.formId} memory={memoryOf(c)} wide>
        {sitting ? <input type="hidden" name="sittingId" value={sitting.id} /> : null}
        <FieldRow>
          {mode === 'schedule' ? (
            <DayInput name="scheduledOn" label={words.scheduled} value={session.plannedFrom} required />
          ) : (
            <DayInput
              name={`${at}heldOn`}
              label={words.held}
              value={sitting?.heldOn ?? sitting?.scheduledOn ?? c.today}
              max={c.today}
              required
            />
          )}
          <TextInput
            name={`${at}starts`}
            label={words.starts}
            value={sitting?.starts}
            placeholder="08:00"
            width="short"
          />
          <TextInput name={`${at}ends`} label={words.ends} value={sitting?.ends} placeholder="11:00" width="short" />
        </FieldRow>
        <TextInput
          name={`${at}place`}
          label={words.place}
          value={sitting?.place ?? session.place}
          maxLength={300}
          required
        />
        <TextInput name={`${at}chairedBy`} label={words.chairedBy} value={sitting?.chairedBy} maxLength={200} />
        <TextArea name={`${at}agenda`} label={words.agenda} value={sitting?.agenda} rows={3} />
        <People c={c} at={at} sitting={sitting} />
        {mode === 'schedule' ? null : <Said c={c} at={at} sitting={sitting} joint={session.form === 'joint'} />}
        {mode === 'correct' ? <TextInput name="reason" label={words.reason} maxLength={1000} required /> : null}
        <SubmitRow primary={words.save} cancel={{ href: sessionPath(session.id, 'buoi') }} />
      </Form>
    </>
  )
}

interface PartProps {
  readonly c: PageContext
  readonly at: string
  readonly sitting: Sitting | null
}

function People({ c, at, sitting }: PartProps) {
  const { sitting: words } = c.words.supervisionPages
  return (
    <FieldRow>
      <TextArea
        name={`${at}attendeesA`}
        label={words.attendeesA}
        hint={words.each}
        value={sitting?.attendeesA.join('\n')}
      />
      <TextArea
        name={`${at}attendeesB`}
        label={words.attendeesB}
        hint={words.each}
        value={sitting?.attendeesB.join('\n')}
      />
    </FieldRow>
  )
}

function Said({ c, at, sitting, joint }: PartProps & { readonly joint: boolean }) {
  const { sitting: words } = c.words.supervisionPages
  return (
    <>
      <TextArea name={`${at}minutes`} label={words.minutes} value={sitting?.minutes} rows={8} maxLength={20000} />
      <TextArea
        name={`${at}conclusion`}
        label={words.conclusion}
        value={sitting?.conclusion}
        rows={3}
        maxLength={5000}
      />
      {joint ? (
        <TextArea name={`${at}opinion`} label={words.opinion} value={sitting?.opinion} rows={3} maxLength={5000} />
      ) : null}
    </>
  )
}
