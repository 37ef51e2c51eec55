import { documentForPrint, type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import {
  findReportFacts,
  issuesOf,
  publishReport,
  type Report,
  reportPermissions,
  unpublishReport,
} from '../../../areas/reports/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, SubmitRow } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { idIn, idPart, reportMissing, reportPath, reportsPath } from './address.ts'

interface Publishing {
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const id = idIn(c)
  if (!id) return reportMissing
  return c.read(async (reading) => {
    const facts = await findReportFacts(reading, id)
    const [issue] = (await issuesOf(reading, [id])).get(id) ?? []
    const paper = issue && (await documentForPrint(reading, issue.documentId))
    if (!facts || !paper) return facts ? refuse('reports.not_issued', { kind: 'conflict' }) : reportMissing
    const [latest] = await publicationsOf(reading, id)
    const findings = findingsIn([facts.report.title, paper.abstract, paper.head, paper.body, paper.annexes])
    return { report: facts.report, findings, isPublic: latest?.withdrawnAt === null }
  })
}

/** Công khai: the frozen words and figures, with what looks private in them. */
export const publishReportPage = page<Publishing>({
  path: `/bao-cao/${idPart}/cong-khai`,
  shell: 'staff',
  may: reportPermissions.publish,
  title: (_, words) => words.reportPages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c) ?? ''
      const published = await c.perform(publishReport, { id, ...readDisclosure(form) }, form.clientId)
      return isRefusal(published) ? published : { goTo: reportPath(id), done: 'reports.publish' }
    },
    take_down: async (c, form) => {
      const id = idIn(c) ?? ''
      const gone = await c.perform(unpublishReport, { id, reason: form.values.reason }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: reportPath(id), done: 'reports.unpublish' }
    },
  },
  view: Publish,
})

function Publish({ data: { report, findings, isPublic }, c }: ViewProps<Publishing>) {
  const { publish, register } = c.words.reportPages
  const path = reportPath(report.id)
  const crumbs = [
    { label: register.title, href: reportsPath },
    { label: report.title, href: path },
    { label: publish.title },
  ]
  return (
    <>
      <PageHead title={publish.title} summary={report.title} crumbs={crumbs} />
      <Notice>{publish.question}</Notice>
      <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
        <DisclosureFields c={c} findings={findings} />
        <SubmitRow primary={publish.confirm} cancel={{ href: path }} />
      </Form>
      {isPublic ? <TakeDown c={c} /> : null}
    </>
  )
}
