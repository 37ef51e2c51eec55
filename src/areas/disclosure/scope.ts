import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Whose money it is. No figure, query or page adds two of them. */
export const ledgers = ['contribution', 'poor_fund', 'state_benefit'] as const
export type Ledger = (typeof ledgers)[number]

export interface Origin {
  readonly kind: string
  readonly id: Id
  readonly label: string
}

/** What a reader is told of a scope before its lines: the appeal, how and where to give, until when. */
export interface ScopeFacts {
  readonly title: string
  /** The appeal or decision, as it is cited: 'Lời kêu gọi số 12/LKG-MTTQ'. */
  readonly callTitle: string | null
  readonly callOn: Day | null
  readonly howToGive: string | null
  readonly whereToGive: string | null
  readonly accountBank: string | null
  readonly accountNumber: string | null
  readonly accountHolder: string | null
  readonly receptionEndsOn: Day | null
}

/** A thing that is told as a whole: a campaign, the Fund of a year, a round of State benefits. */
export interface Scope extends ScopeFacts {
  readonly id: Id
  readonly committeeId: Id
  readonly ledger: Ledger
  readonly slug: string
  readonly code: string
  readonly callPublishedAt: Date | null
  readonly openedOn: Day
  readonly receptionClosedOn: Day | null
  readonly distributionEndedOn: Day | null
  /** Of its last publication. */
  readonly version: number
  readonly chain: string
  readonly lastNo: number
  readonly changedAt: Date
}

/** The word before every search term of a scope: short, and another's by chance only, since each search names its scope too. */
export function codeOf(id: Id): string {
  return Number.parseInt(id.slice(-7), 16).toString(36)
}

/** What is hashed of the facts of a scope when they are published. */
export function factsText(facts: ScopeFacts): string {
  const { title, callTitle, callOn, howToGive, whereToGive, accountBank, accountNumber, accountHolder } = facts
  return JSON.stringify([
    title,
    callTitle,
    callOn,
    howToGive,
    whereToGive,
    accountBank,
    accountNumber,
    accountHolder,
    facts.receptionEndsOn,
  ])
}
