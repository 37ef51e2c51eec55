import { documentState } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, FieldRow, Form, Notice, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** The report upwards closes the year; areas still open need a decision with its reason. */
export function Consolidating({ c, data }: Props) {
  const { results: words } = c.words.festivalPages
  const { records } = c.words
  const { inForce } = data
  const closed = area.consolidatedOn(data.facts.plans, c.today)
  if (!inForce || closed !== null || !c.may(area.festivalPermissions.consolidate)) return null
  const open = area.openAreas(
    data.facts,
    data.lines.map((line) => line.id),
    c.today,
  )
  const names = open.map((id) => data.lines.find((line) => line.id === id)?.name ?? '').join(', ')
  const drafts = data.documents.filter((one) => one.typeCode === 'BC' && documentState(one, c.today) === 'draft')
  const decision = open.length > 0 && (
    <TextArea name="decision" label={words.decision} hint={words.decisionHint} rows={2} maxLength={2000} required />
  )
  return (
    <Card title={words.consolidate}>
      <p class="soft">{words.consolidateText}</p>
      {open.length > 0 ? <Notice tone="warn">{fill(words.open, { count: open.length, areas: names })}</Notice> : null}
      {drafts.length > 0 ? (
        <Form act="consolidate_paper" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="id" value={inForce.plan.id} />
          <FieldRow>
            <Select
              name="documentId"
              label={records.papers.paper}
              options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
              required
            />
            <DayInput name="issuedOn" label={records.papers.issuedOn} value={c.today} max={c.today} required />
          </FieldRow>
          {decision}
          <SubmitRow primary={words.consolidateByPaper} />
        </Form>
      ) : null}
      <Form act="consolidate" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="id" value={inForce.plan.id} />
        <FieldRow>
          <DayInput name="happenedOn" label={words.consolidatedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={records.reference} hint={words.referenceHint} maxLength={120} required />
        </FieldRow>
        {decision}
        <SubmitRow primary={words.consolidateNow} />
      </Form>
    </Card>
  )
}
