import * as area from '../../../areas/festival/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** One area in the festival of a year, as it stands today. */
export interface AreaLine {
  readonly id: Id
  readonly name: string
  readonly state: area.AreaState
  readonly event: area.EventFacts | null
  readonly result: area.AreaResult | null
  readonly awaited: area.Awaited | null
  /** When it was last reminded. */
  readonly remindedOn: Day | null
}

/** What pages of a year show, whatever part of it they open. */
export interface YearData {
  readonly year: number
  readonly facts: area.YearFacts
  readonly ward: area.Ward
  readonly lines: readonly AreaLine[]
  /** The version in force; `null` before the first is issued. */
  readonly inForce: area.PlanFacts | null
  /** Drafts and issued versions that stand, the newest first. */
  readonly plans: readonly area.PlanFacts[]
  readonly tolerance: number
}

/** The day on which areas must exist to be asked about: the festival's, or today before it. */
export function countedOn(year: number, today: Day): Day {
  const day = area.festivalDay(year)
  return today < day ? today : day
}

export async function loadYearData(
  c: Pick<PageContext, 'today' | 'signedIn'>,
  reading: Reading,
  year: number,
): Promise<YearData> {
  const { committeeId } = c.signedIn
  const facts = await area.loadYear(reading, committeeId, year)
  const ward = await area.loadWard(reading, committeeId)
  const reminders = await area.remindersOf(reading, committeeId, year)
  const existing = ward.existing(countedOn(year, c.today))
  return {
    year,
    facts,
    ward,
    inForce: area.planInForce(facts.plans, c.today),
    plans: facts.plans.filter((one) => area.planState(one, facts.plans, null) !== 'withdrawn'),
    tolerance: await area.loadTolerance(reading, committeeId, c.today),
    lines: existing.map(({ id, name }) => ({
      id,
      name,
      state: area.areaState(facts, id, c.today),
      event: area.eventOf(facts, id),
      result: area.resultOf(facts, id),
      awaited: area.awaited(facts, id, c.today),
      remindedOn: reminders.find((one) => one.areaId === id)?.remindedOn ?? null,
    })),
  }
}

/** The names of some areas as they were called on the festival's day: 'Tổ 7, Tổ 8'. */
export function namesOf({ ward, year }: Pick<YearData, 'ward' | 'year'>, ids: readonly Id[]): string {
  return ids.map((id) => ward.nameOf(id, area.festivalDay(year))).join(', ')
}

/** Festivals that stand, by the day on which they are or were to be held. */
export function standingEvents({ facts }: Pick<YearData, 'facts'>): readonly area.EventFacts[] {
  const dayOf = (one: area.EventFacts) =>
    area.heldOn(one, null) ?? one.event.plannedOn ?? area.festivalDay(one.event.year)
  const live = facts.events.filter((one) => one.event.supersededAt === null)
  return live.toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.event.starts ?? '').localeCompare(b.event.starts ?? ''),
  )
}
