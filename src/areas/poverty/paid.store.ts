import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import { loadVouchers, reversalsOf, stands, type VoucherFacts, voucherState } from '../books/index.ts'
import type { Payment } from './case-part.ts'
import { paymentsOf } from './part.store.ts'

export interface CasePayment extends Payment {
  readonly facts: VoucherFacts
  readonly state: ReturnType<typeof voucherState>
  /** Taken back by a settled voucher. */
  readonly isReversed: boolean
  /** A voucher that takes it back is on its way. */
  readonly isReversing: boolean
}

/** The payments of cases, each with its voucher as it stands. */
export async function casePayments(reading: Reading, caseIds: readonly Id[]): Promise<readonly CasePayment[]> {
  const payments = await paymentsOf(reading, caseIds)
  const ids = payments.map((one) => one.voucherId)
  if (ids.length === 0) return []
  const vouchers = new Map((await loadVouchers(reading, ids)).map((facts) => [facts.voucher.id, facts]))
  const mirrors = await reversalsOf(reading, ids)
  const mirrorFacts = new Map(
    (
      await loadVouchers(
        reading,
        mirrors.map((one) => one.id),
      )
    ).map((facts) => [facts.voucher.reversesId, facts]),
  )
  return payments.flatMap((payment) => {
    const facts = vouchers.get(payment.voucherId)
    if (!facts) return []
    const mirror = mirrorFacts.get(payment.voucherId)
    const mirrorState = mirror ? voucherState(mirror) : null
    const isReversed = mirrorState === 'settled'
    return [
      { ...payment, facts, state: voucherState(facts), isReversed, isReversing: mirror !== undefined && !isReversed },
    ]
  })
}

/** What is promised by vouchers, waiting or carried out. */
export const promisedOf = (payments: readonly CasePayment[]): Dong =>
  dong(
    payments
      .filter((one) => stands(one.state) && !one.isReversed)
      .reduce((sum, one) => sum + one.facts.voucher.amount, 0),
  )

/** What was really handed over. */
export const paidOf = (payments: readonly CasePayment[]): Dong =>
  dong(
    payments
      .filter((one) => one.state === 'settled' && !one.isReversed)
      .reduce((sum, one) => sum + one.facts.voucher.amount, 0),
  )

export const isWaiting = (payments: readonly CasePayment[]): boolean =>
  payments.some((one) => one.state === 'made' || one.state === 'approved' || one.isReversing)

/** What the decisions granted out of a set of books and cases have not been paid yet. */
export async function promisedFrom(reading: Reading, bookId: Id): Promise<Dong> {
  const { rows } = await sql<{ id: Id; amount: number }>`
    select s.case_id as id, s.amount from poverty.case_step s
    where s.book_id = ${bookId}::uuid and s.superseded_at is null and s.stage = 'approved' and not exists (
      select from poverty.case_step t where t.committee_id = s.committee_id and t.case_id = s.case_id
        and t.stage in ('settled', 'withdrawn') and t.superseded_at is null)`.execute(reading.db)
  const payments = await casePayments(
    reading,
    rows.map((row) => row.id),
  )
  const granted = rows.reduce((sum, row) => sum + row.amount, 0)
  return dong(granted - paidOf(payments))
}
