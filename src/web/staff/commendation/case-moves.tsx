import {
  commendationPermissions,
  lastMove,
  lastVote,
  mayUndo,
  nextStages,
  stateOf,
  voteStanding,
} from '../../../areas/commendation/index.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, NumberInput, Stack, SubmitRow, TextArea, TextInput, Toolbar } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { CaseData } from './case-data.ts'
import { DuplicateCard, DuplicateLine } from './duplicate-card.tsx'

interface Props {
  readonly c: PageContext
  readonly data: CaseData
}

/** Others of a like name: those of the round ask for a conclusion, earlier ones are told. */
export function CaseHistory({ c, data }: Props) {
  const { case: words } = c.words.commendationPages
  const { name } = data.case.recipient
  const open = data.duplicates.filter((one) => one.inRound && one.isSame !== false)
  const told = data.duplicates.filter((one) => !open.includes(one))
  return (
    <Stack>
      {open.map((one) => (
        <DuplicateCard key={one.otherId} c={c} duplicate={one} name={name} />
      ))}
      <Card title={words.history}>
        {data.duplicates.length === 0 ? <p class="soft">{words.noHistory}</p> : <p class="soft">{words.historyText}</p>}
        {told.map((one) => (
          <DuplicateLine key={one.otherId} c={c} duplicate={one} />
        ))}
      </Card>
    </Stack>
  )
}

/** What may be done with the case itself, outside its round: overrule, correct, take back. */
export function CaseMoves({ c, data }: Props) {
  return (
    <Stack>
      <Overrule c={c} data={data} />
      <CorrectVote c={c} data={data} />
      <TakeBack c={c} data={data} />
    </Stack>
  )
}

function Overrule({ c, data }: Props) {
  const { case: words, submit } = c.words.commendationPages
  const vote = lastVote(data)
  const isLost = stateOf(data, null) === 'reviewed' && voteStanding(data, data.votePercent) === 'lost'
  if (!vote || !isLost || !c.may(commendationPermissions.overrule)) return null
  return (
    <Card title={words.overrule}>
      <Form act="overrule" clientId={c.formId} memory={memoryOf(c)}>
        <p>{fill(words.overruleText, { inFavour: vote.inFavour, voting: vote.voting })}</p>
        <DayInput name="happenedOn" label={submit.happenedOn} value={c.today} max={c.today} required />
        <TextArea name="reason" label={submit.reason} rows={3} maxLength={2000} required />
        <SubmitRow primary={words.overrule} />
      </Form>
    </Card>
  )
}

function CorrectVote({ c, data }: Props) {
  const { case: words } = c.words.commendationPages
  const vote = lastVote(data)
  const isOpen = ['reviewed', 'returned'].includes(stateOf(data, null))
  if (!vote || !isOpen || !c.may(commendationPermissions.manage)) return null
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'correct_vote'}>
      <summary>{words.correctVote}</summary>
      <Form act="correct_vote" clientId={c.formId} memory={memory}>
        <input type="hidden" name="meetingId" value={vote.meetingId} />
        <NumberInput name="inFavour" label={words.inFavour} value={vote.inFavour} required />
        <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        <SubmitRow primary={words.correctVote} />
      </Form>
    </details>
  )
}

function TakeBack({ c, data }: Props) {
  const { case: words, submit } = c.words.commendationPages
  const state = stateOf(data, null)
  const last = stepsBy(data.steps, null).at(-1)
  const signs = c.may(commendationPermissions.sign)
  const mayWithdraw = c.may(commendationPermissions.nominate) && nextStages(data.case, state).includes('withdrawn')
  const whole = last?.decisionId != null || (last?.meetingId != null && last.stage === 'reviewed')
  const undoes = signs && last && !whole && mayUndo(data, last.id) === null
  if (state === 'superseded') return null
  const since = lastMove(data.steps, null)?.happenedOn
  return (
    <Toolbar>
      {mayWithdraw ? (
        <details class="confirm">
          <summary class="button">{words.withdraw}</summary>
          <div class="confirm-body">
            <Form act="withdraw" clientId={c.formId} memory={memoryOf(c)}>
              <DayInput
                name="happenedOn"
                label={submit.happenedOn}
                value={c.today}
                min={since}
                max={c.today}
                required
              />
              <TextInput name="reason" label={submit.reason} maxLength={1000} required />
              <SubmitRow primary={words.withdraw} />
            </Form>
          </div>
        </details>
      ) : null}
      {undoes ? <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{ stepId: last.id }} /> : null}
      {signs ? <ReasonForm c={c} act="remove" label={words.remove} fields={{}} /> : null}
    </Toolbar>
  )
}
