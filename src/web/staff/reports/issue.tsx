import { findDocument } from '../../../areas/documents/index.ts'
import {
  findReportFacts,
  issueReport,
  latestOf,
  liveWords,
  type Report,
  reportPermissions,
  unreadIn,
} from '../../../areas/reports/index.ts'
import { placesLeft } from '../../../values/place-to-write.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { sentencesOfNone } from '../../../values/rich.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { ConfirmForm, DayInput, Notice, PageHead } from '../../parts/index.ts'
import { idIn, idPart, reportMissing, reportPath, reportsPath } from './address.ts'
import { officialDefinitions } from './definitions.ts'
import { OfNone } from './of-none.tsx'

interface Issuing {
  readonly report: Report
  readonly editNo: number
  readonly figures: number
  /** Live figures whose value is no longer what the text says. */
  readonly unread: number
  readonly left: number
  readonly ofNone: readonly string[]
}

async function load(c: PageContext): Promise<Issuing | Refusal> {
  const id = idIn(c)
  if (!id) return reportMissing
  return c.read(async (reading) => {
    const facts = await findReportFacts(reading, id)
    const latest = facts && latestOf(facts)
    const document = latest && (await findDocument(reading, latest.documentId))
    if (!facts || !latest || !document) return reportMissing
    const live = await liveWords(reading, { ...facts.report, judgedOn: latest.judgedOn }, document)
    const unread = unreadIn(document, live)
    const { editNo, body } = document
    return {
      report: facts.report,
      editNo,
      figures: live.figures.length,
      unread,
      left: placesLeft(body),
      ofNone: sentencesOfNone(body),
    }
  })
}

/** Ban hành: the step that asks before everything is frozen. */
export const issueReportPage = page<Issuing>({
  path: `/bao-cao/${idPart}/ban-hanh`,
  shell: 'staff',
  may: reportPermissions.issue,
  title: (_, words) => words.reportPages.issue.title,
  load,
  acts: {
    issue: async (c, form) => {
      const { issuedOn, editNo } = form.values
      const id = idIn(c) ?? ''
      const input = { id, issuedOn, editNo, definitions: officialDefinitions() }
      const issued = await c.perform(issueReport, input, form.clientId)
      return isRefusal(issued) ? issued : { goTo: reportPath(id), done: 'reports.issue' }
    },
  },
  view: Issue,
})

function Issue({ data: { report, editNo, figures, unread, left, ofNone }, c }: ViewProps<Issuing>) {
  const { issue, register, page: words } = c.words.reportPages
  const crumbs = [
    { label: register.title, href: reportsPath },
    { label: report.title, href: reportPath(report.id) },
    { label: issue.title },
  ]
  return (
    <>
      <PageHead title={issue.title} summary={report.title} crumbs={crumbs} />
      {unread > 0 ? <Notice tone="warn">{fill(issue.unread, { count: unread })}</Notice> : null}
      {left > 0 ? <Notice tone="warn">{fill(words.left, { count: left })}</Notice> : null}
      <OfNone sentences={ofNone} c={c} />
      <ConfirmForm
        title={issue.title}
        question={issue.question}
        confirm={issue.confirm}
        cancelHref={reportPath(report.id)}
        act="issue"
        clientId={c.formId}
        memory={memoryOf(c)}
      >
        <input type="hidden" name="editNo" value={editNo} />
        <p>{fill(issue.figures, { count: figures })}</p>
        <DayInput name="issuedOn" label={issue.day} value={c.today} max={c.today} required />
      </ConfirmForm>
    </>
  )
}
