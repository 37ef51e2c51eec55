import {
  acceptReport,
  approveReport,
  clearPlaces,
  computeReport,
  finishReport,
  isOpen,
  latestOf,
  lockAccepted,
  reportPermissions,
  returnReport,
  submitReport,
} from '../../../areas/reports/index.ts'
import type { Action } from '../../../platform/action.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, DocumentPaper, Notice, PageHead, SidePanel } from '../../parts/index.ts'
import { idIn, idPart, openedAt, reportPath, reportsPath, versionPath } from './address.ts'
import { wordsOf } from './definitions.ts'
import { OfNone } from './of-none.tsx'
import { FigurePanel } from './panel.tsx'
import { ReportActions } from './report-actions.tsx'
import { ReportAside } from './report-aside.tsx'
import { loadReport, type ReportData } from './report-data.ts'
import { ReportMark } from './state-mark.tsx'

/** An act on this report that leads back to its page. */
function step<I, F, O>(what: Action<I, F, O>): Act {
  return async (c, form) => {
    const id = idIn(c) ?? ''
    const outcome = await c.perform(what, { ...form.values, id }, form.clientId)
    return isRefusal(outcome) ? outcome : { goTo: reportPath(id), done: what.name }
  }
}

/** One report: the sheet with figures that open, and beside it where it stands. */
export const reportPage = page<ReportData>({
  path: `/bao-cao/${idPart}`,
  shell: 'staff',
  may: reportPermissions.read,
  title: ({ report }) => report.title,
  load: loadReport,
  acts: {
    clear_places: step(clearPlaces),
    compute: step(computeReport),
    finish: step(finishReport),
    approve: step(approveReport),
    submit: step(submitReport),
    accept: step(acceptReport),
    give_back: step(returnReport),
    lock: step(lockAccepted),
  },
  view: ReportView,
})

function ReportView({ data, c }: ViewProps<ReportData>) {
  const { report, version, issue, state, html, panel } = data
  const { page: words, kinds, register } = c.words.reportPages
  const path = versionPath(report.id, version.version)
  const name = panel ? wordsOf(c.words, panel.indicator).name : ''
  return (
    <>
      <PageHead
        title={report.title}
        kicker={kinds[report.kind]}
        crumbs={[{ label: register.title, href: reportsPath }, { label: report.title }]}
        meta={<ReportMark c={c} state={state} issue={issue} />}
        actions={<ReportActions c={c} data={data} />}
      />
      <Warnings data={data} c={c} />
      <Beside
        aside={
          panel ? (
            <SidePanel title={name} closeHref={path}>
              <FigurePanel
                c={c}
                data={panel}
                hrefOf={(asked) => openedAt(path, asked)}
                moreHref={openedAt(`${path}&sau=${panel.next ?? ''}`, panel.asked)}
              />
            </SidePanel>
          ) : (
            <ReportAside c={c} data={data} />
          )
        }
      >
        <DocumentPaper label={words.paper} html={html} />
      </Beside>
    </>
  )
}

function Warnings({ data, c }: ViewProps<ReportData>) {
  const { facts, report, version, differences, left, issue } = data
  const { page: words, differs } = c.words.reportPages
  const latest = latestOf(facts)
  return (
    <>
      {latest.version !== version.version ? (
        <Notice>
          {fill(words.olderVersion, { version: version.version })} <a href={reportPath(report.id)}>{words.latest}</a>
        </Notice>
      ) : null}
      {differences.length > 0 ? (
        <Notice tone="warn" title={differs.title}>
          <p>
            {fill(differs.notice, { count: differences.length })}{' '}
            <a href={`${reportPath(report.id)}/khac-biet?ban=${version.version}`}>{differs.open}</a>
          </p>
        </Notice>
      ) : null}
      {left > 0 && !issue ? <PlacesLeft data={data} c={c} /> : null}
      <OfNone sentences={data.ofNone} c={c} />
    </>
  )
}

/** What is still to be written, and the way out where there is nothing to add. */
function PlacesLeft({ data, c }: ViewProps<ReportData>) {
  const { page: words } = c.words.reportPages
  const { facts, report, version, state, editNo, left } = data
  const mayClear = latestOf(facts).version === version.version && isOpen(state) && c.may(reportPermissions.write)
  return (
    <Notice tone="info">
      <p>{fill(words.left, { count: left })}</p>
      {mayClear ? (
        <ButtonForm
          act="clear_places"
          clientId={c.formId}
          action={reportPath(report.id)}
          fields={{ editNo: String(editNo) }}
          class="button"
        >
          {words.clearPlaces}
        </ButtonForm>
      ) : null}
    </Notice>
  )
}
