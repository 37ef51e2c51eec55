import { heldAt, meetingPermissions, meetingState, turnoutOf } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, Card, DataTable, DefinitionList, LinkButton, Notice, Timeline, Toolbar } from '../../parts/index.ts'
import { ExerciseLinks } from '../exercises/exercise-links.tsx'
import { ConsultationLinks } from '../legislation/consultation-links.tsx'
import { DeadlineMark } from '../record/saying.tsx'
import { meetingPath } from './address.ts'
import { AsideForms } from './meeting-aside-forms.tsx'
import type { MeetingData } from './meeting-data.ts'
import { NextSteps } from './meeting-next.tsx'
import { sayTurnout } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: MeetingData
  readonly open: boolean
}

/** What was said of it in numbers, what comes next, what is due; and beside it what it is. */
export function MeetingOverview({ c, data, open }: Props) {
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          <StepsCard c={c} data={data} />
          <ExerciseLinks c={c} exercises={data.exercises} />
          <ConsultationLinks c={c} consultations={data.consultations} />
        </>
      }
    >
      <HeldCard c={c} data={data} open={open} />
      {open ? <NextSteps c={c} data={data} /> : null}
      <DeadlinesCard c={c} data={data} />
      <AsideForms c={c} data={data} />
    </Beside>
  )
}

type Shown = Omit<Props, 'open'>

/** Số người dự · số lượt phát biểu · số ý kiến, and the conclusion. */
function HeldCard({ c, data, open }: Props) {
  const { meeting: words } = c.words.meetingPages
  const held = heldAt(data, null)
  const { id } = data.meeting
  const mayRecord = open && c.may(meetingPermissions.record)
  const turnout = turnoutOf(held, data.attendance)
  const conclusion = stepsBy(data.steps, null).findLast((step) => step.stage === 'concluded')?.note
  return (
    <Card title={words.result}>
      {held ? (
        <>
          <p>
            {fill(words.heldOn, { day: showDay(held.heldOn), place: held.place })}
            {held.starts ? ` · ${[held.starts, held.ends].filter(Boolean).join('–')}` : ''}
          </p>
          <p>
            <strong>{sayTurnout(c, { ...turnout, opinions: held.opinions }) || words.noNumbers}</strong>
          </p>
          {held.answered !== null || held.noted !== null ? (
            <p>{fill(words.answered, { answered: held.answered ?? 0, noted: held.noted ?? 0 })}</p>
          ) : null}
          {turnout.differs ? <Notice tone="warn">{words.differs}</Notice> : null}
          {conclusion ? <DefinitionList items={[{ term: words.conclusion, value: conclusion }]} /> : null}
        </>
      ) : (
        <p class="soft">{words.notHeld}</p>
      )}
      {mayRecord ? (
        <Toolbar>
          <LinkButton href={`${meetingPath(id)}/ket-qua`} icon="edit" kind={held ? undefined : 'primary'}>
            {held ? words.correct : words.recordHeld}
          </LinkButton>
          <LinkButton href={`${meetingPath(id)}/diem-danh`} icon="people">
            {words.attendance}
          </LinkButton>
        </Toolbar>
      ) : null}
    </Card>
  )
}

function FactsCard({ c, data: { meeting } }: Shown) {
  const { fields, list } = c.words.meetingPages
  const planned = [
    meeting.plannedOn && showDay(meeting.plannedOn),
    [meeting.starts, meeting.ends].filter(Boolean).join('–'),
    meeting.plannedTime,
  ]
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: fields.convener, value: meeting.body?.name ?? list.committee },
          { term: fields.planned, value: planned.filter(Boolean).join(' · ') },
          { term: fields.place, value: meeting.place },
          { term: fields.chair, value: meeting.chair },
          { term: fields.secretary, value: meeting.secretary },
          { term: fields.content, value: meeting.content },
          { term: fields.audience, value: meeting.audience },
        ]}
      />
    </Card>
  )
}

/** What happened, with its days, the holding among the steps; then what is still to come. */
function StepsCard({ c, data }: Shown) {
  const { stages } = c.words.meetingLabels
  const { steps: title } = c.words.records
  const held = heldAt(data, null)
  const state = meetingState(data, null)
  const numbers = new Map(data.documents.map((one) => [one.id, one.numberText]))
  const taken = stepsBy(data.steps, null).map((step) => ({
    stage: step.stage,
    on: step.happenedOn,
    paper: (step.documentId && numbers.get(step.documentId)) || step.reference,
    note: step.stage === 'concluded' ? null : step.untilOn ? showDay(step.untilOn) : step.note,
  }))
  const all = held
    ? [...taken, { stage: 'held', on: held.heldOn, paper: null, note: held.place }].toSorted((a, b) =>
        a.on === b.on ? order(a.stage) - order(b.stage) : a.on < b.on ? -1 : 1,
      )
    : taken
  const done = new Set(all.map((one) => one.stage))
  const coming = state === 'cancelled' ? [] : track.filter((stage) => !done.has(stage))
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={[
          ...all.map((one, at) => ({
            title: stages[one.stage] ?? one.stage,
            state: at === all.length - 1 ? ('current' as const) : ('done' as const),
            day: showDay(one.on),
            on: one.on,
            actor: one.paper,
            note: one.note,
          })),
          ...coming.map((stage) => ({ title: stages[stage] ?? stage, state: 'coming' as const })),
        ]}
      />
    </Card>
  )
}

const track = ['planned', 'noticed', 'held', 'minuted', 'concluded'] as const
const order = (stage: string): number => (track as readonly string[]).indexOf(stage)

function DeadlinesCard({ c, data }: Shown) {
  const { deadline: words } = c.words.records
  if (data.deadlines.length === 0) return null
  return (
    <Card title={words.title}>
      <DataTable
        caption={words.title}
        captionHidden
        rows={data.deadlines}
        rowKey={(one) => one.key}
        columns={[
          { key: 'what', head: words.what, width: 'wide', cell: (one) => c.words.meetingLabels.deadlines[one.key] },
          { key: 'due', head: words.dueOn, width: 'narrow', cell: (one) => showDay(one.dueOn) },
          { key: 'done', head: words.doneOn, width: 'narrow', cell: (one) => (one.doneOn ? showDay(one.doneOn) : '') },
          { key: 'state', head: words.standing, cell: (one) => <DeadlineMark c={c} one={one} /> },
        ]}
      />
    </Card>
  )
}
