import { findCommittee } from '../../../areas/organisation/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { day, minDay, showDay, yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  NumberInput,
  PageHead,
  Stack,
  type Tone,
} from '../../parts/index.ts'
import { settingsPath } from '../organisation/paths.ts'
import { calendarPath, newReportPath, reportPath, reportsPath } from './address.ts'
import { type Asked, askedBetween } from './due.ts'
import { dueName } from './period-name.ts'
import { ReportTabs } from './tabs.tsx'

interface YearShown {
  readonly year: number
  readonly asked: readonly Asked[]
}

/** Lịch báo cáo: what the calendar asks for in a year, by when, and how each stands. */
export const calendarPage = page<YearShown>({
  path: calendarPath,
  shell: 'staff',
  may: reportPermissions.read,
  title: (_, words) => words.reportPages.calendar.title,
  load: async (c) => {
    const typed = Number(c.query('nam'))
    return c.read(async (reading) => {
      const { committeeId } = c.signedIn
      // A committee that is no more begins with its last year: the years since have nothing to show.
      const last = (await findCommittee(reading, committeeId))?.closedOn ?? c.today
      const year = Number.isInteger(typed) && typed >= 1900 && typed < 2200 ? typed : yearOf(minDay(last, c.today))
      const days = { from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
      return { year, asked: await askedBetween(reading, committeeId, days) }
    })
  },
  view: Calendar,
})

function Calendar({ data: { year, asked }, c }: ViewProps<YearShown>) {
  const { calendar: words, register } = c.words.reportPages
  const weekly = asked.filter(({ due }) => due.kind === 'weekly')
  const others = asked.filter(({ due }) => due.kind !== 'weekly')
  const summary = { all: weekly.length, sent: weekly.filter(isSent).length, late: weekly.filter(isLate).length }
  return (
    <>
      <PageHead
        title={words.title}
        kicker={fill(words.year, { year })}
        summary={words.summary}
        crumbs={[{ label: register.title, href: reportsPath }, { label: words.title }]}
      />
      <ReportTabs c={c} />
      <FilterBar action={calendarPath} clearHref={calendarPath}>
        <NumberInput name="nam" label={register.year} value={year} />
      </FilterBar>
      <Stack loose>
        <Table c={c} caption={words.caption} asked={others} />
        {weekly.length > 0 ? (
          <details class="more">
            <summary>{fill(words.weekly, summary)}</summary>
            <Table c={c} caption={words.weeklyCaption} asked={weekly} />
          </details>
        ) : null}
        <p class="soft">
          {words.rules} <a href={`${settingsPath}?nhom=thoi-han`}>{words.settings}</a>
        </p>
      </Stack>
    </>
  )
}

const isSent = ({ obligation }: Asked): boolean => obligation.submittedOn !== null
const isLate = ({ obligation }: Asked): boolean => obligation.late

function Table({ c, caption, asked }: { c: PageContext; caption: string; asked: readonly Asked[] }) {
  const { calendar: words } = c.words.reportPages
  return (
    <DataTable
      caption={caption}
      columns={columns(c)}
      rows={asked}
      rowKey={({ due }) => `${due.kind} ${due.dueOn}`}
      href={({ due, written }) => placeOf(c, due, written?.report.id ?? null)}
      empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
    />
  )
}

function placeOf(c: PageContext, due: Asked['due'], id: string | null): string | undefined {
  if (id) return reportPath(id)
  return c.may(reportPermissions.write) && due.period.from <= c.today ? newReportPath(due) : undefined
}

function columns(c: PageContext): readonly Column<Asked>[] {
  const { calendar: words } = c.words.reportPages
  const head = words.columns
  return [
    {
      key: 'report',
      head: head.report,
      width: 'wide',
      cell: ({ due }) => dueName(c, due),
    },
    { key: 'cutoff', head: head.cutoff, cell: ({ due }) => (due.cutoffOn ? showDay(due.cutoffOn) : '–') },
    {
      key: 'due',
      head: head.due,
      cell: ({ due }) => (
        <>
          {showDay(due.dueOn)}
          {due.lastWorkingDay ? (
            <>
              <br />
              <span class="soft">{fill(words.dayOff, { day: showDay(due.lastWorkingDay) })}</span>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'state', head: head.state, cell: (one) => <StateBadge c={c} one={one} /> },
    {
      key: 'sent',
      head: head.sent,
      cell: ({ obligation: { submittedOn } }) => (submittedOn ? showDay(submittedOn) : ''),
    },
  ]
}

const tones: Readonly<Record<Asked['obligation']['state'], Tone>> = {
  not_opened: 'neutral',
  drafting: 'waiting',
  issued: 'waiting',
  submitted: 'done',
  returned: 'due',
  accepted: 'done',
}

/** Its state, and beside it that it is, or came, late. */
export function StateBadge({ c, one: { obligation } }: { c: PageContext; one: Pick<Asked, 'obligation'> }) {
  const { calendar: words } = c.words.reportPages
  const { state, late, submittedOn } = obligation
  return (
    <>
      <Badge tone={tones[state]}>{words.states[state]}</Badge>{' '}
      {late ? <Badge tone="overdue">{submittedOn ? words.cameLate : words.late}</Badge> : null}
    </>
  )
}
