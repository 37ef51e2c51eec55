import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { sumDong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import {
  listBooks,
  loadVouchers,
  makeVouchers,
  type Place,
  placesOf,
  type VoucherState,
  voucherState,
  wholeVoucherList,
} from '../books/index.ts'
import {
  allocate,
  allocationsOf,
  allocationsTo,
  type Line,
  listAccounts,
  lockLines,
  releaseAllocations,
  type Share,
  shownMemo,
} from '../statements/index.ts'
import { type Booking, bookingsOf, type OpenVoucher, voucherTarget } from './bank-booking.ts'
import { permissions } from './permissions.ts'

type PlacedLine = Line & { readonly placeId: Id }

/** The lines with the place of the books that their account is; an account that names none has no books to go into. */
async function placedLines(w: Writing, ids: readonly Id[]) {
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

/** Vouchers that were sent back after their line had been tied to them: the line is free again. */
async function fallenOf(w: Writing, lines: readonly Line[]): Promise<readonly Id[]> {
  const held = lines.filter((line) => line.allocated > 0).map((line) => line.id)
  const shares = (await allocationsOf(w, held)).filter((one) => one.targetKind === voucherTarget)
  const facts = await loadVouchers(w, [...new Set(shares.map((one) => one.targetId))])
  return facts
    .filter((one) => ['rejected', 'withdrawn', 'voided'].includes(voucherState(one)))
    .map((one) => one.voucher.id)
}

const standing: readonly VoucherState[] = ['made', 'approved', 'settled']

/** What left the accounts of these lines and has no line behind it yet. */
async function openVouchersFor(w: Writing, lines: readonly PlacedLine[], places: ReadonlyMap<Id, Place>) {
  const bookIds = [...new Set(lines.map((line) => places.get(line.placeId)?.bookId ?? ''))]
  const amounts = new Set(lines.filter((line) => line.debit > 0).map((line) => line.amount))
  if (amounts.size === 0) return []
  const found: Id[] = []
  for (const bookId of bookIds) {
    for await (const rows of wholeVoucherList(w, { bookId, kinds: ['bank_out', 'transfer'] }))
      for (const { id, state, amount, reversesId } of rows)
        if (standing.includes(state) && amounts.has(amount) && reversesId === null) found.push(id)
  }
  const behind = new Set((await allocationsTo(w, voucherTarget, found)).map((one) => one.targetId))
  const facts = await loadVouchers(
    w,
    found.filter((id) => !behind.has(id)),
  )
  return facts.map(({ voucher: { id, placeId, amount, datedOn } }): OpenVoucher => ({ id, placeId, amount, datedOn }))
}

const isNew = (one: Booking): one is Extract<Booking, { readonly make: unknown }> => 'make' in one

/** The vouchers of fees and interest, as the accountant would write them by hand from the bank's paper. */
async function makeThem(w: Writing, bookings: readonly Booking[], places: ReadonlyMap<Id, Place>, texts: Texts) {
  const rows = bookings.filter(isNew).map(({ line, placeId, make }) => {
    const place = places.get(placeId)
    const said = shownMemo(line.memo)
    const content = make.purpose === 'fee' ? texts.fee : texts.interest
    return {
      ...{ id: newId(), bookId: place?.bookId ?? '', ...make, placeId, amount: line.amount, datedOn: line.day },
      counterparty: place?.bank ?? texts.bank,
      content: said === '' ? content : `${content}: ${said}`.slice(0, 1000),
      attached: null,
      origin: { kind: 'bank_line', id: line.id, label: line.document ?? line.day },
    }
  })
  if (rows.length === 0) return []
  const made = await within(w, makeVouchers, { rows } as Parameters<typeof makeVouchers.run>[1])
  return isRefusal(made) ? made : rows.map((row) => row.id)
}

const zTexts = z.object({ fee: zLine(200), interest: zLine(200), bank: zLine(200) })
type Texts = z.output<typeof zTexts>

/** Why not: a line that is decided, or the money of a gift. */
function cannotBook(lines: readonly Line[], freed: number): Refusal | null {
  const tied = lines.filter((line) => line.allocated > 0)
  const [first] = tied
  return first && tied.length > freed
    ? refuse('statements.line_linked', { kind: 'conflict', params: { day: first.day, amount: first.amount } })
    : null
}

/**
 * Brings into the books what a statement shows and no gift is: each line finds the voucher by which its money left, or gets
 * one, of the bank's fee or of its interest (TT 41/2022/TT-BTC: the books of an account say what the bank says).
 */
export const bookBankLines = action({
  name: 'relief.book_bank_lines',
  permission: permissions.account,
  input: z.object({
    ids: z.array(zId).min(1, { message: 'statements.choose_lines' }).max(1000),
    /** What the vouchers say, as the language file has it. */
    texts: zTexts,
  }),
  load: async (w, { ids }) => {
    const found = await placedLines(w, [...new Set(ids)])
    if (isRefusal(found)) return found
    const { placed, places } = found
    const fallen = await fallenOf(w, placed)
    const refused = cannotBook(placed, fallen.length)
    if (refused) return refused
    const bookings = bookingsOf(placed, await openVouchersFor(w, placed, places))
    return isRefusal(bookings) ? bookings : { bookings: bookings as readonly Booking[], places, fallen }
  },
  run: async (w, { texts }, { bookings, places, fallen }) => {
    for (const id of fallen) await releaseAllocations(w, { kind: voucherTarget, id })
    const made = await makeThem(w, bookings, places, texts)
    if (isRefusal(made)) return made
    const ids = [...made]
    const shareOf = (one: Booking): Share => ({
      ...{ lineId: one.line.id, targetKind: voucherTarget, amount: one.line.amount },
      targetId: isNew(one) ? (ids.shift() ?? '') : one.voucherId,
    })
    const shares = bookings.map((one) => ({ share: shareOf(one), isDebit: one.line.debit > 0 }))
    for (const side of ['debit', 'interest'] as const) {
      const own = shares.filter((one) => one.isDebit === (side === 'debit')).map((one) => one.share)
      const odd = await allocate(w, own, { side })
      if (odd) return odd
    }
    const amount = sumDong(bookings.map((one) => one.line.amount))
    const data = { count: made.length, linked: bookings.length - made.length, amount }
    const subject = { kind: 'bank_account', id: bookings[0]?.line.accountId ?? w.committeeId }
    return done({ output: { ids: made, ...data }, subject, data })
  },
})
