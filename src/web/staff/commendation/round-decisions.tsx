import {
  type Authority,
  type CaseFacts,
  commendationPermissions,
  type Decision,
  nextStages,
  stateOf,
} from '../../../areas/commendation/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkbox,
  Checkboxes,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Section,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { decisionPath } from './address.ts'
import type { RoundData } from './round-data.ts'
import { byAuthority } from './round-submissions.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

const gives = ['decided', 'granted'] as const

/** What waits for a decision, by authority; and the decisions there are. */
export function RoundDecisions({ c, data }: Props) {
  const { decision: words } = c.words.commendationPages
  const ready = data.cases.filter((one) => {
    const next = nextStages(one.case, stateOf(one, null))
    return gives.some((stage) => next.includes(stage))
  })
  const mayDecide = (authority: Authority) =>
    c.may(authority === 'ward_front' ? commendationPermissions.sign : commendationPermissions.manage)
  return (
    <Stack loose>
      {data.decisions.length > 0 ? <Decisions c={c} data={data} /> : null}
      {byAuthority(ready).map(([authority, cases]) =>
        mayDecide(authority) ? (
          <DecideCard key={authority} c={c} data={data} authority={authority} cases={cases} />
        ) : null,
      )}
      {data.decisions.length + ready.length === 0 ? (
        <EmptyState title={words.none}>{c.words.commendationPages.submit.noneText}</EmptyState>
      ) : null}
    </Stack>
  )
}

function Decisions({ c, data }: Props) {
  const { decision: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const countOf = (decision: Decision) => data.cases.filter((one) => one.award?.decisionId === decision.id).length
  return (
    <Section title={words.list}>
      <DataTable
        caption={words.list}
        captionHidden
        rows={data.decisions}
        rowKey={(one) => one.id}
        href={(one) => decisionPath(one.id)}
        columns={[
          { key: 'number', head: words.numberText, width: 'wide', cell: (one) => one.numberText },
          { key: 'day', head: words.decidedOn, width: 'narrow', cell: (one) => showDay(one.decidedOn) },
          { key: 'authority', head: words.authority, cell: (one) => labels.authorities[one.authority] },
          { key: 'count', head: words.count, numeric: true, cell: countOf },
        ]}
      />
    </Section>
  )
}

interface OfAuthority extends Props {
  readonly authority: Authority
  readonly cases: readonly CaseFacts[]
}

/** The decision as it was signed; or its draft, for the Front to issue or for the People’s Committee to sign. */
function DecideCard({ c, data, authority, cases }: OfAuthority) {
  const { decision: words, submit } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const own = authority === 'ward_front'
  const drafts = own || authority === 'ward_people_committee'
  const draft = { label: own ? words.draft : words.draftOther, name: 'act', value: 'draft_paper' }
  const mayDraft = drafts && c.may(documentPermissions.draft)
  return (
    <Card title={fill(words.card, { authority: labels.authorities[authority] ?? '' })}>
      <Form act="decide" id={`decide-${authority}`} clientId={c.formId} memory={memoryOf(c, { authority })} wide>
        <input type="hidden" name="authority" value={authority} />
        <input type="hidden" name="kind" value={own ? 'decision' : 'decision_for_others'} />
        <Checkboxes
          name="ids"
          label={submit.cases}
          value={cases.map((one) => one.case.id)}
          options={cases.map((one) => ({
            value: one.case.id,
            label: one.case.recipient.name,
            hint: one.case.titleName ?? labels.forms[one.case.form],
          }))}
        />
        <DecisionHead c={c} abstract={data.round.occasion ?? data.round.title} />
        <SubmitRow primary={words.decide} secondary={mayDraft ? [draft] : []} />
      </Form>
    </Card>
  )
}

/** What a decision says at its head and its foot. */
export function DecisionHead({ c, abstract }: { readonly c: PageContext; readonly abstract: string }) {
  const { decision: words } = c.words.commendationPages
  return (
    <>
      <FieldRow>
        <TextInput name="numberText" label={words.numberText} maxLength={120} required />
        <DayInput name="decidedOn" label={words.decidedOn} value={c.today} max={c.today} required />
      </FieldRow>
      <TextInput name="abstract" label={words.abstract} value={abstract} maxLength={500} required />
      <FieldRow>
        <TextInput name="signedBy" label={words.signedBy} maxLength={120} required />
        <TextInput
          name="signerPosition"
          label={words.signerPosition}
          hint={words.signerHint}
          maxLength={200}
          required
        />
      </FieldRow>
      <Checkbox name="withBonus" label={words.withBonus} checked />
    </>
  )
}
