import { type DocumentLine, documentState } from '../../../areas/documents/index.ts'
import { heldAt, meetingPermissions, standingStep } from '../../../areas/meetings/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import type { MeetingData } from './meeting-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: MeetingData
}

/** Once it was held: its minutes, then what was concluded. */
export function NextSteps({ c, data }: Props) {
  const { meeting: words } = c.words.meetingPages
  const held = heldAt(data, null)
  if (!held) return null
  const issued = data.documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <>
      {standingStep(data, 'minuted') === null && c.may(meetingPermissions.record) ? (
        <Card title={words.minutes}>
          <p class="soft">{words.minutesHint}</p>
          <Form act="minutes" clientId={c.formId} memory={memoryOf(c)}>
            <PaperFields c={c} documents={issued.filter((one) => one.typeCode === 'BB')} label={words.minutesOn} />
            <SubmitRow primary={words.recordMinutes} />
          </Form>
        </Card>
      ) : null}
      {standingStep(data, 'concluded') === null && c.may(meetingPermissions.sign) ? (
        <Card title={words.conclusion}>
          <Form act="conclude" clientId={c.formId} memory={memoryOf(c)}>
            <TextArea name="note" label={words.conclusionText} rows={4} maxLength={10000} required />
            <PaperFields c={c} documents={issued} label={words.concludedOn} />
            <SubmitRow primary={words.recordConclusion} />
          </Form>
        </Card>
      ) : null}
    </>
  )
}

/** The day of a step, and the paper it was done by: one of the register, or the number of one on paper. */
export function PaperFields({
  c,
  documents,
  label,
}: {
  c: PageContext
  documents: readonly DocumentLine[]
  label: string
}) {
  const { records: words } = c.words
  return (
    <>
      <FieldRow>
        <DayInput name="happenedOn" label={label} value={c.today} max={c.today} required />
        <TextInput name="reference" label={words.reference} hint={words.referenceHint} maxLength={120} />
      </FieldRow>
      {documents.length > 0 ? (
        <Select
          name="documentId"
          label={words.document}
          blank={words.noDocument}
          options={documents.map((one) => ({
            value: one.id,
            label: `${one.numberText ?? ''} ${one.abstract}`.trim(),
          }))}
        />
      ) : null}
    </>
  )
}
