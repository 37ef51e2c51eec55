import type { Origin } from '../../../areas/documents/index.ts'
import type { AreaResult, EventFacts, Plan, Totals } from '../../../areas/festival/index.ts'
import type { Day } from '../../../values/day.ts'

/** One area in the festival of a year, as the papers tell it. */
export interface AreaRow {
  readonly name: string
  readonly heldOn: Day | null
  readonly place: string | null
  /** Areas it was held with: 'Tổ 8, Tổ 9'. */
  readonly together: string
  /** The verified result; `null` where there is none. */
  readonly result: AreaResult | null
  /** Why nothing was held. */
  readonly notHeld: string | null
}

/** One festival with the names of its areas. */
export interface EventRow {
  readonly event: EventFacts
  readonly names: string
}

/** What the papers of a year are written from. */
export interface YearPaperFacts {
  readonly plan: Plan
  readonly year: number
  /** 'Ủy ban nhân dân phường Sông Cầu' */
  readonly partner: string | null
  readonly areas: readonly AreaRow[]
  readonly events: readonly EventRow[]
  readonly totals: Totals
  readonly lowestName: string
}

export const originOfPlan = ({ id, title }: Plan): Origin => ({
  kind: 'festival_plan',
  id,
  label: title.slice(0, 300),
})

export const festivalName = 'Ngày hội Đại đoàn kết toàn dân tộc'
