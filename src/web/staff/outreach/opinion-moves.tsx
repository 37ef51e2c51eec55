import { mayOpinionGo, moods, opinionState, opinionTopics, outreachPermissions } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkbox, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, Toolbar } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { OpinionData } from './opinion-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: OpinionData
}

/** What may be done next with a note. */
export function OpinionMoves({ c, data }: Props) {
  const { opinions: words } = c.words.outreachPeople
  const state = opinionState(data, null)
  const verifies = c.may(outreachPermissions.verify_opinion)
  const own = data.opinion.recordedBy === c.signedIn.actor.accountId && state === 'noted'
  const last = data.steps.filter((one) => one.supersededAt === null).at(-1)
  if (state === 'removed') return null
  return (
    <>
      {verifies && mayOpinionGo(state, 'verified') ? <VerifyForm c={c} data={data} /> : null}
      {verifies && mayOpinionGo(state, 'answered') ? <AnswerForm c={c} /> : null}
      <Toolbar>
        {verifies && mayOpinionGo(state, 'set_aside') ? (
          <ReasonForm c={c} act="set_aside" label={words.setAside} fields={{}} />
        ) : null}
        {verifies && last && last.documentId === null ? (
          <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{}} />
        ) : null}
        {(verifies || own) && !['reported', 'answered'].includes(state) ? (
          <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
        ) : null}
      </Toolbar>
    </>
  )
}

function VerifyForm({ c, data }: Props) {
  const { opinions: words } = c.words.outreachPeople
  const labels = c.words.outreachLabels
  const { opinion } = data
  return (
    <Card title={words.verifyTitle}>
      <Form act="verify" id="verify" clientId={c.formId} memory={memoryOf(c)}>
        <TextArea
          name="reportText"
          label={words.forReport}
          hint={words.forReportHint}
          rows={4}
          maxLength={4000}
          required
        />
        <FieldRow>
          <Select
            name="topic"
            label={words.topic}
            options={optionsOf(labels.opinionTopics, opinionTopics)}
            value={opinion.topic}
          />
          <Select name="mood" label={words.mood} options={optionsOf(labels.moods, moods)} value={opinion.mood} />
        </FieldRow>
        <Checkbox name="urgent" label={words.urgentLabel} checked={opinion.isUrgent} />
        <DayInput name="happenedOn" label={words.verifiedOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.verify} />
      </Form>
    </Card>
  )
}

function AnswerForm({ c }: { readonly c: PageContext }) {
  const { opinions: words } = c.words.outreachPeople
  return (
    <Fold c={c} label={words.answerTitle} acts={['answer']}>
      <Form act="answer" id="answer" clientId={c.formId} memory={memoryOf(c)}>
        <TextArea name="text" label={words.answered} hint={words.answerHint} rows={3} maxLength={4000} required />
        <DayInput name="happenedOn" label={words.answeredOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.answer} />
      </Form>
    </Fold>
  )
}
