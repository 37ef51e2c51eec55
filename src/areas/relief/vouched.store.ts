import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { loadVouchers, type VoucherFacts, voucherState } from '../books/index.ts'
import type { Donation, Vouched } from './donation.ts'

/** The vouchers behind donations, by their own ids; of who may not see the books, none. */
export async function vouchersOf(
  reading: Reading,
  donations: readonly Pick<Donation, 'voucherId' | 'reversalId'>[],
): Promise<ReadonlyMap<Id, VoucherFacts>> {
  const ids = donations.flatMap(({ voucherId, reversalId }) => [voucherId, reversalId].filter((id) => id !== null))
  const found = await loadVouchers(reading, [...new Set(ids)])
  return new Map(found.map((facts) => [facts.voucher.id, facts]))
}

/** How the vouchers of one donation stood on a day. */
export function vouchedBy(
  vouchers: ReadonlyMap<Id, VoucherFacts>,
  { voucherId, reversalId }: Pick<Donation, 'voucherId' | 'reversalId'>,
  asAt: Day | null = null,
): Vouched {
  const stateOf = (id: Id | null) => {
    const facts = id === null ? undefined : vouchers.get(id)
    return facts ? voucherState(facts, asAt) : null
  }
  return { receipt: stateOf(voucherId), reversal: stateOf(reversalId) }
}
