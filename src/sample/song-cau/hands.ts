import { approveVouchers, makeVoucher, settleVouchers } from '../../areas/books/index.ts'
import type { Day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand, Someone } from '../hand.ts'

/** The three who handle money: who writes a voucher does not approve it, nor hold the money. */
export const accountant: Someone = { key: 'ke-toan', name: 'Triệu Thị Mai', role: 'ward_accountant' }
export const chair: Someone = { key: 'chu-tich', name: 'Nông Thị Hạnh', role: 'ward_chair' }
export const treasurer: Someone = { key: 'thu-quy', name: 'Đàm Văn Quyết', role: 'ward_treasurer' }

export interface SampleVoucher {
  /** Of its id: `voucher <key>`. */
  readonly key: string
  readonly on: Day
  readonly kind: string
  readonly [field: string]: unknown
}

/** Approves and settles a voucher on the day, by the second and the third hand. */
export function carriedThrough(diary: Diary, id: string, on: Day, byBank: boolean): void {
  diary.note(on, approveVouchers, { ids: [id], happenedOn: on }, chair)
  diary.note(on, settleVouchers, { ids: [id], happenedOn: on }, byBank ? accountant : treasurer)
}

/** A voucher through all three hands on one day. */
export function vouched(diary: Diary, hand: Hand, { key, on, ...voucher }: SampleVoucher): void {
  const id = hand.id(`voucher ${key}`)
  diary.note(on, makeVoucher, { ...voucher, id, datedOn: on }, accountant)
  carriedThrough(diary, id, on, voucher.kind === 'bank_in' || voucher.kind === 'bank_out')
}
