import { addDays, type Day, minDay } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const successionKinds = ['merge', 'split', 'rename', 'reparent', 'recode', 'abolish'] as const
export type SuccessionKind = (typeof successionKinds)[number]

/** What became of a unit on a day. Rename, reparent and recode keep the unit; merge, split and abolish may end it. */
export interface Succession {
  readonly id: Id
  readonly fromUnitId: Id
  readonly toUnitId: Id | null
  readonly kind: SuccessionKind
  readonly effectiveOn: Day
  /** The part that went to this successor, above 0 up to 1, where the law gives it. */
  readonly share: number | null
  readonly legalDoc: string | null
}

/** A unit's records over a stretch of days, both inside. */
export interface UnitSpan {
  readonly unitId: Id
  readonly from: Day
  readonly to: Day
}

export type View = 'as_was' | 'as_is'

/** A unit that went before (or after), and the day on which it passed over; several steps away, the earliest of them. */
export interface Step {
  readonly unitId: Id
  readonly on: Day
}

/** All units whose records pass to this one by merging, however many steps back. */
export function predecessors(successions: readonly Succession[], unitId: Id): readonly Step[] {
  return walk(unitId, (id) =>
    successions
      .filter((one) => one.kind === 'merge' && one.toUnitId === id)
      .map((one) => ({ unitId: one.fromUnitId, on: one.effectiveOn })),
  )
}

/** What a unit became, by merging or splitting, step after step. */
export function successors(successions: readonly Succession[], unitId: Id): readonly Step[] {
  return walk(unitId, (id) =>
    successions.flatMap((one) =>
      (one.kind === 'merge' || one.kind === 'split') && one.fromUnitId === id && one.toUnitId !== null
        ? [{ unitId: one.toUnitId, on: one.effectiveOn }]
        : [],
    ),
  )
}

/** Units that were split into this one. Their records stay with them and are shown as heritage, never counted twice. */
export function heritage(successions: readonly Succession[], unitId: Id): readonly Step[] {
  return successions
    .filter((one) => one.kind === 'split' && one.toUnitId === unitId)
    .map((one) => ({ unitId: one.fromUnitId, on: one.effectiveOn }))
}

function walk(start: Id, next: (id: Id) => readonly Step[]): readonly Step[] {
  const found = new Map<Id, Step>()
  const queue = [...next(start)]
  for (let step = queue.shift(); step; step = queue.shift()) {
    if (step.unitId === start || found.has(step.unitId)) continue
    found.set(step.unitId, step)
    queue.push(...next(step.unitId))
  }
  return [...found.values()]
}

/**
 * Whose records a report of this unit reads. As it was: its own. In today's units: its own and those of the units
 * merged into it, up to the day before each merger. Records never move.
 */
export function unitsRead(
  successions: readonly Succession[],
  unitId: Id,
  period: { readonly from: Day; readonly to: Day },
  view: View,
): readonly UnitSpan[] {
  const own: UnitSpan = { unitId, from: period.from, to: period.to }
  if (view === 'as_was') return [own]
  const earlier = predecessors(successions, unitId).map((step) => ({
    unitId: step.unitId,
    from: period.from,
    to: minDay(period.to, addDays(step.on, -1)),
  }))
  return [own, ...earlier.filter((span) => span.from <= span.to)]
}
