import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { lockCases } from './case.store.ts'
import { cannotGo } from './case-rule.ts'
import type { CaseStage } from './case-step.ts'
import type { CaseFacts } from './commendation-case.ts'

/** Where cases are to go, and on which day. */
export interface Going {
  readonly stage: CaseStage
  readonly on: Day
}

/** One case, locked, and free to go where it is asked to; without an aim it need only be there. */
export async function openCase(w: Writing, id: Id, going: Going | null = null): Promise<CaseFacts | Refusal> {
  const [facts] = await lockCases(w, [id])
  if (!facts || facts.case.supersededAt !== null) return refuse('commendation.not_found', { kind: 'missing' })
  return (going && cannotGo(facts, going.stage, going.on, w.today)) ?? facts
}

/** Why one of many may not; all of their reasons come back at once. */
export function firstOf(refusals: readonly Refusal[]): Refusal | null {
  const [first, ...also] = refusals
  return first ? { ...first, ...(also.length > 0 && { also: also.slice(0, 20) }) } : null
}

/** Many cases, locked; each asked by `why`. One that may not go keeps all of them. */
export async function openAll(
  w: Writing,
  ids: readonly Id[],
  why: (facts: CaseFacts) => Refusal | null,
): Promise<readonly CaseFacts[] | Refusal> {
  const found = await lockCases(w, ids)
  if (found.length !== new Set(ids).size) return refuse('commendation.not_found', { kind: 'missing', field: 'ids' })
  return firstOf(found.flatMap((facts) => why(facts) ?? [])) ?? found
}
