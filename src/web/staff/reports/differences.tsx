import {
  compareIssued,
  type Difference,
  differingRecords,
  findReportFacts,
  issuesOf,
  mayFollow,
  type Report,
  type ReportIssue,
  reportPermissions,
  stateOf,
} from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import type { CountedRecord, Figure } from '../../../values/figure.ts'
import { figureInTable } from '../../../values/figure-text.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { parsePeriod } from '../../../values/period-text.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, FigureLink, LinkButton, PageHead, PlainFigure } from '../../parts/index.ts'
import { idIn, idPart, indicatorPath, reportMissing, reportPath, reportsPath } from './address.ts'
import { periodName } from './period-name.ts'
import { recordOpens } from './record-opens.ts'
import { recordName } from './record-place.ts'
import { indicatorOf } from './shown.ts'

interface Differing {
  readonly report: Report
  readonly issue: ReportIssue
  readonly differences: readonly Difference[]
  readonly records: ReadonlyMap<Id, CountedRecord>
  readonly mayRevise: boolean
}

async function load(c: PageContext): Promise<Differing | Refusal> {
  const id = idIn(c)
  if (!id) return reportMissing
  return c.read(async (reading) => {
    const facts = await findReportFacts(reading, id)
    if (!facts) return reportMissing
    const issues = (await issuesOf(reading, [id])).get(id) ?? []
    const issue = issues.find((one) => one.version === Number(c.query('ban'))) ?? issues[0]
    if (!issue) return refuse('reports.not_issued', { kind: 'conflict' })
    const { differences } = await compareIssued(reading, facts.report, issue)
    const [latest] = facts.versions
    const mayRevise = latest !== undefined && mayFollow(stateOf({ events: latest.events, editNo: 0 }))
    return {
      report: facts.report,
      issue,
      differences,
      records: await differingRecords(reading, differences),
      mayRevise,
    }
  })
}

/** Khác với bản đã ban hành: both values of each figure, and the records between them. */
export const differencesPage = page<Differing>({
  path: `/bao-cao/${idPart}/khac-biet`,
  shell: 'staff',
  may: reportPermissions.read,
  title: (_, words) => words.reportPages.differs.title,
  load,
  view: Differences,
})

function Differences({ data, c }: ViewProps<Differing>) {
  const { report, issue, differences, mayRevise } = data
  const { differs, register } = c.words.reportPages
  const path = reportPath(report.id)
  const revise =
    mayRevise && differences.length > 0 && c.may(reportPermissions.write) ? (
      <LinkButton href={`${path}/ban-moi`} icon="history" kind="primary">
        {differs.revise}
      </LinkButton>
    ) : undefined
  return (
    <>
      <PageHead
        title={differs.title}
        kicker={[report.title, issue.numberText].filter(Boolean).join(' · ')}
        summary={fill(differs.summary, { day: showDay(issue.judgedOn) })}
        crumbs={[
          { label: register.title, href: reportsPath },
          { label: report.title, href: path },
          { label: differs.title },
        ]}
        actions={revise}
      />
      <DataTable
        caption={differs.title}
        captionHidden
        columns={columns(c, data)}
        rows={differences}
        rowKey={({ frozen }) => String(frozen.position)}
        empty={<EmptyState title={differs.same}>{differs.sameText}</EmptyState>}
      />
    </>
  )
}

function columns(c: PageContext, { report, records }: Differing): readonly Column<Difference>[] {
  const { differs } = c.words.reportPages
  const head = differs.columns
  return [
    figureColumn(c),
    {
      key: 'issued',
      head: head.issued,
      numeric: true,
      cell: ({ frozen }) => (
        <>
          <PlainFigure value={figureInTable(indicatorOf(frozen), frozen.figure)} />
          <Parts figure={frozen.figure} />
        </>
      ),
    },
    {
      key: 'now',
      head: head.now,
      numeric: true,
      cell: ({ frozen, now }) => (
        <>
          <FigureLink href={indicatorPath(frozen, report.view)} value={figureInTable(indicatorOf(frozen), now)} />
          <Parts figure={now} />
        </>
      ),
    },
    {
      key: 'records',
      head: head.records,
      width: 'wide',
      cell: ({ added, removed }) => (
        <>
          <Changed c={c} title={differs.removed} ids={removed} records={records} />
          <Changed c={c} title={differs.added} ids={added} records={records} />
        </>
      ),
    },
  ]
}

/** Name and period of the figure, and whether its rule is another one now. */
function figureColumn(c: PageContext): Column<Difference> {
  const { differs } = c.words.reportPages
  return {
    key: 'figure',
    head: differs.columns.figure,
    width: 'wide',
    cell: ({ frozen, ruleChanged }) => (
      <>
        {frozen.name}
        <br />
        <span class="soft">{nameOfPeriod(c, frozen.period)}</span>
        {ruleChanged ? <p>{differs.rule}</p> : null}
      </>
    ),
  }
}

/** Of a rate, out of what: two equal percentages may differ in what they are parts of. */
function Parts({ figure: { numerator, denominator } }: { figure: Figure }) {
  if (denominator === null) return null
  return (
    <>
      <br />
      <span class="soft">
        {showCount(numerator)}/{showCount(denominator)}
      </span>
    </>
  )
}

function nameOfPeriod(c: PageContext, text: string): string {
  const period = parsePeriod(text)
  return period ? periodName(c, period) : text
}

function Changed(props: {
  c: PageContext
  title: string
  ids: readonly Id[]
  records: ReadonlyMap<Id, CountedRecord>
}) {
  const { c, title, ids, records } = props
  if (ids.length === 0) return null
  return (
    <>
      <p class="soft">{title}</p>
      <ul>
        {ids.map((id) => {
          const record = records.get(id)
          const href = recordOpens(c, record?.kind, id)
          const name = record ? recordName(c, record) : c.words.reportPages.differs.hidden
          return <li key={id}>{href ? <a href={href}>{name}</a> : name}</li>
        })}
      </ul>
    </>
  )
}
