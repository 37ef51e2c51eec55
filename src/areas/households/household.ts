import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'

/** One household (hộ) of a residential area. */
export interface Household {
  readonly id: Id
  readonly committeeId: Id
  readonly areaId: Id
  readonly headName: string
  readonly address: string | null
  /** How many live there, where the members are not listed one by one. */
  readonly people: number | null
  readonly note: string | null
  readonly editNo: number
  readonly closedOn: Day | null
  readonly closedReason: CloseReason | null
  readonly closedInto: Id | null
}

export const closeReasons = ['moved_away', 'dissolved', 'merged', 'mistake'] as const
export type CloseReason = (typeof closeReasons)[number]

/** Somebody of a household. What is sealed is not here. */
export interface Member {
  readonly id: Id
  readonly householdId: Id
  readonly fullName: string
  readonly birthYear: number | null
  readonly gender: MemberGender | null
  readonly relation: string | null
  /** Whether the card's number was shown once: the number itself is not kept. */
  readonly hasCitizenHash: boolean
  readonly endedOn: Day | null
  readonly endReason: MemberEndReason | null
}

export const memberGenders = ['female', 'male', 'other'] as const
export type MemberGender = (typeof memberGenders)[number]

export const memberEndReasons = ['deceased', 'moved_away', 'other_household', 'mistake'] as const
export type MemberEndReason = (typeof memberEndReasons)[number]

export const standingKinds = [
  'poor',
  'near_poor',
  'hardship',
  'meritorious',
  'meritorious_relative',
  'social_protection',
  'freelance',
  'lonely_elderly',
  'disabled',
  'other',
] as const
/** Hộ nghèo, cận nghèo, khó khăn; người có công, thân nhân; bảo trợ xã hội; lao động tự do … */
export type StandingKind = (typeof standingKinds)[number]

/** What a household, or one of its people, is recognised as. */
export interface Standing {
  readonly id: Id
  readonly householdId: Id
  readonly memberId: Id | null
  readonly kind: StandingKind
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly decision: string | null
  /** The file it stood in before, where that household became one with this. */
  readonly fromHouseholdId: Id | null
}

/** The kinds in force on a day, each once. */
export function standingsOn(standings: readonly Standing[], on: Day): readonly StandingKind[] {
  const now = standings.filter((one) => one.fromOn <= on && (one.toOn === null || one.toOn >= on))
  return standingKinds.filter((kind) => now.some((one) => one.kind === kind))
}

/** Poor and near-poor end each other: a household is one of them at a time. */
export function endsOther(kind: StandingKind): StandingKind | null {
  return kind === 'poor' ? 'near_poor' : kind === 'near_poor' ? 'poor' : null
}

export const supportKinds = ['cash', 'goods', 'house', 'benefit', 'gift', 'other'] as const
export type SupportKind = (typeof supportKinds)[number]

/** A line of the one history of support (lịch sử hỗ trợ). */
export interface Support {
  readonly id: Id
  readonly householdId: Id
  readonly memberId: Id | null
  readonly receivedOn: Day
  readonly kind: SupportKind
  readonly amount: Dong | null
  readonly goods: string | null
  /** Out of what, in words: the campaign, the fund, the round, or who else gave it. */
  readonly source: string
  readonly origin: { readonly kind: string; readonly id: Id; readonly label: string } | null
}

export interface HouseholdFile {
  readonly household: Household
  readonly members: readonly Member[]
  readonly standings: readonly Standing[]
  readonly supports: readonly Support[]
  /** Households that became one with it: their history is its history. */
  readonly merged: readonly Merged[]
}

/** A household that became one with another. */
export interface Merged {
  readonly id: Id
  readonly headName: string
  readonly closedOn: Day
  readonly closedInto: Id
}
