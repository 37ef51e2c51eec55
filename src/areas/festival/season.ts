import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { progressOf } from './event.ts'
import { type AreaState, areaState, isVerified, resultOf, wasHeld, type YearFacts } from './standing.ts'

/** Areas of which the year still waits for something: not verified, and not told why nothing was held. */
export function openAreas(facts: YearFacts, areaIds: readonly Id[], asAt: Day): readonly Id[] {
  return areaIds.filter((id) => {
    const state = areaState(facts, id, asAt)
    return !isVerified(state) && state !== 'not_held'
  })
}

/** How far the areas of a year have come. Each number includes those behind it: who has reported has held. */
export interface Funnel {
  readonly areas: number
  readonly registered: number
  readonly approved: number
  readonly held: number
  readonly reported: number
  readonly verified: number
  readonly returned: number
  readonly postponed: number
  readonly notHeld: number
}

const reached: Readonly<Record<string, readonly AreaState[]>> = {
  reported: ['reported', 'verified', 'consolidated'],
  verified: ['verified', 'consolidated'],
}

export function funnelOf(facts: YearFacts, areaIds: readonly Id[], asAt: Day): Funnel {
  const states = areaIds.map((id) => areaState(facts, id, asAt))
  const count = (wanted: (state: AreaState) => boolean) => states.filter(wanted).length
  return {
    areas: areaIds.length,
    registered: count((state) => !['no_plan', 'planned', 'not_held'].includes(state)),
    approved: count((state) => state === 'approved' || wasHeld(state)),
    held: count(wasHeld),
    reported: count((state) => (reached.reported ?? []).includes(state)),
    verified: count((state) => (reached.verified ?? []).includes(state)),
    returned: count((state) => state === 'returned'),
    postponed: count((state) => state === 'postponed'),
    notHeld: count((state) => state === 'not_held'),
  }
}

/** What the verified results of a year come to. Percentages are made from these sums, never from percentages. */
export interface Totals {
  readonly areas: number
  readonly covered: number
  /** Areas whose result is verified: those the sums below are of. */
  readonly verified: number
  readonly households: number
  readonly attended: number
  readonly people: number
  readonly ceremony: number
  readonly festivities: number
  readonly both: number
  readonly unityMeal: number
  readonly guests: number
  readonly gifts: number
  readonly giftsWorth: number
  readonly commended: number
  readonly culturalFamilies: number
  readonly works: number
  readonly budget: number
  /** The area with the smallest share of households: `null` before any result is verified. */
  readonly lowest: { readonly areaId: Id; readonly attended: number; readonly total: number } | null
}

export function totalsOf(facts: YearFacts, areaIds: readonly Id[], asAt: Day): Totals {
  const held = areaIds.filter((id) => wasHeld(areaState(facts, id, asAt)))
  const results = held.flatMap((id) => {
    const result = resultOf(facts, id)
    return result && isVerified(areaState(facts, id, asAt)) ? [result] : []
  })
  const sum = (of: (one: (typeof results)[number]) => number | null) =>
    results.reduce((total, one) => total + (of(one) ?? 0), 0)
  const least = results.toSorted(
    (a, b) => a.householdsAttended * b.householdsTotal - b.householdsAttended * a.householdsTotal,
  )[0]
  return {
    areas: areaIds.length,
    covered: held.length,
    verified: results.length,
    households: sum((one) => one.householdsTotal),
    attended: sum((one) => one.householdsAttended),
    people: sum((one) => one.peopleAttended),
    ceremony: sum((one) => Number(one.ceremony)),
    festivities: sum((one) => Number(one.festivities)),
    both: sum((one) => Number(one.ceremony && one.festivities)),
    unityMeal: sum((one) => Number(one.unityMeal)),
    guests: sum((one) => one.guests),
    gifts: sum((one) => one.gifts),
    giftsWorth: sum((one) => (one.gifts ?? 0) * (one.giftWorth ?? 0)),
    commended: sum((one) => one.commended),
    culturalFamilies: sum((one) => one.culturalFamilies),
    works: sum((one) => one.works.length),
    budget: sum((one) => one.budget.reduce((total, line) => total + line.amount, 0)),
    lowest: least ? { areaId: least.areaId, attended: least.householdsAttended, total: least.householdsTotal } : null,
  }
}

/** A leader expected at two festivals of one day: `null` times make a whole day. */
export interface Clash {
  readonly name: string
  readonly on: Day
  readonly eventIds: readonly Id[]
}

/** Whom the schedule sends to two places within two hours of one day. */
export function clashesIn(facts: YearFacts, asAt: Day): readonly Clash[] {
  const live = facts.events.filter((one) => one.event.supersededAt === null && one.event.plannedOn !== null)
  const ahead = (one: (typeof live)[number]) => ['registered', 'approved'].includes(progressOf(one, asAt))
  const open = live.filter((one) => ahead(one) && (one.event.plannedOn as Day) >= asAt)
  const byLeader = new Map<string, { id: Id; on: Day; minute: number | null }[]>()
  for (const { event, delegates } of open)
    for (const { name } of delegates) {
      const places = byLeader.get(name) ?? []
      places.push({ id: event.id, on: event.plannedOn as Day, minute: minuteOf(event.starts) })
      byLeader.set(name, places)
    }
  return [...byLeader].flatMap(([name, places]) =>
    places.flatMap((one, at) =>
      places.slice(at + 1).flatMap((other) => {
        const near = one.minute === null || other.minute === null || Math.abs(one.minute - other.minute) < 120
        return one.on === other.on && near ? [{ name, on: one.on, eventIds: [one.id, other.id] }] : []
      }),
    ),
  )
}

function minuteOf(time: string | null): number | null {
  const [hour, minute] = time?.split(/[:h]/) ?? []
  return hour === undefined ? null : Number(hour) * 60 + Number(minute ?? 0)
}
