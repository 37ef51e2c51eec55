import type { Reading } from '../../platform/context.ts'
import { addDays } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { listBooks, listVouchers, loadVouchers, type Place, placesOf, reversalsOf } from '../books/index.ts'
import {
  type BankAccount,
  type Line,
  listAccounts,
  type MovePair,
  moveSides,
  pairMoves,
  waitingOf,
} from '../statements/index.ts'
import { isAbout, mostDaysApart, type OpenVoucher, sideOf } from './bank-booking.ts'
import { uncovered } from './bank-voucher.actions.ts'

/** A transfer that is written down and one half of which no statement shows. */
export interface HalfMove {
  readonly voucher: OpenVoucher
  /** A movement that waits and would be it. */
  readonly line: Line | null
}

export interface OwnMoves {
  readonly accounts: readonly BankAccount[]
  readonly places: ReadonlyMap<Id, Place>
  readonly pairs: readonly MovePair[]
  readonly halves: readonly HalfMove[]
  readonly isCut: boolean
}

const mostVouchers = 200

/** Sides of transfers between accounts that no line stands behind: the newest two hundred transfers are looked at. */
async function openHalves(reading: Reading, accountPlaces: ReadonlySet<Id>) {
  const { rows, next } = await listVouchers(reading, { kind: 'transfer', state: 'standing', limit: mostVouchers })
  const ids = rows.filter((row) => row.reversesId === null).map((row) => row.id)
  const reversed = new Set((await reversalsOf(reading, ids)).map((one) => one.reversesId))
  const facts = await loadVouchers(
    reading,
    ids.filter((id) => !reversed.has(id)),
  )
  const sides = await uncovered(reading, facts)
  return { halves: sides.filter((one) => accountPlaces.has(one.placeId)), isCut: next !== null }
}

async function waitingFor(reading: Reading, halves: readonly OpenVoucher[]): Promise<readonly Line[]> {
  const days = halves.map(({ datedOn }) => datedOn).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const amounts = [...new Set(halves.map(({ amount }) => amount))]
  return waitingOf(reading, amounts, { from: addDays(first, -mostDaysApart), to: addDays(last, mostDaysApart) })
}

/** Open places of money of the same set of books. */
export async function placesBeside(reading: Reading, placeId: Id): Promise<readonly Place[]> {
  const books = await listBooks(reading)
  const all = await placesOf(
    reading,
    books.filter(({ closedOn }) => closedOn === null).map(({ id }) => id),
  )
  const own = all.find(({ id }) => id === placeId)
  return all.filter(
    ({ id, bookId, kind, closedOn }) =>
      id !== placeId && bookId === own?.bookId && closedOn === null && (kind === 'bank' || kind === 'cash'),
  )
}

/** What may have moved between accounts of one set of books, for people to decide. */
export async function proposeMoves(reading: Reading): Promise<OwnMoves> {
  const books = (await listBooks(reading)).filter(({ closedOn }) => closedOn === null)
  const open = await placesOf(
    reading,
    books.map(({ id }) => id),
  )
  const places = new Map(open.map((place) => [place.id, place]))
  const accounts = (await listAccounts(reading)).filter(({ placeId }) => placeId !== null && places.has(placeId))
  const placeOf = new Map(accounts.map(({ id, placeId }) => [id, placeId as Id]))
  const bookOf = (line: Line) => places.get(placeOf.get(line.accountId) ?? '')?.bookId
  const { halves, isCut: hasOlder } = await openHalves(reading, new Set(placeOf.values()))
  const waiting = await waitingFor(reading, halves)
  const taken = new Set<Id>()
  const found = halves.map((voucher): HalfMove => {
    const line = waiting.find(
      (one) =>
        !taken.has(one.id) &&
        placeOf.get(one.accountId) === voucher.placeId &&
        sideOf(one) === voucher.side &&
        one.amount === voucher.amount &&
        isAbout(voucher, one),
    )
    if (line) taken.add(line.id)
    return { voucher, line: line ?? null }
  })
  // A pair needs two accounts of one set of books.
  const byBook = Map.groupBy(accounts, ({ placeId }) => places.get(placeId ?? '')?.bookId)
  const paired = [...byBook.values()].filter((own) => own.length > 1).flat()
  const { left, came, isCut } = await moveSides(
    reading,
    paired.map(({ id }) => id),
  )
  const numbers = new Map(accounts.map(({ id, number }) => [id, number]))
  const free = (lines: readonly Line[]) => lines.filter(({ id }) => !taken.has(id))
  const pairs = pairMoves(free(left), free(came), numbers, (a, b) => bookOf(a) === bookOf(b))
  return { accounts, places, pairs, halves: found, isCut: isCut || hasOlder }
}
