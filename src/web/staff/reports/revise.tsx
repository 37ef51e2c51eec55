import {
  findReportFacts,
  type Report,
  reportPermissions,
  reviseReport,
  withdrawReport,
} from '../../../areas/reports/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { ConfirmForm, PageHead, TextArea } from '../../parts/index.ts'
import { idIn, idPart, reportMissing, reportPath, reportsPath } from './address.ts'

async function load(c: PageContext): Promise<Report | Refusal> {
  const id = idIn(c)
  const facts = id && (await c.read((reading) => findReportFacts(reading, id)))
  return facts ? facts.report : reportMissing
}

/** A step that asks for a reason. */
function Reasoned({ data, c, what }: ViewProps<Report> & { what: 'revise' | 'withdraw' }) {
  const { register, [what]: words } = c.words.reportPages
  const path = reportPath(data.id)
  const crumbs = [
    { label: register.title, href: reportsPath },
    { label: data.title, href: path },
    { label: words.title },
  ]
  return (
    <>
      <PageHead title={words.title} summary={data.title} crumbs={crumbs} />
      <ConfirmForm
        title={words.title}
        question={words.question}
        confirm={words.confirm}
        cancelHref={path}
        act={what}
        danger={what === 'withdraw'}
        clientId={c.formId}
        memory={memoryOf(c)}
      >
        <TextArea name="reason" label={words.reason} rows={3} maxLength={500} required />
      </ConfirmForm>
    </>
  )
}

/** Lập bản mới. */
export const revisePage = page<Report>({
  path: `/bao-cao/${idPart}/ban-moi`,
  shell: 'staff',
  may: reportPermissions.write,
  title: (_, words) => words.reportPages.revise.title,
  load,
  acts: {
    revise: async (c, form) => {
      const id = idIn(c) ?? ''
      const made = await c.perform(reviseReport, { id, reason: form.values.reason }, form.clientId)
      return isRefusal(made) ? made : { goTo: reportPath(id), done: 'reports.revise' }
    },
  },
  view: (props) => <Reasoned {...props} what="revise" />,
})

/** Bỏ báo cáo lập nhầm. */
export const withdrawReportPage = page<Report>({
  path: `/bao-cao/${idPart}/bo`,
  shell: 'staff',
  may: reportPermissions.write,
  title: (_, words) => words.reportPages.withdraw.title,
  load,
  acts: {
    withdraw: async (c, form) => {
      const id = idIn(c) ?? ''
      const gone = await c.perform(withdrawReport, { id, reason: form.values.reason }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: reportsPath, done: 'reports.withdraw' }
    },
  },
  view: (props) => <Reasoned {...props} what="withdraw" />,
})
