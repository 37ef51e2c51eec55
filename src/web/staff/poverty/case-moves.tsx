import { type CaseStage, nextStages, paidOf, povertyPermissions } from '../../../areas/poverty/index.ts'
import { showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, LinkButton, Stack, SubmitRow, TextInput, Toolbar } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { casePath, decisionPath, reviewPath } from './address.ts'
import type { CaseData } from './case-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: CaseData
}

/** What the visitor may do next with a case. */
export function CaseMoves({ c, data }: Props) {
  const { case: words, review, decision } = c.words.povertyPages
  const { keep, approve, pay } = povertyPermissions
  const next = nextStages(data.case.purpose, data.state)
  const may = (stage: CaseStage) => next.includes(stage)
  const at = casePath(data.case.id)
  const links = [
    { on: may('surveyed') && c.may(keep), href: `${at}/khao-sat`, label: words.surveyDo },
    { on: may('reviewed') && c.may(keep), href: reviewPath, label: review.title },
    { on: may('approved') && c.may(approve), href: decisionPath, label: decision.title },
    { on: may('accepted') && c.may(keep), href: `${at}/nghiem-thu`, label: words.accept },
  ].filter((one) => one.on)
  return (
    <Stack>
      {links.length > 0 ? (
        <Toolbar>
          {links.map(({ href, label }) => (
            <LinkButton key={href} href={href} kind="primary">
              {label}
            </LinkButton>
          ))}
        </Toolbar>
      ) : null}
      {may('in_progress') && c.may(keep) ? (
        <StepForm
          c={c}
          data={data}
          act="begin"
          title={words.begin}
          text={words.beginText}
          reference={words.commitment}
        />
      ) : null}
      {may('handed_over') && c.may(keep) ? (
        <StepForm
          c={c}
          data={data}
          act="hand_over"
          title={words.handOver}
          text={words.handOverText}
          reference={words.handing}
        />
      ) : null}
      {may('settled') && c.may(pay) ? (
        <StepForm
          c={c}
          data={data}
          act="settle"
          title={words.settle}
          text={fill(words.settleText, { amount: showDong(paidOf(data.payments)) })}
        />
      ) : null}
      {c.may(keep) ? (
        <Toolbar>
          {may('declined') ? <ReasonForm c={c} act="decline" label={words.decline} fields={{}} /> : null}
          {may('withdrawn') ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
          {data.steps.length > 0 ? <ReasonForm c={c} act="undo" label={words.undo} fields={{}} /> : null}
        </Toolbar>
      ) : null}
    </Stack>
  )
}

interface StepProps extends Props {
  readonly act: 'begin' | 'hand_over' | 'settle'
  readonly title: string
  readonly text: string
  readonly reference?: string
}

function StepForm({ c, data, act, title, text, reference }: StepProps) {
  const { case: words } = c.words.povertyPages
  const last = data.steps.map((step) => step.happenedOn).reduce((a, b) => (a > b ? a : b), data.case.proposedOn)
  return (
    <Card title={title}>
      <Form act={act} clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{text}</p>
        <DayInput name="happenedOn" label={words.on} value={c.today} min={last} max={c.today} required />
        {reference ? <TextInput name="reference" label={reference} maxLength={120} /> : null}
        <SubmitRow primary={title} />
      </Form>
    </Card>
  )
}
