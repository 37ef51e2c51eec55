import * as area from '../../../areas/outreach/index.ts'
import { peopleReport } from '../../../print/forms/outreach/people-report.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, page, type ViewProps } from '../../http/page.ts'
import { DataTable, DayInput, EmptyState, FilterBar, PageHead, Section, Stack } from '../../parts/index.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { boardPath, opinionPath, opinionsPath } from './address.ts'
import { opinionColumns } from './opinion-columns.tsx'
import { DraftReport, IssueReport, ReportedOnPaper } from './opinion-report-forms.tsx'
import { loadReporting, type Reporting, reportingPath } from './reporting.ts'

const none = refuse('outreach.nothing_to_report', { kind: 'conflict' })

/** Writes the report from the checked notes of the days shown. */
const draft: Act = async (c, form) => {
  const { lines, names, from, to } = await loadReporting(c)
  if (lines.length === 0) return none
  const { committeeId } = c.signedIn
  const paper = await c.read(async (reading) => {
    const notes = (
      await area.loadOpinions(
        reading,
        lines.map(({ id }) => id),
      )
    ).toReversed()
    const topics = c.words.outreachLabels.opinionTopics
    return peopleReport(await officeOn(reading, committeeId, c.today), { committeeId, from, to, notes, names, topics })
  })
  return keepDraft(c, form, paper)
}

const issue: Act = async (c, form) => {
  const done = await c.perform(area.issueOpinionReport, form.values, form.clientId)
  return isRefusal(done) ? done : { goTo: reportingPath, done: area.issueOpinionReport.name }
}

/** The same, when the report went out on paper. */
const onPaper: Act = async (c, form) => {
  const { lines } = await loadReporting(c)
  const input = { ...form.values, opinionIds: lines.map(({ id }) => id) }
  const done = await c.perform(area.reportOpinions, input, form.clientId)
  return isRefusal(done) ? done : { goTo: reportingPath, done: area.reportOpinions.name }
}

/** Báo cáo tình hình Nhân dân: what was checked and stands in no report yet, and the reports there are. */
export const opinionReportPage = page<Reporting>({
  path: reportingPath,
  shell: 'staff',
  may: area.outreachPermissions.verify_opinion,
  title: (_, words) => words.outreachPeople.opinions.report,
  load: loadReporting,
  acts: { draft, issue, on_paper: onPaper },
  view: ReportView,
})

function ReportView({ data, c }: ViewProps<Reporting>) {
  const { opinions: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const days = { from: showDay(data.from), to: showDay(data.to) }
  return (
    <>
      <PageHead
        title={words.report}
        summary={words.reportText}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: opinionsPath },
          { label: words.report },
        ]}
      />
      <Stack loose>
        <FilterBar action={reportingPath}>
          <DayInput name="tu" label={words.from} value={data.from} />
          <DayInput name="den" label={words.to} value={data.to} />
        </FilterBar>
        <Section title={fill(words.toReport, days)}>
          <DataTable
            caption={fill(words.toReport, days)}
            captionHidden
            columns={opinionColumns(c, data.names)}
            rows={data.lines}
            rowKey={(line) => line.id}
            href={(line) => opinionPath(line.id)}
            empty={<EmptyState title={words.nothingToReport}>{words.nothingToReportText}</EmptyState>}
          />
        </Section>
        {data.lines.length > 0 ? <DraftReport c={c} /> : null}
        <IssueReport c={c} papers={data.papers} />
        {data.lines.length > 0 && c.may(area.outreachPermissions.sign) ? <ReportedOnPaper c={c} data={data} /> : null}
        <Section title={words.reports}>
          <PaperList c={c} documents={data.papers} />
        </Section>
      </Stack>
    </>
  )
}
