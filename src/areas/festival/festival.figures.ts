import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { areasExisting } from '../organisation/index.ts'
import { areaYearId } from './area-year.ts'
import { yearsAsked } from './calendar.ts'
import { areasCovered, type CountedResult, resultsCounted } from './counted.store.ts'

const byPeriod = { version: 1, timing: 'period' } as const

const distinct = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)]

/** Each area that existed on the day of a festival asked about, once for each year. */
async function areaYearsAsked(reading: Reading, { committeeIds, period, asAt }: Question) {
  const years = yearsAsked(period, asAt)
  const existing = await areasExisting(
    reading,
    committeeIds,
    years.map(({ on }) => on),
  )
  return years.flatMap(({ year }, at) => (existing[at] ?? []).map((areaId) => ({ areaId, year })))
}

async function covered(reading: Reading, question: Question): Promise<Figure> {
  const held = distinct((await areasCovered(reading, question)).map((one) => one.areaId))
  const all = distinct([...(await areaYearsAsked(reading, question)).map((one) => one.areaId), ...held])
  return { numerator: held.length, denominator: all.length, ids: held, denominatorIds: all }
}

/** Over several years each area counts once a year: sums of areas and years, never a mean of percentages. */
async function coverage(reading: Reading, question: Question): Promise<Figure> {
  const idOf = (one: { readonly areaId: Id; readonly year: number }) => areaYearId(one.areaId, one.year)
  const held = distinct((await areasCovered(reading, question)).map(idOf))
  const all = distinct([...(await areaYearsAsked(reading, question)).map(idOf), ...held])
  return { numerator: held.length, denominator: all.length, ids: held, denominatorIds: all }
}

async function attendance(reading: Reading, question: Question): Promise<Figure> {
  return attendanceIn(await resultsCounted(reading, question))
}

function attendanceIn(results: readonly CountedResult[]): Figure {
  const ids = results.map((one) => one.id)
  const sum = (of: (one: CountedResult) => number) => results.reduce((total, one) => total + of(one), 0)
  return { numerator: sum((one) => one.attended), denominator: sum((one) => one.total), ids, denominatorIds: ids }
}

/** The same of each area; over several years its households add up. */
async function attendanceByArea(reading: Reading, question: Question): Promise<ReadonlyMap<Id, Figure>> {
  const byArea = Map.groupBy(await resultsCounted(reading, question), (one) => one.areaId)
  return new Map([...byArea].map(([areaId, results]) => [areaId, attendanceIn(results)]))
}

/** Of the areas that held a festival, those whose verified result says so. */
const partOf =
  (has: (one: CountedResult) => boolean) =>
  async (reading: Reading, question: Question): Promise<Figure> => {
    const held = await areasCovered(reading, question)
    const results = await resultsCounted(reading, question)
    const idOf = (one: { readonly areaId: Id; readonly year: number }) => areaYearId(one.areaId, one.year)
    const [ids, all] = [results.filter(has).map(idOf), distinct(held.map(idOf))]
    return { numerator: ids.length, denominator: all.length, ids, denominatorIds: all }
  }

/** What the festival counts. An area that holds it together with others counts as itself; events are not counted. */
export const festivalIndicators: readonly Indicator<Reading>[] = [
  {
    ...byPeriod,
    kind: 'count',
    id: 'festival_areas_covered',
    unit: 'area',
    recordKind: 'festival_area',
    compute: covered,
  },
  {
    ...byPeriod,
    kind: 'rate',
    id: 'festival_area_coverage_rate',
    unit: 'area',
    recordKind: 'festival_area_year',
    compute: coverage,
  },
  {
    ...byPeriod,
    kind: 'rate',
    id: 'festival_household_attendance_rate',
    unit: 'household',
    recordKind: 'festival_area_result',
    weighed: true,
    compute: attendance,
    byArea: attendanceByArea,
  },
  {
    ...byPeriod,
    kind: 'rate',
    id: 'festival_ceremony_rate',
    unit: 'area',
    recordKind: 'festival_area_year',
    compute: partOf((one) => one.ceremony),
  },
  {
    ...byPeriod,
    kind: 'rate',
    id: 'festival_unity_meal_rate',
    unit: 'area',
    recordKind: 'festival_area_year',
    compute: partOf((one) => one.unityMeal),
  },
]

/** The area with the smallest share of its households, told beside the share of all; `null` before any is verified. */
export async function lowestAttendance(reading: Reading, question: Question): Promise<CountedResult | null> {
  const results = await resultsCounted(reading, question)
  return results.toSorted((a, b) => a.attended * b.total - b.attended * a.total)[0] ?? null
}
