import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Lot, lotsOf, zQuantity } from '../books/index.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { supersede } from './round.store.ts'
import { isPast, type Round } from './round.ts'
import { grantsOn, insertShare, sharesOf } from './share.store.ts'
import { contentsOf, goodsKey, goodsOfLot, meaningOf, type ShareItem } from './share.ts'

const zShare = z.object({
  id: zId.optional(),
  roundId: zId,
  words: zLine(300),
  source: z.enum(['store', 'outside']),
  /** Goods as they lie in the store: any lot of them names them. */
  items: z
    .array(z.object({ lotId: zMaybe(zId).optional(), quantity: zMaybe(zQuantity).optional() }))
    .max(50)
    .default([]),
  conditionNote: zMaybe(zText(1000)).optional(),
})
type Input = z.output<typeof zShare>

/** What one share holds, by the lots that name the goods; or the row that does not say it. */
async function itemsOf(w: Writing, round: Round, input: Input): Promise<readonly ShareItem[] | Refusal> {
  if (input.source === 'outside') return []
  const rows = input.items.map((row, at) => ({ ...row, at })).filter((row) => row.lotId || row.quantity)
  if (rows.length === 0) return refuse('assistance.share_items', { field: 'items.0.lotId' })
  const ids = rows.flatMap((row) => row.lotId ?? [])
  const lots = new Map<string, Lot>((await lotsOf(w, ids)).map((lot) => [lot.id, lot]))
  const items = new Map<string, ShareItem>()
  for (const { lotId, quantity, at } of rows) {
    const lot = lots.get(lotId ?? '')
    if (lot?.bookId !== round.source.bookId) return refuse('assistance.share_goods', { field: `items.${at}.lotId` })
    if (!quantity) return refuse('books.not_a_quantity', { field: `items.${at}.quantity` })
    const goods = goodsOfLot(lot)
    if (items.has(goodsKey(goods))) return refuse('assistance.share_twice', { field: `items.${at}.lotId` })
    items.set(goodsKey(goods), { ...goods, quantity })
  }
  const bound = [...lots.values()].find((lot) => lot.condition !== null)
  return bound && !input.conditionNote
    ? refuse('assistance.condition_note', { field: 'conditionNote', params: { condition: bound.condition ?? '' } })
    : [...items.values()]
}

/**
 * Says what the words of goods on the lines of a round stand for: so much of which goods of the store for each line, or goods
 * that do not come out of it. Once something was decided by these words, other words are needed for other goods.
 */
export const describeShare = action({
  name: 'assistance.describe_share',
  permission: permissions.manage,
  input: zShare,
  load: async (w, input) => {
    const round = await openRoundHeld(w, input.roundId)
    if (isRefusal(round)) return round
    if (isPast(round, 'reconciled')) return refuse('assistance.round_over', { kind: 'conflict' })
    const there = meaningOf(await sharesOf(w, round.id))(input.words)
    const stands = there ? await grantsOn(w, there.id) : 0
    if (stands > 0)
      return refuse('assistance.share_decided', { kind: 'conflict', field: 'words', params: { count: stands } })
    const items = await itemsOf(w, round, input)
    return isRefusal(items) ? items : { round, there, items }
  },
  run: async (w, { id = newId(), roundId, words, source, conditionNote }, { round, there, items }) => {
    const contents = contentsOf(items)
    if (there) await supersede(w, 'share', [there.id], contents || words)
    const isBound = items.some((item) => item.boundVoucherId !== null)
    const told = { words, fromStore: source === 'store', conditionNote: isBound ? (conditionNote ?? null) : null }
    await insertShare(w, { id, roundId, ...told, items })
    const data = { title: round.title, words, contents }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})
