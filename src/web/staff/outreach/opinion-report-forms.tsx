import { type DocumentLine, documentPermissions, documentState } from '../../../areas/documents/index.ts'
import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, DayInput, FieldRow, Form, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import type { Reporting } from './reporting.ts'

export function DraftReport({ c }: { readonly c: PageContext }) {
  const { opinions: words } = c.words.outreachPeople
  if (!c.may(documentPermissions.draft)) return null
  return (
    <ButtonForm act="draft" clientId={c.formId} class="button button-primary">
      {words.draftReport}
    </ButtonForm>
  )
}

/** The draft in the register gets its number, and its notes are marked as reported: both or neither. */
export function IssueReport({ c, papers }: { readonly c: PageContext; readonly papers: readonly DocumentLine[] }) {
  const { opinions: words } = c.words.outreachPeople
  const { papers: common } = c.words.records
  const drafts = papers.filter((one) => documentState(one, c.today) === 'draft')
  if (drafts.length === 0 || !c.may(outreachPermissions.sign)) return null
  return (
    <Card title={words.issueReport}>
      <Form act="issue" id="issue" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.issueReportText}</p>
        <Select
          name="documentId"
          label={common.paper}
          options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
          required
        />
        <DayInput name="issuedOn" label={common.issuedOn} value={c.today} max={c.today} required />
        <SubmitRow primary={common.issue} />
      </Form>
    </Card>
  )
}

export function ReportedOnPaper({ c, data }: { readonly c: PageContext; readonly data: Reporting }) {
  const { opinions: words } = c.words.outreachPeople
  return (
    <Fold c={c} label={words.onPaper} acts={['on_paper']}>
      <Form act="on_paper" id="on-paper" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{fill(words.onPaperText, { count: data.lines.length })}</p>
        <FieldRow>
          <TextInput name="reference" label={c.words.records.reference} maxLength={120} required />
          <DayInput name="happenedOn" label={words.reportedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.markReported} />
      </Form>
    </Fold>
  )
}
