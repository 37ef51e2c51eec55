import { daysApart } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Place } from '../books/index.ts'
import { isAbout, mostDaysApart, type OpenVoucher, type PlacedLine, sideOf } from './bank-booking.ts'

/** One transfer as it was asked for: a movement, and its other half or the place where that is to come or came from. */
export interface AskedMove {
  readonly line: PlacedLine
  readonly other: PlacedLine | null
  readonly placeId: Id | null
}

/** What a transfer becomes: the voucher that is there already, or a new one from one place to another. */
export interface Move {
  readonly lines: readonly PlacedLine[]
  readonly voucherId: Id | null
  readonly from: Id
  readonly to: Id
}

/** Why two movements are no transfer, or the places are not of one set of books. */
function cannotMove({ line, other, placeId }: AskedMove, places: ReadonlyMap<Id, Place>): Refusal | null {
  const params = { day: line.day, amount: line.amount }
  if (other && (other.amount !== line.amount || sideOf(other) === sideOf(line)))
    return refuse('relief.own_move_differs', { kind: 'conflict', params: { ...params, other: other.amount } })
  if (other && daysApart(other.day, line.day) > mostDaysApart)
    return refuse('relief.own_move_apart', { kind: 'conflict', params: { ...params, other: other.day } })
  const [own, far] = [places.get(line.placeId), places.get(other?.placeId ?? placeId ?? '')]
  if (placeId !== null && (!far || (far.kind !== 'bank' && far.kind !== 'cash')))
    return refuse('relief.wrong_place', { field: 'placeId' })
  if (far && far.id === own?.id) return refuse('relief.own_move_same_place', { field: 'placeId' })
  return far && far.bookId !== own?.bookId
    ? refuse('relief.own_move_other_books', { kind: 'conflict', field: 'placeId', params })
    : null
}

/** A transfer that was written down already and waits for just these movements. */
function written({ line, other, placeId }: AskedMove, open: ReadonlySet<OpenVoucher>): OpenVoucher | undefined {
  const far = other?.placeId ?? placeId
  const free = [...open]
  return free
    .filter(
      (one) =>
        one.otherPlaceId !== null &&
        one.side === sideOf(line) &&
        one.placeId === line.placeId &&
        one.amount === line.amount &&
        isAbout(one, line) &&
        (far === null || one.otherPlaceId === far) &&
        (other === null || free.some((half) => half.id === one.id && half.side !== one.side)),
    )
    .toSorted((a, b) => daysApart(a.datedOn, line.day) - daysApart(b.datedOn, line.day))[0]
}

/**
 * What each transfer between places of one set of books becomes: it finds the voucher that was written for it, each voucher
 * once, or gets one. A half alone needs to be told where the other is.
 */
export function movesOf(
  asked: readonly AskedMove[],
  open: readonly OpenVoucher[],
  places: ReadonlyMap<Id, Place>,
): readonly Move[] | Refusal {
  const free = new Set(open)
  const moves: Move[] = []
  for (const one of asked) {
    const refused = cannotMove(one, places)
    if (refused) return refused
    const { line, other, placeId } = one
    const found = written(one, free)
    for (const side of open) if (side.id === found?.id) free.delete(side)
    const far = found?.otherPlaceId ?? other?.placeId ?? placeId
    const params = { day: line.day, amount: line.amount }
    if (far === null) return refuse('relief.own_move_whereto', { kind: 'conflict', params })
    const [from, to] = sideOf(line) === 'out' ? [line.placeId, far] : [far, line.placeId]
    moves.push({ lines: other ? [line, other] : [line], voucherId: found?.id ?? null, from, to })
  }
  return moves
}
