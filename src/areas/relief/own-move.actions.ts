import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { sumDong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { makeVouchers, type Place } from '../books/index.ts'
import { allocate, mayBeOwnMove, releaseAllocations, type Share, shownMemo } from '../statements/index.ts'
import { voucherTarget } from './bank-booking.ts'
import { cannotBook, fallenOf, openVouchersFor, placedLines } from './bank-voucher.actions.ts'
import { type AskedMove, type Move, movesOf } from './own-move.ts'
import { permissions } from './permissions.ts'

const zMoves = z.object({
  rows: z
    .array(
      z.object({
        lineId: zId,
        /** The other half, where a statement that has it was taken in. */
        otherLineId: zMaybe(zId).optional(),
        /** Where the other half is, of the same set of books; not asked where a voucher says it. */
        placeId: zMaybe(zId).optional(),
      }),
    )
    .min(1, { message: 'statements.choose_lines' })
    .max(500),
  /** What the vouchers say, as the language file has it. */
  text: zLine(200),
})

/** The vouchers of the transfers that nobody has written down yet: out of one place into another, once. */
async function makeThem(w: Writing, moves: readonly Move[], places: ReadonlyMap<Id, Place>, text: string) {
  const fresh = moves.filter((move) => move.voucherId === null)
  const rows = fresh.map(({ lines, from, to }) => {
    const [first] = lines.toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const said = shownMemo(first?.memo ?? '')
    return {
      ...{ id: newId(), bookId: places.get(from)?.bookId ?? '', kind: 'transfer', purpose: 'own_move' },
      ...{ placeId: from, toPlaceId: to, amount: first?.amount, datedOn: first?.day },
      content: said === '' ? text : `${text}: ${said}`.slice(0, 1000),
      attached: null,
      origin: { kind: 'bank_line', id: first?.id, label: first?.document ?? first?.day },
    }
  })
  if (rows.length === 0) return []
  const made = await within(w, makeVouchers, { rows } as Parameters<typeof makeVouchers.run>[1])
  return isRefusal(made) ? made : rows.map((row) => row.id)
}

async function movesAsked(w: Writing, { rows }: z.output<typeof zMoves>) {
  const ids = rows.flatMap(({ lineId, otherLineId }) => [lineId, otherLineId].filter((id) => id != null))
  if (new Set(ids).size < ids.length) return refuse('relief.own_move_twice', { kind: 'conflict' })
  const found = await placedLines(w, ids)
  if (isRefusal(found)) return found
  const { placed, places } = found
  const odd = placed.find((one) => !mayBeOwnMove(one))
  if (odd) return refuse('relief.own_move_is_fee', { kind: 'conflict', params: { day: odd.day, amount: odd.amount } })
  const fallen = await fallenOf(w, placed)
  const refused = await cannotBook(w, placed, fallen)
  if (refused) return refused
  const lines = new Map(placed.map((line) => [line.id, line]))
  const asked = rows.flatMap(({ lineId, otherLineId, placeId = null }): readonly AskedMove[] => {
    const line = lines.get(lineId)
    return line ? [{ line, other: lines.get(otherLineId ?? '') ?? null, placeId }] : []
  })
  const moves = movesOf(asked, await openVouchersFor(w, placed, places), places)
  return isRefusal(moves) ? moves : { moves, places, fallen }
}

/**
 * Books what moved between two places of one set of books once, as a transfer, and ties both movements of the statements to
 * it. A half whose other half no statement shows yet waits for it: that one finds the voucher when it comes.
 */
export const bookOwnMoves = action({
  name: 'relief.book_own_moves',
  permission: permissions.account,
  input: zMoves,
  load: movesAsked,
  run: async (w, { text }, { moves, places, fallen }) => {
    for (const id of fallen.vouchers) await releaseAllocations(w, { kind: voucherTarget, id })
    const made: readonly Id[] | Refusal = await makeThem(w, moves, places, text)
    if (isRefusal(made)) return made
    const ids = [...made]
    const shares = moves.flatMap(({ lines, voucherId }): readonly Share[] => {
      const targetId = voucherId ?? ids.shift() ?? ''
      return lines.map((line) => ({ lineId: line.id, targetKind: voucherTarget, targetId, amount: line.amount }))
    })
    const odd = await allocate(w, shares, { side: 'own_move' })
    if (odd) return odd
    const amount = sumDong(moves.map(({ lines }) => lines[0]?.amount).filter((one) => one !== undefined))
    const halves = moves.filter(({ lines, voucherId }) => lines.length === 1 && voucherId === null).length
    const data = { count: made.length, linked: moves.length - made.length, halves, amount }
    const subject = { kind: 'bank_account', id: moves[0]?.lines[0]?.accountId ?? w.committeeId }
    return done({ output: { ids: made, ...data }, subject, data })
  },
})
