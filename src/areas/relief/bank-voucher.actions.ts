import type { Reading, Writing } from '../../platform/context.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import {
  isUnderWay,
  listBooks,
  loadVouchers,
  type Place,
  placesOf,
  reversalsOf,
  stands,
  type VoucherFacts,
  voucherState,
  wholeVoucherList,
} from '../books/index.ts'
import {
  allocationsOf,
  allocationsTo,
  everAllocated,
  type Line,
  linesOf,
  listAccounts,
  lockLines,
} from '../statements/index.ts'
import { cameBesides, mostDaysApart, type OpenVoucher, type PlacedLine, voucherTarget } from './bank-booking.ts'

/** The lines with the place of the books that their account is; an account that names none has no books to go into. */
export async function placedLines(w: Writing, ids: readonly Id[]) {
  const lines = await lockLines(w, ids)
  if (lines.length < ids.length) return refuse('statements.no_line', { kind: 'missing' })
  const accounts = new Map((await listAccounts(w)).map((one) => [one.id, one]))
  const books = (await listBooks(w)).filter((one) => one.closedOn === null)
  const open = await placesOf(
    w,
    books.map((one) => one.id),
  )
  const places = new Map(open.map((one) => [one.id, one]))
  const placed: PlacedLine[] = []
  for (const line of lines) {
    const account = accounts.get(line.accountId)
    const placeId = account?.placeId ?? null
    if (placeId === null || !places.has(placeId))
      return refuse('relief.account_without_books', {
        kind: 'conflict',
        params: { ending: account?.number.slice(-4) ?? '' },
      })
    placed.push({ ...line, placeId })
  }
  return { placed, places }
}

/** Lines that are tied to nothing but vouchers that stand no longer: sent back, void, reversed. */
export interface Fallen {
  readonly vouchers: readonly Id[]
  readonly lines: ReadonlySet<Id>
}

export async function fallenOf(w: Writing, lines: readonly Line[]): Promise<Fallen> {
  const held = lines.filter((line) => line.allocated > 0).map((line) => line.id)
  const shares = await allocationsOf(w, held)
  const ids = [...new Set(shares.filter((one) => one.targetKind === voucherTarget).map((one) => one.targetId))]
  const reversed = new Set((await reversalsOf(w, ids)).map((one) => one.reversesId))
  const vouchers = (await loadVouchers(w, ids))
    .filter((one) => !stands(voucherState(one)) || reversed.has(one.voucher.id))
    .map((one) => one.voucher.id)
  const standing = shares.filter((one) => !vouchers.includes(one.targetId)).map((one) => one.lineId)
  return { vouchers, lines: new Set(held.filter((id) => !standing.includes(id))) }
}

/**
 * Why lines cannot be booked: the money of a gift or of a voucher that stands, or of one whose reversal still waits. Until that
 * is settled or given up, nobody can say whether a second voucher would book the money twice.
 */
export async function cannotBook(w: Writing, lines: readonly Line[], fallen: Fallen): Promise<Refusal | null> {
  const tied = lines.find((line) => line.allocated > 0 && !fallen.lines.has(line.id))
  if (tied)
    return refuse('statements.line_linked', { kind: 'conflict', params: { day: tied.day, amount: tied.amount } })
  const ever = await everAllocated(
    w,
    voucherTarget,
    lines.map((line) => line.id),
  )
  const mirrors = await reversalsOf(w, [...new Set(ever.map((one) => one.targetId))])
  const facts = await loadVouchers(
    w,
    mirrors.flatMap((one) => [one.id, one.reversesId]),
  )
  const waits = facts.find((one) => one.voucher.reversesId !== null && isUnderWay(voucherState(one)))
  if (!waits) return null
  const of = facts.find((one) => one.voucher.id === waits.voucher.reversesId)?.voucher
  return refuse('relief.reversal_under_way', { kind: 'conflict', params: { voucher: of?.numberText ?? '' } })
}

/** Vouchers of these books that might be the money of the lines, but for what was reversed and what ended. */
async function standingVouchers(w: Writing, lines: readonly PlacedLine[], bookIds: readonly Id[]) {
  const days = lines.map((line) => line.day).toSorted()
  const asked = {
    kinds: ['bank_out', 'bank_in', 'transfer'] as const,
    amounts: [...new Set(lines.map((line) => line.amount))],
    from: addDays(days[0] as Day, -mostDaysApart),
    to: addDays(days.at(-1) as Day, mostDaysApart),
  }
  const found: Id[] = []
  for (const bookId of bookIds) {
    for await (const rows of wholeVoucherList(w, { bookId, ...asked }))
      for (const { id, kind, purpose, state, reversesId } of rows)
        if (stands(state) && reversesId === null && (kind !== 'bank_in' || cameBesides.includes(purpose)))
          found.push(id)
  }
  const reversed = new Set((await reversalsOf(w, found)).map((one) => one.reversesId))
  return loadVouchers(
    w,
    found.filter((id) => !reversed.has(id)),
  )
}

/** What a voucher does to the places of its books: a transfer leaves one and comes into another. */
function sidesOf({ voucher }: VoucherFacts): readonly OpenVoucher[] {
  const { id, kind, purpose, placeId, toPlaceId, amount, datedOn } = voucher
  const one = { id, amount, datedOn, purpose, otherPlaceId: toPlaceId }
  if (kind === 'bank_in') return [{ ...one, side: 'in', placeId }]
  const out = { ...one, side: 'out' as const, placeId }
  return toPlaceId === null ? [out] : [out, { ...one, side: 'in', placeId: toPlaceId, otherPlaceId: placeId }]
}

/** What left the accounts of these lines, or came in as interest, was returned or moved from another account, and has no line behind it yet. */
export async function openVouchersFor(
  w: Writing,
  lines: readonly PlacedLine[],
  places: ReadonlyMap<Id, Place>,
): Promise<readonly OpenVoucher[]> {
  const bookIds = [...new Set(lines.map((line) => places.get(line.placeId)?.bookId ?? ''))]
  return uncovered(w, await standingVouchers(w, lines, bookIds))
}

/** The sides of vouchers that no line of a statement stands behind. */
export async function uncovered(w: Reading, facts: readonly VoucherFacts[]): Promise<readonly OpenVoucher[]> {
  const shares = await allocationsTo(
    w,
    voucherTarget,
    facts.map((one) => one.voucher.id),
  )
  const behind = await linesOf(w, [...new Set(shares.map((one) => one.lineId))])
  const out = new Map(behind.map((line) => [line.id, line.debit > 0]))
  const covered = new Set(shares.map((one) => `${one.targetId} ${out.get(one.lineId) ? 'out' : 'in'}`))
  return facts.flatMap(sidesOf).filter((one) => !covered.has(`${one.id} ${one.side}`))
}
