import {
  type CaseFacts,
  type CaseStage,
  commendationPermissions,
  type Decision,
  nextStages,
  stateOf,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Stack,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { decisionPath, roundPath } from './address.ts'
import { CertificateForm } from './certificate-form.tsx'
import { isPrintable } from './certificates.ts'
import type { RoundData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** Certificates to print, awards to hand over, receipts to close the book with; a decision at a time. */
export function RoundHanding({ c, data }: Props) {
  const { handing: words } = c.words.commendationPages
  const given = data.cases.filter((one) => one.award !== null)
  if (given.length === 0) return <EmptyState title={words.none}>{c.words.commendationPages.submit.noneText}</EmptyState>
  return (
    <Stack loose>
      {given.some(isPrintable) ? <CertificateForm c={c} at={roundPath(data.round.id)} /> : null}
      {data.decisions.map((decision) => (
        <Handing
          key={decision.id}
          c={c}
          decision={decision}
          cases={given.filter((one) => one.award?.decisionId === decision.id)}
        />
      ))}
    </Stack>
  )
}

interface HandingProps {
  readonly c: PageContext
  readonly decision: Decision
  readonly cases: readonly CaseFacts[]
}

/** Printed, handed over, received: what is next for those whom one decision names. */
export function Handing({ c, decision, cases }: HandingProps) {
  const { handing: words, decision: said } = c.words.commendationPages
  const title = `${decision.numberText}, ${showDay(decision.decidedOn)}`
  const manages = c.may(commendationPermissions.manage)
  const to = (stage: CaseStage) =>
    manages ? cases.filter((one) => nextStages(one.case, stateOf(one, null)).includes(stage)) : []
  const printed = to('printed').filter(isPrintable)
  const isDone = cases.every((one) => stateOf(one, null) === 'recorded')
  return (
    <Card title={title}>
      <Stack>
        <Toolbar>
          <LinkButton href={`${decisionPath(decision.id)}/ky-nhan.pdf`} icon="print" download>
            {said.signedList}
          </LinkButton>
        </Toolbar>
        {isDone ? <p>{words.done}</p> : null}
        <StepForm c={c} act="print" title={words.print} submit={words.printed} decision={decision} cases={printed} />
        <StepForm
          c={c}
          act="present"
          title={words.present}
          submit={words.presented}
          decision={decision}
          cases={to('presented')}
        />
        <StepForm
          c={c}
          act="record"
          title={words.record}
          submit={words.recorded}
          decision={decision}
          cases={to('recorded').filter((one) => stateOf(one, null) === 'presented')}
        />
      </Stack>
    </Card>
  )
}

interface StepProps extends HandingProps {
  readonly act: 'print' | 'present' | 'record'
  readonly title: string
  readonly submit: string
}

function StepForm({ c, act, title, submit, decision, cases }: StepProps) {
  const { handing: words } = c.words.commendationPages
  if (cases.length === 0) return null
  const memory = memoryOf(c, { decisionId: decision.id })
  return (
    <details class="more" open={memory?.act === act}>
      <summary>{`${title} (${cases.length})`}</summary>
      <Form act={act} id={`${act}-${decision.id}`} clientId={c.formId} memory={memory}>
        <input type="hidden" name="decisionId" value={decision.id} />
        <Checkboxes
          name="ids"
          label={c.words.commendationPages.submit.cases}
          value={cases.map((one) => one.case.id)}
          options={cases.map((one) => ({ value: one.case.id, label: one.case.recipient.name }))}
        />
        {act === 'present' ? (
          <FieldRow>
            <TextInput name="ceremony" label={words.ceremony} hint={words.ceremonyHint} maxLength={300} required />
            <TextInput name="place" label={words.place} maxLength={300} />
          </FieldRow>
        ) : null}
        <DayInput name="happenedOn" label={words.on} value={c.today} max={c.today} required />
        <SubmitRow primary={submit} />
      </Form>
    </details>
  )
}
