import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { endsOther, type Standing, type StandingKind, type Support } from './household.ts'

interface Span {
  readonly fromOn: Day
  /** Without an end: until further notice. */
  readonly toOn: Day | null
}

/** The days of a span that no other covers, in order. */
export function uncovered(span: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let from: Day | null = span.fromOn
  for (const one of others.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (from === null || (one.toOn !== null && one.toOn < from)) continue
    if (span.toOn !== null && one.fromOn > span.toOn) break
    if (one.fromOn > from) left.push({ fromOn: from, toOn: addDays(one.fromOn, -1) })
    from = one.toOn === null ? null : addDays(one.toOn, 1)
  }
  if (from !== null && (span.toOn === null || from <= span.toOn)) left.push({ fromOn: from, toOn: span.toOn })
  return left
}

/** Kinds that are not had together: the same one twice, poor and near-poor. */
const excludes = (a: StandingKind, b: StandingKind): boolean => a === b || endsOther(a) === b

export interface Receiving {
  readonly householdId: Id
  /** What it is recognised as itself: its own papers hold where both have one. */
  readonly kept: readonly Standing[]
  /** Whose file there is whose here; nobody for who did not come along. */
  readonly memberOf: ReadonlyMap<Id, Id>
  readonly nextId: () => Id
}

export interface Carried {
  /** Recognitions of the household that ends: they stand no more there. */
  readonly moved: readonly Standing[]
  /** What of them the receiving household has not had on those days. */
  readonly added: readonly Standing[]
}

/**
 * What a household receives from one that becomes one with it: every recognition of the household and of the people who come
 * along, on the days on which its own papers say nothing. So no day counts twice, and none is lost.
 */
export function carriedStandings(gone: readonly Standing[], to: Receiving): Carried {
  const moved = gone.filter((one) => one.memberId === null || to.memberOf.has(one.memberId))
  const added: Standing[] = []
  for (const one of moved) {
    const memberId = one.memberId === null ? null : (to.memberOf.get(one.memberId) ?? null)
    const covering = [...to.kept, ...added].filter(
      (other) => other.memberId === memberId && excludes(other.kind, one.kind),
    )
    for (const span of uncovered(one, covering)) {
      const fromHouseholdId = one.householdId
      added.push({ ...one, ...span, id: to.nextId(), householdId: to.householdId, memberId, fromHouseholdId })
    }
  }
  return { moved, added }
}

/**
 * Lines of a history that may tell of one hand-over twice, out of two files: the same day, amount and goods. Shown, never taken
 * away by itself: two households may have had the same.
 */
export function maybeTwice(supports: readonly Support[]): ReadonlySet<Id> {
  const alike = Map.groupBy(supports, (one) => [one.receivedOn, one.kind, one.amount ?? '', one.goods ?? ''].join('|'))
  const fromTwo = [...alike.values()].filter(
    (group) => new Set(group.map((one) => one.householdId)).size > 1 && group.some((one) => one.origin === null),
  )
  return new Set(fromTwo.flatMap((group) => group.map((one) => one.id)))
}
