import { criticismPermissions, whyExerciseOver } from '../../../areas/criticism/index.ts'
import { draftPermissions } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Beside,
  Card,
  DataTable,
  DayInput,
  DefinitionList,
  Form,
  LinkButton,
  SubmitRow,
  TextInput,
  Timeline,
} from '../../parts/index.ts'
import { planPath } from '../criticism/address.ts'
import { tablePath } from '../drafts/address.ts'
import { PhotoCard } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { DeadlineMark } from '../record/saying.tsx'
import { exercisePath } from './address.ts'
import type { ExerciseData } from './exercise-data.ts'
import { ExerciseMeetings } from './exercise-meetings.tsx'
import { NextStep } from './exercise-next.tsx'
import { ReplyCard, SendCard } from './exercise-send.tsx'
import { sayCoverage } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ExerciseData
}

/** What comes next, the conferences, what is due; beside it what it is and where it stands. */
export function ExerciseOverview({ c, data }: Props) {
  const { id } = data.exercise
  const open = whyExerciseOver(data, c.today) === null
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          <StepsCard c={c} data={data} />
          <PhotoCard
            c={c}
            origin={{ kind: 'criticism_exercise', id }}
            evidence={data.evidence}
            open={open}
            here={exercisePath(id)}
          />
        </>
      }
    >
      {open ? <NextStep c={c} data={data} /> : null}
      {open && data.stage === 'document_issued' ? <SendCard c={c} data={data} /> : null}
      {open && data.stage === 'sent' ? <ReplyCard c={c} data={data} /> : null}
      <OpinionsCard c={c} data={data} />
      <ExerciseMeetings c={c} data={data} open={open} />
      <DeadlinesCard c={c} data={data} />
      {open ? <CloseCard c={c} data={data} /> : null}
      <Others c={c} data={data} />
    </Beside>
  )
}

function FactsCard({ c, data }: Props) {
  const { fields, exercise: words } = c.words.exercisePages
  const { forms, legalKinds } = c.words.criticismLabels
  const { exercise, line, groupName, draft } = data
  const differs = exercise.reportedAs !== exercise.legalKind
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: fields.draft, value: exercise.title === draft.title ? null : draft.title },
          { term: fields.form, value: forms[exercise.form] },
          { term: fields.addressee, value: exercise.addresseeName },
          { term: fields.requestedBy, value: exercise.requestedBy },
          { term: fields.group, value: groupName },
          { term: fields.line, value: line && <a href={planPath(line.planId)}>{line.title}</a> },
          { term: fields.collectUntil, value: exercise.collectUntil && showDay(exercise.collectUntil) },
          { term: fields.reportedAs, value: differs && legalKinds[exercise.reportedAs] },
          { term: words.submit, value: draft.submitOn && showDay(draft.submitOn) },
        ]}
      />
    </Card>
  )
}

interface Taken {
  readonly stage: string
  readonly on: ExerciseData['draft']['receivedOn']
  readonly paper: string | null | undefined
  readonly note: string | null
}

/** What happened, with its days: the steps, the sending, the explanation. */
function StepsCard({ c, data }: Props) {
  const { exerciseStates } = c.words.criticismLabels
  const { steps: title } = c.words.records
  const { exercise: words } = c.words.exercisePages
  const numbers = new Map(data.documents.map((one) => [one.id, one.numberText]))
  const paper = (one: { readonly documentId: string | null; readonly reference: string | null }) =>
    (one.documentId && numbers.get(one.documentId)) || one.reference
  const sending = data.sendings.find((one) => !one.supersededAt)
  const replies = data.replies.filter((one) => !one.supersededAt)
  const taken: readonly Taken[] = [
    ...stepsBy(data.steps, null).map((one) => ({ ...one, on: one.happenedOn, paper: paper(one) })),
    ...(sending
      ? [
          {
            stage: 'sent',
            on: sending.sentOn,
            paper: paper(sending),
            note: fill(words.dueBy, { day: showDay(sending.dueOn) }),
          },
        ]
      : []),
    ...replies.map((one) => ({ stage: 'explained', on: one.repliedOn, paper: paper(one), note: null })),
  ].toSorted((a, b) => (a.on === b.on ? rank(a.stage) - rank(b.stage) : a.on < b.on ? -1 : 1))
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={taken.map((one, at) => ({
          title: one.stage === 'sent' ? words.sentStep : (exerciseStates[one.stage] ?? one.stage),
          state: at === taken.length - 1 ? ('current' as const) : ('done' as const),
          day: showDay(one.on),
          on: one.on,
          actor: one.paper,
          note: one.note,
        }))}
      />
    </Card>
  )
}

const order = [
  'proposed',
  'accepted',
  'dossier_received',
  'collecting',
  'convened',
  'document_issued',
  'sent',
  'explained',
]
const rank = (stage: string): number => (order.includes(stage) ? order.indexOf(stage) : order.length)

/** How many opinions there are; once sent, how many of them are explained. */
function OpinionsCard({ c, data }: Props) {
  const { exercise: words } = c.words.exercisePages
  const { coverage, given, draft, exercise } = data
  return (
    <Card title={words.opinions}>
      <p>{fill(words.given, { all: given.all, asking: given.asking.length })}</p>
      {coverage.sent > 0 ? (
        <p>
          <strong>{sayCoverage(c, coverage)}</strong>
        </p>
      ) : null}
      <div class="toolbar">
        {c.may(draftPermissions.read_opinions) ? (
          <LinkButton href={tablePath(draft.id)} icon="book">
            {words.table}
          </LinkButton>
        ) : null}
        {coverage.sent > 0 ? (
          <LinkButton href={exercisePath(exercise.id, 'giai_trinh')} icon="reply">
            {words.tabs.giai_trinh}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  )
}

function DeadlinesCard({ c, data }: Props) {
  const { deadline: words } = c.words.records
  const { exerciseDeadlines } = c.words.criticismLabels
  if (data.deadlines.length === 0) return null
  return (
    <Card title={words.title}>
      <DataTable
        caption={words.title}
        captionHidden
        rows={data.deadlines}
        rowKey={(one) => one.key}
        columns={[
          { key: 'what', head: words.what, width: 'wide', cell: (one) => exerciseDeadlines[one.key] },
          { key: 'due', head: words.dueOn, width: 'narrow', cell: (one) => showDay(one.dueOn) },
          { key: 'done', head: words.doneOn, width: 'narrow', cell: (one) => (one.doneOn ? showDay(one.doneOn) : '') },
          { key: 'state', head: words.standing, cell: (one) => <DeadlineMark c={c} one={one} /> },
        ]}
      />
    </Card>
  )
}

/** The end: below a whole explanation, the chair decides and says why. */
function CloseCard({ c, data: { stage, coverage } }: Props) {
  const { exercise: words } = c.words.exercisePages
  if (!['sent', 'explained', 'published'].includes(stage) || !c.may(criticismPermissions.record)) return null
  const whole = stage !== 'sent' && coverage.open.length === 0
  const decides = c.may(criticismPermissions.close_by_decision)
  if (!whole && !decides) return null
  const memory = memoryOf(c)
  return (
    <details class="more" open={whole || memory?.act === 'close'}>
      <summary>{words.close}</summary>
      {whole ? null : <p class="soft">{fill(words.notWhole, { count: coverage.open.length })}</p>}
      <Form act="close" clientId={c.formId} memory={memory}>
        <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
        {whole ? null : <TextInput name="decision" label={words.decision} maxLength={2000} required />}
        <SubmitRow primary={words.close} />
      </Form>
    </details>
  )
}

/** What seldom happens: called off, a step or the sending taken back, entered by mistake. */
function Others({ c, data }: Props) {
  const { exercise: words } = c.words.exercisePages
  const { records } = c.words
  const { state, stage } = data
  const last = stepsBy(data.steps, null).at(-1)
  const early = !['sent', 'explained', 'published', 'closed'].includes(stage)
  const memory = memoryOf(c)
  if (!c.may(criticismPermissions.sign) || state === 'withdrawn') return null
  return (
    <details class="more" open={['undo', 'cancel', 'withdraw', 'undo_sending'].includes(memory?.act ?? '')}>
      <summary>{records.others}</summary>
      <div class="stack">
        {last && data.steps.length > 1 ? (
          <ReasonForm c={c} act="undo" label={records.undo} fields={{ stepId: last.id }} />
        ) : null}
        {stage === 'sent' ? <ReasonForm c={c} act="undo_sending" label={words.undoSending} fields={{}} /> : null}
        {early && state !== 'cancelled' ? (
          <ReasonForm c={c} act="cancel" label={words.cancel} fields={{ happenedOn: c.today }} />
        ) : null}
        {c.may(criticismPermissions.withdraw) ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </div>
    </details>
  )
}
