import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'

/** Families of an area recognised as cultural families in a year (Gia đình văn hóa), out of all its households. */
export interface CulturalResult {
  readonly id: Id
  readonly areaId: Id
  readonly year: number
  readonly households: number
  /** Of these, who registered; not everywhere written down. */
  readonly registered: number | null
  readonly recognised: number
  readonly decidedOn: Day
  readonly reference: string | null
}

/** Recognised are among those who registered, and those among all households. */
export function badResult(
  { households, registered, recognised }: Pick<CulturalResult, 'households' | 'registered' | 'recognised'>,
  at: number,
): Refusal | null {
  const field = (name: string) => `rows.${at}.${name}`
  if (recognised > households)
    return refuse('commendation.more_than_households', { field: field('recognised'), params: { households } })
  if (registered !== null && registered > households)
    return refuse('commendation.more_than_households', { field: field('registered'), params: { households } })
  return registered !== null && recognised > registered
    ? refuse('commendation.more_than_registered', { field: field('recognised'), params: { registered } })
    : null
}
