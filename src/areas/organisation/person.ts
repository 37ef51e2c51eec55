import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const genders = ['female', 'male', 'other'] as const
export type Gender = (typeof genders)[number]

/** Someone the committee works with. What the law calls sensitive is kept apart, sealed, and opened only on request. */
export interface Person {
  readonly id: Id
  readonly committeeId: Id
  readonly fullName: string
  readonly birthYear: number | null
  readonly gender: Gender | null
  readonly areaId: Id | null
  readonly position: string | null
  readonly education: string | null
  readonly withdrawnOn: Day | null
  readonly withdrawnReason: string | null
}

export const sealedFields = ['phone', 'ethnicity', 'religion', 'partyMember'] as const
export type SealedField = (typeof sealedFields)[number]

/** Telephone, ethnicity, religion and party membership (Law 91/2025 counts the last three as sensitive). */
export type SealedFacts = Readonly<Record<SealedField, string | null>>

/** The given name, by which people are addressed: the last word of a Vietnamese name. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? ''
}

/** Whether two entries are probably one person: the same folded name, and nothing known that differs. */
export function maybeSame(
  a: { readonly nameKey: string; readonly birthYear: number | null; readonly areaId: Id | null },
  b: { readonly nameKey: string; readonly birthYear: number | null; readonly areaId: Id | null },
): boolean {
  const differ = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other
  return a.nameKey === b.nameKey && !differ(a.birthYear, b.birthYear) && !differ(a.areaId, b.areaId)
}
