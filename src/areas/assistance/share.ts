import type { Id } from '../../values/id.ts'
import { showThousandths } from '../../values/number.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Lot } from '../books/index.ts'

/** Goods of one kind; those of a gift with a condition are a kind of their own. */
export interface Goods {
  readonly name: string
  readonly unit: string
  /** The voucher of the gift with the condition. */
  readonly boundVoucherId: Id | null
}

export interface ShareItem extends Goods {
  /** Of one share, in thousandths of the unit. */
  readonly quantity: number
}

/** What the words of goods on a line stand for (phần quà): so much out of the store, or goods that never lie there. */
export interface Share {
  readonly id: Id
  readonly roundId: Id
  readonly words: string
  /** What its words are found by: `wordsKey`, or in old rounds that kept two of one key apart, the very words. */
  readonly key: string
  readonly fromStore: boolean
  readonly conditionNote: string | null
  readonly items: readonly ShareItem[]
}

/** Lines whose words are alike, accents, case and the writing of numbers aside, mean one share: '01 túi' is '1 túi'. */
export const wordsKey = (words: string): string =>
  fold(words)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<![0-9.,])0+(?=[0-9])/g, '')
    .replace(/([0-9]) (?=[a-z])/g, '$1')

/** Finds the share that some words mean. */
export function meaningOf(shares: readonly Share[]): (words: string) => Share | null {
  const byKey = new Map(shares.map((share) => [share.key, share]))
  return (words) => byKey.get(fold(words)) ?? byKey.get(wordsKey(words)) ?? null
}

export const goodsKey = ({ name, unit, boundVoucherId }: Goods): string =>
  `${fold(name)}|${fold(unit)}|${boundVoucherId ?? ''}`

export const goodsOfLot = ({ name, unit, voucherId, condition }: Omit<Lot, 'id' | 'bookId'>): Goods => ({
  name,
  unit,
  boundVoucherId: condition === null ? null : voucherId,
})

/** '5 kg Gạo tẻ; 1 thùng Mì ăn liền' */
export const contentsOf = (items: readonly Pick<ShareItem, 'name' | 'unit' | 'quantity'>[]): string =>
  items.map(({ name, unit, quantity }) => `${showThousandths(quantity)} ${unit} ${name}`).join('; ')

/** A quantity of goods of one kind. */
export interface Heap extends Goods {
  readonly key: string
  readonly quantity: number
}

/** What some lines come to, kind by kind: each line with words that a share describes gets that share once. */
export function heapsOf(lines: readonly { readonly shareId: Id | null }[], shares: readonly Share[]): readonly Heap[] {
  const byId = new Map(shares.map((share) => [share.id, share]))
  const heaps = new Map<string, Heap>()
  for (const { shareId } of lines)
    for (const item of shareId === null ? [] : (byId.get(shareId)?.items ?? [])) {
      const key = goodsKey(item)
      heaps.set(key, { ...item, key, quantity: (heaps.get(key)?.quantity ?? 0) + item.quantity })
    }
  return [...heaps.values()]
}

/** A lot as far as it may be drawn from. */
export interface Drawable {
  readonly lotId: Id
  readonly key: string
  readonly quantity: number
}

export interface Draw<Lot extends Drawable> {
  readonly drawn: readonly Lot[]
  /** What the lots do not have. */
  readonly lacking: readonly Heap[]
}

/** Draws heaps from lots in the order of the lots: what expires first goes first, where they stand so. */
export function draw<Lot extends Drawable>(heaps: readonly Heap[], lots: readonly Lot[]): Draw<Lot> {
  const left = new Map(heaps.map((heap) => [heap.key, heap.quantity]))
  const drawn = lots.flatMap((lot) => {
    const quantity = Math.min(lot.quantity, left.get(lot.key) ?? 0)
    if (quantity <= 0) return []
    left.set(lot.key, (left.get(lot.key) ?? 0) - quantity)
    return [{ ...lot, quantity }]
  })
  const lacking = heaps.map((heap) => ({ ...heap, quantity: left.get(heap.key) ?? 0 }))
  return { drawn, lacking: lacking.filter((heap) => heap.quantity > 0) }
}

/** So much of a lot went out with a list. */
export interface TakenLot {
  readonly id: Id
  readonly advanceId: Id
  readonly lotId: Id
  readonly key: string
  readonly taken: number
  readonly given: number | null
  readonly returned: number | null
}
