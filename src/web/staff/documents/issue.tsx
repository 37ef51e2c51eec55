import {
  type DocumentFacts,
  documentForPrint,
  documentPermissions,
  isEmptyBody,
  issueDocument,
  type PaperFacts,
} from '../../../areas/documents/index.ts'
import { yearOf } from '../../../values/day.ts'
import { documentType } from '../../../values/document-code.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Checkbox, ConfirmForm, DayInput, Notice, PageHead, Stack } from '../../parts/index.ts'
import { documentMissing, documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'
import { atReport, issuedWithRecord } from './kept.ts'
import { loadDocument, notWritable } from './loading.ts'

interface Issuing {
  readonly document: DocumentFacts
  readonly paper: PaperFacts
}

/** Ban hành: the step that asks before the number is given. */
export const issuePage = page<Issuing>({
  path: `/van-ban/${idPart}/ban-hanh`,
  shell: 'staff',
  may: documentPermissions.issue,
  title: (_, words) => words.documentPages.issue.title,
  load: async (c) => {
    const document = await loadDocument(c)
    if (isRefusal(document)) return document
    const other = notWritable(document) ?? atReport(document, 'ban-hanh')
    if (other) return other
    const paper = await c.read((reading) => documentForPrint(reading, document.id))
    return paper ? { document, paper } : documentMissing
  },
  acts: {
    issue: async (c, form) => {
      const document = await loadDocument(c)
      const report = isRefusal(document) ? null : atReport(document, 'ban-hanh')
      if (report) return { goTo: report.elsewhere }
      const { issuedOn, editNo, numbered, choosesNumber } = form.values
      const choice = choosesNumber === 'yes' ? { numbered: numbered === 'yes' } : {}
      const issued = await c.perform(issueDocument, { id: idIn(c), issuedOn, editNo, ...choice }, form.clientId)
      return isRefusal(issued) ? issued : { goTo: documentPath(issued.id), done: 'documents.issue' }
    },
  },
  view: Issue,
})

function Issue({ data: { document, paper }, c }: ViewProps<Issuing>) {
  const { issue } = c.words.documentPages
  const { numbered } = documentType(document.typeCode)
  const record = issuedWithRecord(document)
  return (
    <>
      <PageHead title={issue.title} summary={document.abstract} crumbs={crumbsTo(c, document, issue.title)} />
      <Stack>
        {isEmptyBody(document.body) ? <Notice tone="warn">{issue.empty}</Notice> : null}
        {document.head.signature?.name === '' ? <Notice tone="warn">{issue.unsigned}</Notice> : null}
        {record ? (
          <Notice>
            {fill(issue.fromRecord, { label: document.origin?.label ?? '' })} <a href={record}>{issue.atRecord}</a>
          </Notice>
        ) : null}
        <ConfirmForm
          title={issue.title}
          question={issue.question}
          confirm={issue.confirm}
          cancelHref={documentPath(document.id)}
          act="issue"
          clientId={c.formId}
          memory={memoryOf(c)}
        >
          <input type="hidden" name="editNo" value={document.editNo} />
          {numbered ? (
            <p>{fill(issue.next, { code: paper.code, year: yearOf(c.today) })}</p>
          ) : (
            <>
              <p>{issue.unnumbered}</p>
              <input type="hidden" name="choosesNumber" value="yes" />
              <Checkbox name="numbered" label={issue.numbered} />
            </>
          )}
          <DayInput name="issuedOn" label={issue.day} hint={issue.dayHint} value={c.today} max={c.today} required />
        </ConfirmForm>
      </Stack>
    </>
  )
}
