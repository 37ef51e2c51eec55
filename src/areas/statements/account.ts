import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Banks whose layouts are known, and any other. */
export const banks = ['VCB', 'CTG', 'BIDV', 'AGR', 'VBSP', 'KBNN', 'other'] as const
export type Bank = (typeof banks)[number]

/** An account of the committee whose statements are read. */
export interface BankAccount {
  readonly id: Id
  readonly committeeId: Id
  readonly bank: Bank
  readonly number: string
  readonly holder: string
  /** The place of the books whose money lies here. */
  readonly placeId: Id | null
  readonly openedOn: Day
  readonly closedOn: Day | null
}

/** A number as banks print it, without what people write between its digits. */
export const bareNumber = (number: string): string => number.replace(/[\s.-]/g, '')
