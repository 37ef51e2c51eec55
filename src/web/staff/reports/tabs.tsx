import { reportPermissions } from '../../../areas/reports/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Tabs } from '../../parts/index.ts'
import { marksPath } from '../marks/address.ts'
import { targetsPath } from '../targets/address.ts'
import { calendarPath, consolidationPath, reportsPath } from './address.ts'

/** The pages that belong together: reports, targets, marks, indicators. */
export function ReportTabs({ c }: { c: PageContext }) {
  const { tabs } = c.words.reportPages
  const { pathname } = c.url
  const figures = c.may(reportPermissions.read_figures)
  const items = [
    { href: reportsPath, label: tabs.reports, shown: c.may(reportPermissions.read) },
    { href: calendarPath, label: tabs.calendar, shown: c.may(reportPermissions.read) },
    { href: consolidationPath, label: tabs.consolidation, shown: c.may(reportPermissions.review) },
    { href: targetsPath, label: tabs.targets, shown: figures },
    { href: marksPath, label: tabs.marks, shown: figures },
    { href: '/chi-so', label: tabs.indicators, shown: figures },
  ]
  return (
    <Tabs
      label={tabs.label}
      items={items.filter(({ shown }) => shown).map(({ href, label }) => ({ href, label, current: pathname === href }))}
    />
  )
}
