import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Book, Place } from './place.ts'
import {
  isGoods,
  needsTreasurer,
  type Purpose,
  placesFor,
  purposesFor,
  type Voucher,
  type VoucherFacts,
  type VoucherKind,
  voucherState,
} from './voucher.ts'

export interface Claimed {
  readonly kind: VoucherKind
  readonly purpose: Purpose
  readonly amount: number
  readonly datedOn: Day
  readonly placeId: Id
  readonly toPlaceId: Id | null
  /** Whose voucher it is, where another area wrote it. */
  readonly origin: Voucher['origin']
}

/** Why a voucher cannot be written this way: the fields that do not go together, told at once. */
export function cannotWrite(claimed: Claimed, book: Book, places: readonly Place[], today: Day): Refusal | null {
  const found = [
    book.closedOn !== null && refuse('books.book_closed', { kind: 'conflict', params: { title: book.title } }),
    !purposesFor(claimed.kind).includes(claimed.purpose) && refuse('books.wrong_purpose', { field: 'purpose' }),
    claimed.datedOn > today && refuse('books.in_future', { field: 'datedOn' }),
    claimed.datedOn < book.openedOn &&
      refuse('books.before_opening', { field: 'datedOn', params: { day: book.openedOn } }),
    !isGoods(claimed.kind) && claimed.amount === 0 && refuse('books.amount_needed', { field: 'amount' }),
    ...placeFaults(
      claimed,
      places.filter((place) => place.bookId === book.id),
    ),
  ].filter((one) => one !== false)
  const [first, ...also] = found
  return first ? { ...first, ...(also.length > 0 && { also }) } : null
}

function placeFaults({ kind, placeId, toPlaceId, datedOn, origin }: Claimed, places: readonly Place[]) {
  const fit = (id: Id, field: string): Refusal | false => {
    const place = places.find((one) => one.id === id)
    if (!place || !placesFor(kind).includes(place.kind)) return refuse('books.wrong_place', { field })
    // Goods in somebody's hand came there by a list to sign, and leave it by the same list.
    if (place.kind === 'hand_store' && origin === null) return refuse('books.hand_store_by_list', { field })
    const closed = place.closedOn !== null && place.closedOn < datedOn
    return closed || datedOn < place.openedOn ? refuse('books.place_not_open', { field }) : false
  }
  const between = kind === 'transfer' || kind === 'goods_transfer'
  if (!between) return [fit(placeId, 'placeId')]
  if (toPlaceId === null || toPlaceId === placeId) return [refuse('books.two_places_needed', { field: 'toPlaceId' })]
  return [fit(placeId, 'placeId'), fit(toPlaceId, 'toPlaceId')]
}

/** Why a voucher cannot take a step now; `null` when it can. */
export function cannotStep(
  facts: VoucherFacts,
  stage: 'approved' | 'rejected' | 'settled' | 'voided' | 'withdrawn',
  on: Day,
  today: Day,
): Refusal | null {
  const state = voucherState(facts)
  const from = stage === 'settled' || stage === 'voided' ? 'approved' : 'made'
  const { numberText, content, datedOn } = facts.voucher
  if (state !== from)
    return refuse('books.not_that_state', { kind: 'conflict', params: { voucher: numberText ?? content, state } })
  if (on > today) return refuse('books.in_future', { field: 'happenedOn' })
  const last = facts.steps.map((step) => step.happenedOn).reduce((a, b) => (a > b ? a : b), datedOn)
  if (on < last) return refuse('books.before', { field: 'happenedOn', params: { day: last } })
  return null
}

/** Who already had a hand in a voucher, by what they did: the next step wants somebody else. */
export function handsBefore(
  facts: VoucherFacts,
  stage: 'approved' | 'settled',
): readonly { hand: Hand; accountId: Id }[] {
  const { voucher, steps } = facts
  const approved = steps.find((step) => step.stage === 'approved')
  const maker = { hand: 'maker' as const, accountId: voucher.madeBy }
  if (stage === 'approved') return [maker]
  const approver = approved ? [{ hand: 'approver' as const, accountId: approved.byAccount }] : []
  return needsTreasurer(voucher.kind) ? [maker, ...approver] : approver
}

export type Hand = 'maker' | 'approver' | 'treasurer'
