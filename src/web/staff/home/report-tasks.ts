import { listReports, mayFollow, type ReportLine, reportPermissions } from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Permission } from '../../../platform/permission.ts'
import { addDays } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { newReportPath, reportPath, reportsPath } from '../reports/address.ts'
import { type Asked, toSend } from '../reports/due.ts'
import { periodName } from '../reports/period-name.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

type Why = keyof PageContext['words']['home']['whys']

/** Whose turn it is with a report in a state. */
const turns: Readonly<Record<string, readonly [may: Permission, why: Why]>> = {
  opened: [reportPermissions.write, 'writeReport'],
  computed: [reportPermissions.write, 'writeReport'],
  drafted: [reportPermissions.approve, 'approveReport'],
  approved: [reportPermissions.issue, 'issueReport'],
  issued: [reportPermissions.submit, 'submitReport'],
  returned: [reportPermissions.write, 'returnedReport'],
  submitted: [reportPermissions.review, 'reviewReport'],
}

const writing: ReadonlySet<string> = new Set(['opened', 'computed'])

/** Reports that wait for this visitor, and those the calendar asks for in the next two weeks. */
export async function reportTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { lines } = await listReports(reading, { limit: 100 })
  const writes = c.may(reportPermissions.write)
  const asked = (writes ? await toSend(reading, c.signedIn.committeeId, horizon) : []).map((one) => dueTask(c, one))
  // Who approves waits for the text; who only writes is the one it waits for.
  const mine = lines.filter(({ state }) => !(writing.has(state) && c.may(reportPermissions.approve)))
  return {
    late: [
      heap(
        asked.filter(({ dueOn }) => dueOn !== null && dueOn < c.today),
        reportsPath,
      ),
    ],
    soon: [
      heap(
        asked.filter(({ dueOn }) => dueOn !== null && dueOn >= c.today),
        reportsPath,
      ),
    ],
    mine: [
      heap(
        mine.flatMap((line) => turnTask(c, line)),
        reportsPath,
      ),
      heap(
        lines.flatMap((line) => differingTask(c, line)),
        reportsPath,
      ),
    ],
    missing: [],
  }
}

function dueTask(c: PageContext, { due, written }: Asked): Task {
  const { kind, period, dueOn, source } = due
  return {
    id: `report due ${kind} ${dueOn}`,
    href: written ? reportPath(written.report.id) : newReportPath(due),
    title: fill(c.words.home.reportOf, { period: lower(periodName(c, period)) }),
    why: c.words.home.whys.reportDue,
    about: source,
    dueOn,
  }
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

function turnTask(c: PageContext, { report, state }: ReportLine): readonly Task[] {
  const [may, why] = turns[state] ?? []
  if (!may || !why || !c.may(may)) return []
  const about = periodName(c, report.period)
  return [
    {
      id: `report ${report.id}`,
      href: reportPath(report.id),
      title: report.title,
      why: c.words.home.whys[why],
      about,
      dueOn: null,
    },
  ]
}

/** An issued report of the last year whose figures the records answer otherwise by now: its chair may write it anew. */
function differingTask(c: PageContext, { report, latest, state, compared }: ReportLine): readonly Task[] {
  const isLate = latest.judgedOn < addDays(c.today, -366)
  if (!compared || compared.differing === 0 || isLate || !mayFollow(state) || !c.may(reportPermissions.approve))
    return []
  return [
    {
      id: `report differs ${report.id}`,
      href: `${reportPath(report.id)}/khac-biet`,
      title: report.title,
      why: c.words.home.whys.reportDiffers,
      about: fill(c.words.reportPages.differs.inList, { count: compared.differing }),
      dueOn: null,
    },
  ]
}
