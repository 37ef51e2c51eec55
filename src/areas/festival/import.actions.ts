import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { parseInput, zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { planOn } from './event.actions.ts'
import { loadEvents } from './event.store.ts'
import { areasOf } from './event.ts'
import { reportedShape, zDelegates } from './form-input.actions.ts'
import { festivalsIn, type ImportedFestival, type PlacedRow } from './import.ts'
import { writeFestivals } from './import-writing.store.ts'
import { permissions } from './permissions.ts'
import type { Plan } from './plan.ts'
import { together } from './result.actions.ts'
import { wrongIn } from './result.ts'
import { loadTolerance, loadWard, type NamedArea, type Ward } from './ward.store.ts'

const zRow = z.object({
  ...reportedShape,
  row: z.coerce.number().int().min(1),
  area: zLine(200),
  heldOn: zDay,
  place: zLine(300),
  starts: zMaybe(z.string().regex(/^([01]?\d|2[0-3])[:h][0-5]\d$/, { message: 'festival.not_a_time' }))
    .optional()
    .transform((value) => value ?? null),
  eventId: zMaybe(zId)
    .optional()
    .transform((value) => value ?? null),
  delegates: zDelegates.optional().transform((list) => list ?? []),
  joint: z
    .union([z.literal(''), zLine(60)])
    .optional()
    .transform((text) => text ?? ''),
})

/** What a row still needs besides its own cells. */
interface Standing {
  readonly plan: Plan
  readonly ward: Ward
  readonly areas: ReadonlyMap<string, NamedArea>
  readonly there: ReadonlySet<Id>
  readonly tolerance: number
  readonly today: Day
}

const refusedRow = (row: number, refusal: Refusal, areaId: Id | null = null): ImportedFestival => ({
  row,
  outcome: 'refused',
  areaId,
  refusal,
})

/** The row with its area, or what became of it. */
function placed(raw: unknown, at: Standing): PlacedRow | ImportedFestival {
  const row = Number((raw as { row?: unknown }).row) || 0
  const read = parseInput(zRow, raw)
  if (isRefusal(read)) return refusedRow(row, read)
  const area = at.areas.get(fold(read.area))
  if (!area) return refusedRow(row, refuse('festival.no_area', { field: 'area' }))
  if (at.there.has(area.id)) return { row, outcome: 'already_there', areaId: area.id, refusal: null }
  if (read.heldOn > at.today) return refusedRow(row, refuse('festival.in_future', { field: 'heldOn' }), area.id)
  if (!read.heldOn.startsWith(String(at.plan.year)))
    return refusedRow(row, refuse('festival.other_year', { field: 'heldOn', params: { year: at.plan.year } }), area.id)
  const wrong = together(wrongIn(read, at.ward.register(area.id, at.plan.householdsOn), at.tolerance))
  return wrong ? refusedRow(row, wrong, area.id) : { ...read, areaId: area.id }
}

function isPlaced(one: PlacedRow | ImportedFestival): one is PlacedRow {
  return !('outcome' in one)
}

/** A second row of one area is refused; the first stands. */
function once(rows: readonly PlacedRow[]): {
  readonly kept: readonly PlacedRow[]
  readonly account: ImportedFestival[]
} {
  const seen = new Map<Id, number>()
  const account: ImportedFestival[] = []
  const kept = rows.filter(({ areaId, row }) => {
    const first = seen.get(areaId)
    if (first === undefined) seen.set(areaId, row)
    else account.push(refusedRow(row, refuse('festival.row_twice', { field: 'area', params: { row: first } }), areaId))
    return first === undefined
  })
  return { kept, account }
}

/**
 * Takes the results of a year from the office's sheet: festivals held and reported, by the paper with which a leader
 * approved them. Every row is accounted for: taken, already there, or refused with its reason.
 */
export const importFestival = action({
  name: 'festival.import',
  permission: permissions.import,
  input: z.object({
    fileName: zLine(200),
    year: z.coerce.number().int().min(1990).max(2199),
    mode: z.enum(['good_rows', 'all_or_nothing']),
    /** The schedule or report by which a leader approved what the sheet tells. */
    reference: zLine(120),
    approvedOn: zDay,
    reportedOn: zMaybe(zDay).optional(),
    /** The day on which the ward had verified them; without it they are still to be verified. */
    verifiedOn: zMaybe(zDay).optional(),
    rows: z.array(z.record(z.string(), z.unknown())).max(500),
  }),
  load: async (w, { year, rows, approvedOn, reportedOn, verifiedOn }) => {
    if (rows.length === 0) return refuse('festival.import_empty', { field: 'file' })
    const plan = await planOn(w, year, approvedOn)
    if (isRefusal(plan)) return { ...plan, field: plan.key === 'festival.no_plan' ? 'year' : 'approvedOn' }
    for (const [field, on] of Object.entries({ reportedOn, verifiedOn }))
      if (on && on > w.today) return refuse('festival.in_future', { field })
    const ward = await loadWard(w, w.committeeId)
    const events = await loadEvents(w, w.committeeId, [year])
    const live = events.filter((one) => one.event.supersededAt === null)
    const standing: Standing = {
      plan,
      ward,
      areas: new Map(ward.existing(plan.closesOn).map((area) => [fold(area.name), area])),
      there: new Set(live.flatMap((one) => areasOf(one))),
      tolerance: await loadTolerance(w, w.committeeId, w.today),
      today: w.today,
    }
    return standing
  },
  run: async (w, input, standing) => {
    const { fileName, year, mode, reference, approvedOn, rows } = input
    const looked = rows.map((row) => placed(row, standing))
    const { kept, account: twice } = once(looked.filter(isPlaced))
    const { festivals, refused } = festivalsIn(kept)
    const taken = festivals.flat().map(({ row, areaId }) => ({ row, outcome: 'taken', areaId, refusal: null }) as const)
    const account: readonly ImportedFestival[] = [
      ...looked.filter((one): one is ImportedFestival => !isPlaced(one)),
      ...twice,
      ...refused.map(({ row, refusal }) => refusedRow(row.row, refusal, row.areaId)),
      ...taken,
    ].sort((a, b) => a.row - b.row)
    const count = (outcome: ImportedFestival['outcome']) => account.filter((one) => one.outcome === outcome).length
    if (mode === 'all_or_nothing' && count('refused') > 0)
      return refuse('festival.import_refused', { field: 'file', params: { count: count('refused') } })
    const verifiedOn = input.verifiedOn ?? null
    const reportedOn = input.reportedOn ?? verifiedOn ?? w.today
    const stamp = { registeredOn: approvedOn, approvedOn, reportedOn, verifiedOn, reference }
    await writeFestivals(w, standing, festivals, stamp)
    const counts = { taken: count('taken'), refused: count('refused'), there: count('already_there') }
    const data = { fileName, year, reference, ...counts }
    return done({ output: { account, ...counts }, subject: { kind: 'festival_plan', id: standing.plan.id }, data })
  },
})
