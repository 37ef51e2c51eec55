import { documentState } from '../../../areas/documents/index.ts'
import { nextStages, stateOf, supervisionPermissions, trackOf, whyOver } from '../../../areas/supervision/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Radios, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import type { SessionData } from './session-data.ts'

/** The step that comes next, with its day and the paper it is done by. */
export function NextStep({ c, data }: { c: PageContext; data: SessionData }) {
  const { session: words } = c.words.supervisionPages
  const { moves } = c.words.supervisionLabels
  if (whyOver(data) !== null || !c.may(supervisionPermissions.record)) return null
  const next = nextStages(trackOf(data.session.form), stateOf(data, null))
  const stages = next.filter((stage) => stage !== 'closed')
  const issued = data.documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <>
      {stages.length > 0 ? (
        <Card title={words.next}>
          <Form act="advance" clientId={c.formId} memory={memoryOf(c)}>
            <Radios name="stage" label={words.stage} options={optionsOf(moves, stages)} value={stages[0]} />
            <FieldRow>
              <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
              <TextInput name="reference" label={words.reference} hint={words.referenceHint} maxLength={120} />
            </FieldRow>
            {issued.length > 0 ? (
              <Select
                name="documentId"
                label={words.document}
                blank={words.noDocument}
                options={issued.map((one) => ({
                  value: one.id,
                  label: `${one.numberText ?? ''} ${one.abstract}`.trim(),
                }))}
              />
            ) : null}
            <TextArea name="note" label={words.note} rows={2} maxLength={5000} />
            <SubmitRow primary={words.record} />
          </Form>
        </Card>
      ) : null}
      {next.includes('closed') ? <CloseCard c={c} /> : null}
    </>
  )
}

function CloseCard({ c }: { c: PageContext }) {
  const { session: words } = c.words.supervisionPages
  return (
    <Card title={words.close}>
      <Form act="close" clientId={c.formId} memory={memoryOf(c)}>
        <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
        {c.may(supervisionPermissions.close_by_decision) ? (
          <TextArea name="decision" label={words.decision} rows={2} maxLength={2000} />
        ) : null}
        <SubmitRow primary={words.close} />
      </Form>
    </Card>
  )
}
