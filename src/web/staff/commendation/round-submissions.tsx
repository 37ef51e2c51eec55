import {
  type Authority,
  authorities,
  type CaseFacts,
  commendationPermissions,
  lastMove,
  lastVote,
  nextStages,
  stateOf,
  voteStanding,
} from '../../../areas/commendation/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { authorityName } from '../../../print/forms/commendation/naming.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Notice,
  Radios,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import type { RoundData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

interface OfAuthority extends Props {
  readonly authority: Authority
  readonly cases: readonly CaseFacts[]
}

/** Cases that stand together before one authority. */
export function byAuthority(cases: readonly CaseFacts[]): readonly (readonly [Authority, readonly CaseFacts[]])[] {
  const grouped = Map.groupBy(cases, (one) => one.case.authority)
  return authorities.flatMap((one) => {
    const own = grouped.get(one)
    return own ? [[one, own] as const] : []
  })
}

const sends = ['submitted', 'submitted_up'] as const

/** What may be sent now, by its authority; what waits above; what the council did not carry. */
export function RoundSubmissions({ c, data }: Props) {
  const { submit: words } = c.words.commendationPages
  const ready = data.cases.filter((one) => {
    const next = nextStages(one.case, stateOf(one, null))
    return sends.some((stage) => next.includes(stage))
  })
  const lost = ready.filter((one) => voteStanding(one, data.votePercent) === 'lost')
  const sendable = ready.filter((one) => !lost.includes(one) && voteStanding(one, data.votePercent) !== 'not_voted')
  const waiting = data.cases.filter((one) => sends.some((stage) => stage === stateOf(one, null)))
  if (ready.length + waiting.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
  return (
    <Stack>
      {byAuthority(sendable).map(([authority, cases]) => (
        <SendCard key={authority} c={c} data={data} authority={authority} cases={cases} />
      ))}
      {lost.map((one) => (
        <LostCard key={one.case.id} c={c} facts={one} />
      ))}
      {byAuthority(waiting).map(([authority, cases]) => (
        <WaitingCard key={authority} c={c} data={data} authority={authority} cases={cases} />
      ))}
    </Stack>
  )
}

function SendCard({ c, data, authority, cases }: OfAuthority) {
  const { submit: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const ids = cases.map((one) => one.case.id)
  const title = fill(words.card, { authority: labels.authorities[authority] ?? '' })
  const voteOf = (one: CaseFacts) => {
    const vote = lastVote(one)
    return vote ? fill(words.vote, { ...vote }) : undefined
  }
  const mayDraft = c.may(documentPermissions.draft) && c.may(commendationPermissions.manage)
  if (!c.may(commendationPermissions.sign) && !mayDraft) return <NamesCard title={title} cases={cases} />
  return (
    <Card title={title}>
      <Form
        act={c.may(commendationPermissions.sign) ? 'submit' : 'draft_paper'}
        id={`submit-${authority}`}
        clientId={c.formId}
        memory={memoryOf(c, { authority })}
      >
        <input type="hidden" name="authority" value={authority} />
        <input type="hidden" name="kind" value="submission" />
        <Checkboxes
          name="ids"
          label={words.cases}
          value={ids}
          options={cases.map((one) => ({ value: one.case.id, label: one.case.recipient.name, hint: voteOf(one) }))}
        />
        <TextInput
          name="addressedTo"
          label={words.addressedTo}
          value={authorityName(authority, data.units)}
          maxLength={300}
          required
        />
        <FieldRow>
          <DayInput name="submittedOn" label={words.submittedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} maxLength={120} />
        </FieldRow>
        <PressRow c={c} mayDraft={mayDraft} />
      </Form>
    </Card>
  )
}

/** A draft of the paper for the ticked cases, or the note that the paper was sent. */
function PressRow({ c, mayDraft }: { readonly c: PageContext; readonly mayDraft: boolean }) {
  const { submit: words } = c.words.commendationPages
  if (!c.may(commendationPermissions.sign)) return <SubmitRow primary={words.draft} />
  const draft = { label: words.draft, name: 'act', value: 'draft_paper' }
  return <SubmitRow primary={words.send} secondary={mayDraft ? [draft] : []} />
}

function NamesCard({ title, cases }: { readonly title: string; readonly cases: readonly CaseFacts[] }) {
  return (
    <Card title={title}>
      <ul>
        {cases.map((one) => (
          <li key={one.case.id}>{one.case.recipient.name}</li>
        ))}
      </ul>
    </Card>
  )
}

function LostCard({ c, facts }: { readonly c: PageContext; readonly facts: CaseFacts }) {
  const { case: words, submit } = c.words.commendationPages
  const vote = lastVote(facts)
  const fields = { id: facts.case.id }
  return (
    <Card title={facts.case.recipient.name}>
      <Stack>
        <Notice tone="warn">
          {fill(words.overruleText, { inFavour: vote?.inFavour ?? 0, voting: vote?.voting ?? 0 })}
        </Notice>
        {c.may(commendationPermissions.overrule) ? (
          <Form act="overrule" id={`overrule-${facts.case.id}`} clientId={c.formId} memory={memoryOf(c, fields)}>
            <input type="hidden" name="id" value={facts.case.id} />
            <DayInput name="happenedOn" label={submit.happenedOn} value={c.today} max={c.today} required />
            <TextArea name="reason" label={submit.reason} rows={3} maxLength={2000} required />
            <SubmitRow primary={words.overrule} />
          </Form>
        ) : null}
      </Stack>
    </Card>
  )
}

/** What was sent and is not decided; what came back or was not granted is told here, with the reason. */
function WaitingCard({ c, authority, cases }: OfAuthority) {
  const { submit: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const title = `${words.waiting}: ${labels.authorities[authority] ?? ''}`
  if (!c.may(commendationPermissions.manage)) return <NamesCard title={title} cases={cases} />
  const since = (one: CaseFacts) => {
    const move = lastMove(one.steps, null)
    return move ? [labels.states[move.stage], showDay(move.happenedOn), move.reference].filter(Boolean).join(' · ') : ''
  }
  const upward = cases.some((one) => stateOf(one, null) === 'submitted_up')
  return (
    <Card title={title}>
      <Form act="answer" id={`answer-${authority}`} clientId={c.formId} memory={memoryOf(c, { authority })}>
        <input type="hidden" name="authority" value={authority} />
        <Checkboxes
          name="ids"
          label={words.cases}
          value={[] as Id[]}
          options={cases.map((one) => ({ value: one.case.id, label: one.case.recipient.name, hint: since(one) }))}
        />
        {upward ? (
          <Radios
            name="answer"
            label={words.give}
            inline
            required
            options={[
              { value: 'returned', label: words.returned },
              { value: 'refused', label: words.refused },
            ]}
          />
        ) : (
          <input type="hidden" name="answer" value="refused" />
        )}
        <FieldRow>
          <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} maxLength={120} />
        </FieldRow>
        <TextArea name="reason" label={words.reason} rows={3} maxLength={2000} required />
        <SubmitRow primary={upward ? words.record : words.refused} />
      </Form>
    </Card>
  )
}
