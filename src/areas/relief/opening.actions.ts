import { within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zLine, zMaybe } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { addPlace } from '../books/index.ts'

/** Where money and goods of a set of books lie from its first day on. */
export const placeNames = {
  cashName: zLine(200),
  bankName: zLine(200),
  bank: zLine(200),
  accountNumber: zLine(40),
  storeName: zLine(200),
  /** Money taken out to be paid by lists to sign; books of which nobody pays by lists need none. */
  handName: zMaybe(zLine(200)).optional(),
}

interface Names {
  readonly cashName: string
  readonly bankName: string
  readonly bank: string
  readonly accountNumber: string
  readonly storeName: string
  readonly handName?: string | null | undefined
}

export interface OpenedPlaces {
  readonly cashId: Id
  readonly bankId: Id
  readonly storeId: Id
}

/** A safe, an account of its own, whose number is published, a store for goods, and what is in the hand of who pays. */
export async function openPlaces(w: Writing, bookId: Id, openedOn: Day, names: Names): Promise<OpenedPlaces | Refusal> {
  const { bank, accountNumber } = names
  const cash = await within(w, addPlace, { bookId, kind: 'cash', name: names.cashName, openedOn })
  if (isRefusal(cash)) return { ...cash, field: 'cashName' }
  const account = { bookId, kind: 'bank' as const, name: names.bankName, bank, accountNumber, openedOn }
  const opened = await within(w, addPlace, account)
  if (isRefusal(opened)) return { ...opened, field: 'bankName' }
  const store = await within(w, addPlace, { bookId, kind: 'warehouse', name: names.storeName, openedOn })
  if (isRefusal(store)) return { ...store, field: 'storeName' }
  if (names.handName) {
    const hand = await within(w, addPlace, { bookId, kind: 'advance', name: names.handName, openedOn })
    if (isRefusal(hand)) return { ...hand, field: 'handName' }
  }
  return { cashId: cash.id, bankId: opened.id, storeId: store.id }
}
