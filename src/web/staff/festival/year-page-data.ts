import { type DocumentLine, documentsOf } from '../../../areas/documents/index.ts'
import type * as area from '../../../areas/festival/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { missing, yearIn } from './address.ts'
import { loadYearData, type YearData } from './year-data.ts'

export const yearTabs = ['khu_dan_cu', 'ke_hoach', 'lich', 'ket_qua', 'van_ban', 'nhat_ky'] as const
export type YearTab = (typeof yearTabs)[number]

export interface YearPageData extends YearData {
  readonly tab: YearTab
  /** The version of the plan that is looked at: the newest unless another was asked for. */
  readonly plan: area.PlanFacts | null
  readonly documents: readonly DocumentLine[]
  readonly journal: readonly JournalEntry[]
}

/** A year with the tab and the version of its plan that the address names. */
export async function loadYearPage(c: PageContext): Promise<YearPageData | Refusal> {
  const year = yearIn(c)
  const tab = yearTabs.find((one) => one === c.query('muc')) ?? 'khu_dan_cu'
  return c.read(async (reading) => {
    const data = await loadYearData(c, reading, year)
    if (data.facts.plans.length === 0 && data.facts.events.length === 0) return missing
    const plan = data.plans.find((one) => one.plan.id === c.query('ban')) ?? data.plans[0] ?? null
    return {
      ...data,
      tab,
      plan,
      documents: plan ? await documentsOf(reading, plan.plan.id) : [],
      journal: plan && tab === 'nhat_ky' ? await journalOf(reading, plan.plan.id) : [],
    }
  })
}
