import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { loadEvents } from './event.store.ts'
import { listPlans } from './plan.store.ts'
import { loadResults } from './result.store.ts'
import type { YearFacts } from './standing.ts'

/** All that is recorded of the festivals of some years, each by itself. Some ten questions, however many years. */
export async function loadYears(
  reading: Reading,
  committeeId: Id,
  years: readonly number[],
): Promise<ReadonlyMap<number, YearFacts>> {
  const plans = await listPlans(reading, committeeId, years)
  const events = await loadEvents(reading, committeeId, years)
  const results = await loadResults(reading, committeeId, years)
  return new Map(
    years.map((year) => [
      year,
      {
        year,
        plans: plans.filter((one) => one.plan.year === year),
        events: events.filter((one) => one.event.year === year),
        results: results.filter((one) => one.year === year),
      },
    ]),
  )
}

export async function loadYear(reading: Reading, committeeId: Id, year: number): Promise<YearFacts> {
  const found = (await loadYears(reading, committeeId, [year])).get(year)
  return found ?? { year, plans: [], events: [], results: [] }
}
