import {
  countQuestions,
  criticismPermissions,
  type DialogueRecord,
  type Question,
} from '../../../areas/criticism/index.ts'
import { meetingDay } from '../../../areas/meetings/index.ts'
import { stateOf } from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DataTable, DayInput, Form, LinkButton, SubmitRow, TextArea } from '../../parts/index.ts'
import { recommendationPath } from '../recommendations/address.ts'
import { dialoguePath, promisesPath } from './address.ts'
import type { DialogueData } from './dialogue-data.ts'
import { OutcomeMark } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: DialogueData
}

/** What was promised here and where it stands; and what became of the promises of the last dialogue. */
export function DialoguePromises({ c, data }: Props) {
  const { promises: words } = c.words.dialoguePages
  const day = data.before && meetingDay(data.before.meeting)
  return (
    <div class="stack">
      <Card title={words.title}>
        <PromiseTable c={c} record={data} />
      </Card>
      {['conclusion_issued', 'commitments_tracked'].includes(data.state) ? <CloseCard c={c} data={data} /> : null}
      {data.before ? (
        <Card title={fill(words.lastTime, { day: day ? showDay(day) : '' })}>
          <p>
            <a href={dialoguePath(data.before.dialogue.id, 'theo_doi')}>{data.before.meeting.meeting.title}</a>
          </p>
          <PromiseTable c={c} record={data.before} />
        </Card>
      ) : null}
      <p>
        <LinkButton href={promisesPath} small>
          {words.all}
        </LinkButton>
      </p>
    </div>
  )
}

export interface PromiseRow {
  readonly record: DialogueRecord
  readonly question: Question
}

/** Noted questions of a dialogue. */
export function promisesOf(record: DialogueRecord): readonly PromiseRow[] {
  return record.questions
    .filter((question) => question.answer?.outcome === 'noted')
    .map((question) => ({ record, question }))
}

function PromiseTable({ c, record }: { c: PageContext; record: DialogueRecord }) {
  const { promises: words } = c.words.dialoguePages
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={promisesOf(record)}
      rowKey={({ question }) => question.id}
      href={(row) => promiseHref(row)}
      empty={<p class="soft">{words.none}</p>}
      columns={promiseColumns(c)}
    />
  )
}

/** To the recommendation it became, else to the question. */
export function promiseHref({ record, question }: PromiseRow): string {
  const [first] = record.recommendations.get(question.id) ?? []
  return first ? recommendationPath(first.recommendation.id) : `${dialoguePath(record.dialogue.id)}#cau-${question.id}`
}

export function promiseColumns(c: PageContext) {
  const { promises: words } = c.words.dialoguePages
  const result = ({ record, question }: PromiseRow) => resultOf(c, record, question)
  return [
    { key: 'text', head: words.text, width: 'wide' as const, cell: ({ question }: PromiseRow) => question.text },
    { key: 'who', head: words.responsible, cell: ({ question }: PromiseRow) => question.answer?.responsibleName },
    {
      key: 'due',
      head: words.dueOn,
      width: 'narrow' as const,
      cell: ({ question }: PromiseRow) => (question.answer?.dueOn ? showDay(question.answer.dueOn) : ''),
    },
    {
      key: 'state',
      head: c.words.records.list.state,
      cell: ({ record, question }: PromiseRow) => (
        <OutcomeMark c={c} question={question} asked={record.recommendations.get(question.id) ?? []} />
      ),
    },
    { key: 'result', head: words.result, cell: result },
  ]
}

/** What came back, in a few words: when it was settled, what was promised, what was answered last. */
export function resultOf(c: PageContext, record: DialogueRecord, question: Question): string {
  const { promises: words } = c.words.dialoguePages
  const [first] = record.recommendations.get(question.id) ?? []
  const standing = first && stateOf(first, c.today)
  if (!first || !standing) return words.notAsked
  if (standing.closedOn) return fill(words.closedOn, { day: showDay(standing.closedOn) })
  if (standing.lateness !== null) return words.late
  if (standing.promisedOn) return fill(words.promisedOn, { day: showDay(standing.promisedOn) })
  return first.recommendation.issue
    ? fill(words.askedOn, { day: showDay(first.recommendation.issue.on) })
    : words.drafted
}

function CloseCard({ c, data }: Props) {
  const { promises: words } = c.words.dialoguePages
  if (!c.may(criticismPermissions.record)) return null
  const open = countQuestions(data.questions).open
  return (
    <Card title={words.close}>
      {open > 0 ? <p class="soft">{fill(words.openQuestions, { count: open })}</p> : null}
      <Form act="close" clientId={c.formId} memory={memoryOf(c)}>
        <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
        {c.may(criticismPermissions.close_by_decision) ? (
          <TextArea name="decision" label={words.decision} rows={2} maxLength={2000} />
        ) : null}
        <SubmitRow primary={words.close} />
      </Form>
    </Card>
  )
}
