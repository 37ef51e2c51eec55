import { bookPermissions, tallyVouchers } from '../../../areas/books/index.ts'
import { isOverdue, listDuties } from '../../../areas/disclosure/index.ts'
import { statementPermissions, tallyAccounts } from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { PageContext } from '../../http/page.ts'

/** How the money stands, for those whose work it is. */
export interface MoneyStanding {
  /** Vouchers to be approved. */
  readonly made: number
  /** Vouchers whose money has not moved yet. */
  readonly approved: number
  /** Lines of statements that nobody decided; `null` for who does not decide them. */
  readonly lines: number | null
  /** What should be public by now. */
  readonly late: number
}

/** `null` for all but the accountant and the treasurer, whose day begins with money. */
export async function moneyStanding(c: PageContext, reading: Reading): Promise<MoneyStanding | null> {
  if (!c.may(bookPermissions.settle_any)) return null
  const vouchers = new Map((await tallyVouchers(reading, { state: 'open' })).map(({ state, count }) => [state, count]))
  const lines = c.may(statementPermissions.decide) ? await tallyAccounts(reading) : null
  const duties = await listDuties(reading, c.signedIn.committeeId)
  return {
    made: vouchers.get('made') ?? 0,
    approved: vouchers.get('approved') ?? 0,
    lines: lines && [...lines.values()].reduce((sum, count) => sum + count, 0),
    late: duties.filter((duty) => isOverdue(duty, c.today)).length,
  }
}
