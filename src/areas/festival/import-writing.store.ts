import type { Writing } from '../../platform/context.ts'
import { type Day, maxDay, minDay } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { insertDelegates, insertEvents, type NewEvent } from './event-writing.store.ts'
import type { PlacedRow } from './import.ts'
import type { Plan } from './plan.ts'
import { insertResults } from './result-writing.store.ts'
import { insertSteps } from './step.store.ts'
import type { Ward } from './ward.store.ts'

/** The days and the paper that all festivals of one sheet share. */
export interface Stamp {
  readonly registeredOn: Day
  readonly approvedOn: Day
  readonly reportedOn: Day
  readonly verifiedOn: Day | null
  readonly reference: string
}

interface Whole {
  readonly id: Id
  readonly rows: readonly PlacedRow[]
  readonly first: PlacedRow
}

/** Writes whole festivals, registered, approved, held, reported and perhaps verified: one statement for each table. */
export async function writeFestivals(
  w: Writing,
  { plan, ward }: { readonly plan: Plan; readonly ward: Ward },
  festivals: readonly (readonly PlacedRow[])[],
  stamp: Stamp,
): Promise<void> {
  const wholes = festivals.flatMap((rows): Whole[] => {
    const [first] = rows
    return first ? [{ id: first.eventId ?? newId(), rows, first }] : []
  })
  await insertEvents(
    w,
    wholes.map((whole) => eventOf(whole, plan.year)),
  )
  await insertDelegates(
    w,
    wholes.map(({ id: eventId, rows }) => ({ eventId, delegates: rows.flatMap((row) => row.delegates) })),
  )
  await insertSteps(
    w,
    'event',
    wholes.flatMap((whole) => stepsOf(whole, stamp)),
  )
  await writeResults(w, { plan, ward }, wholes, stamp)
}

function eventOf({ id, rows, first }: Whole, year: number): NewEvent {
  const { heldOn: plannedOn, starts, place, areaId: hostAreaId, festivities, unityMeal } = first
  const form = festivities ? 'ceremony_and_festivities' : 'ceremony_only'
  const areaIds = rows.map((row) => row.areaId)
  return { id, year, hostAreaId, areaIds, plannedOn, starts, place, form, unityMeal, dateReason: null, note: null }
}

/** A sheet tells one day of approval for all: of a festival held before it, the day of the festival itself. */
function stepsOf({ id: subjectId, first }: Whole, { registeredOn, approvedOn, reference }: Stamp) {
  const { heldOn } = first
  return [
    { subjectId, stage: 'registered', happenedOn: minDay(registeredOn, heldOn) },
    { subjectId, stage: 'approved', happenedOn: minDay(approvedOn, heldOn), reference },
    { subjectId, stage: 'held', happenedOn: heldOn },
  ]
}

async function writeResults(
  w: Writing,
  { plan, ward }: { readonly plan: Plan; readonly ward: Ward },
  wholes: readonly Whole[],
  { reportedOn, verifiedOn }: Stamp,
): Promise<void> {
  const results = wholes.flatMap(({ id: eventId, rows }) =>
    rows.map((row) => {
      const register = ward.register(row.areaId, plan.householdsOn)
      return { ...row, id: newId(), eventId, year: plan.year, register }
    }),
  )
  await insertResults(w, results)
  await insertSteps(
    w,
    'result',
    results.flatMap(({ id: subjectId, heldOn }) => {
      const reported = { subjectId, stage: 'reported', happenedOn: maxDay(reportedOn, heldOn) }
      const verified = verifiedOn && {
        subjectId,
        stage: 'verified',
        happenedOn: maxDay(verifiedOn, heldOn, reported.happenedOn),
      }
      return verified ? [reported, verified] : [reported]
    }),
  )
}
