import { disclosurePermissions, recordable, type Scope } from '../../../areas/disclosure/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly scope: Scope
}

/** What readers are told of the appeal, and where and how to give. */
export function FactsForm({ c, scope }: Props) {
  const { facts: words } = c.words.disclosurePages
  if (!c.may(disclosurePermissions.describe)) return null
  return (
    <Card title={words.title} id="thong-tin">
      <Form act="describe" clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="title" label={words.name} value={scope.title} maxLength={300} required />
        <TextInput
          name="callTitle"
          label={words.callTitle}
          hint={words.callHint}
          value={scope.callTitle}
          maxLength={300}
        />
        <FieldRow>
          <DayInput name="callOn" label={words.callOn} value={scope.callOn} />
          <DayInput name="receptionEndsOn" label={words.endsOn} value={scope.receptionEndsOn} />
        </FieldRow>
        <TextArea name="whereToGive" label={words.whereToGive} value={scope.whereToGive} maxLength={1000} rows={2} />
        <TextArea name="howToGive" label={words.howToGive} value={scope.howToGive} maxLength={2000} rows={3} />
        <FieldRow>
          <TextInput name="accountBank" label={words.bank} value={scope.accountBank} maxLength={200} />
          <TextInput name="accountNumber" label={words.account} value={scope.accountNumber} maxLength={40} />
        </FieldRow>
        <TextInput name="accountHolder" label={words.holder} value={scope.accountHolder} maxLength={200} />
        <SubmitRow primary={words.save} />
      </Form>
    </Card>
  )
}

/** From these days the terms of the closing statements run. */
export function EndForms({ c, scope }: Props) {
  const { ends: words } = c.words.disclosurePages
  if (!c.may(disclosurePermissions.publish)) return null
  const parts = [
    ['reception', words.reception, scope.receptionClosedOn],
    ['distribution', words.distribution, scope.distributionEndedOn],
  ] as const
  return (
    <Card title={words.title} id="ket-thuc">
      {parts.map(([part, label, on]) => (
        <Form key={part} act="end" id={`end-${part}`} clientId={c.formId} memory={memoryOf(c, { part })} label={label}>
          <input type="hidden" name="part" value={part} />
          <DayInput name="endedOn" label={label} hint={words.hint} value={on} max={c.today} />
          <SubmitRow primary={words.save} />
        </Form>
      ))}
    </Card>
  )
}

/** What was made public on paper, by letter or as a closing statement. */
export function RecordForm({ c }: Props) {
  const { disclosurePages, disclosure } = c.words
  const { record: words } = disclosurePages
  if (!c.may(disclosurePermissions.publish)) return null
  return (
    <Card title={words.title} id="ghi-cong-khai">
      <Form act="record" clientId={c.formId} memory={memoryOf(c)}>
        <Select
          name="kind"
          label={words.kind}
          options={recordable.map((value) => ({ value, label: disclosure.records[value] ?? value }))}
        />
        <FieldRow>
          <DayInput name="happenedOn" label={words.on} value={c.today} max={c.today} required />
          <DayInput name="untilOn" label={words.until} />
        </FieldRow>
        <TextInput name="place" label={words.place} maxLength={300} />
        <TextInput name="note" label={words.note} maxLength={500} />
        <SubmitRow primary={words.save} />
      </Form>
    </Card>
  )
}
