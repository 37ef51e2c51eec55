import { fold } from '../../values/vietnamese.ts'
import type { ColumnRole } from './layout.ts'

/** A cell of a spreadsheet or of a CSV. */
export type Cell = string | number | boolean | Date | null

/** What each column may be called, folded. */
const names: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  number: ['stt', 'so tt', 'no'],
  moment: ['ngay giao dich', 'ngay gd', 'ngay', 'thoi gian', 'date', 'transaction date'],
  value_day: ['ngay hieu luc', 'value date'],
  document: ['so chung tu', 'so ct', 'ma giao dich', 'so but toan', 'doc no', 'reference'],
  debit: ['ghi no', 'no', 'so tien ghi no', 'phat sinh no', 'debit'],
  credit: ['ghi co', 'co', 'so tien ghi co', 'phat sinh co', 'credit'],
  amount: ['so tien', 'so tien vnd', 'amount'],
  balance: ['so du', 'balance'],
  memo: ['noi dung', 'noi dung giao dich', 'dien giai', 'mo ta', 'description'],
  payer: ['nguoi chuyen', 'nguoi ung ho', 'ten doi ung', 'ho ten', 'ho va ten', 'don vi ca nhan'],
  account: ['tai khoan doi ung', 'so tai khoan doi ung'],
}

/** Which columns hold what; a list may have one thing in several columns, hidden ones among them. */
export type Places = ReadonlyMap<ColumnRole, readonly number[]>

const key = (cell: Cell): string =>
  fold(String(cell ?? ''))
    .replace(/[^a-z\d]+/g, ' ')
    .trim()

function placesIn(row: readonly Cell[]): Places {
  const places = new Map<ColumnRole, number[]>()
  row.forEach((cell, at) => {
    const name = key(cell)
    const [role] = Object.entries(names).find(([, known]) => name !== '' && known.includes(name)) ?? []
    if (role) places.set(role as ColumnRole, [...(places.get(role as ColumnRole) ?? []), at])
  })
  // In English "No" heads the row numbers, in Vietnamese the debits: beside an STT or a "Có" it is the debits.
  if (places.has('credit') && !places.has('debit')) {
    const at = row.findIndex((cell) => key(cell) === 'no')
    if (at >= 0) {
      places.set('debit', [at])
      const numbers = (places.get('number') ?? []).filter((place) => place !== at)
      if (numbers.length > 0) places.set('number', numbers)
      else places.delete('number')
    }
  }
  return places
}

export interface Heading {
  readonly at: number
  readonly places: Places
}

/** The heading among the first forty rows: it names a day, a content and an amount. `null` when none does. */
export function findHeading(rows: readonly (readonly Cell[])[]): Heading | null {
  let best: Heading | null = null
  rows.slice(0, 40).forEach((row, at) => {
    const places = placesIn(row)
    const money = places.has('amount') || places.has('credit')
    if (places.has('moment') && places.has('memo') && money && places.size > (best?.places.size ?? 0))
      best = { at, places }
  })
  return best
}
