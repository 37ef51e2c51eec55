import { type Drawable, draw, type Heap, heapsOf, type Share, type TakenLot } from './share.ts'

/** What became of the goods of a round, kind by kind: out of the store, signed for, back again, and who still waits for them. */
export interface GoodsAccount extends Omit<Heap, 'quantity'> {
  readonly taken: number
  readonly given: number
  readonly returned: number
  readonly waiting: number
}

type Line = { readonly shareId: string | null }

export function goodsAccount(facts: {
  readonly listed: readonly Line[]
  readonly waiting: readonly Line[]
  readonly shares: readonly Share[]
  readonly lots: readonly Pick<TakenLot, 'key' | 'taken' | 'given' | 'returned'>[]
}): readonly GoodsAccount[] {
  const { listed, waiting, shares, lots } = facts
  const left = new Map(heapsOf(waiting, shares).map((heap) => [heap.key, heap.quantity]))
  return heapsOf([...listed, ...waiting], shares).map(({ quantity: _, ...goods }) => {
    const own = lots.filter((lot) => lot.key === goods.key)
    const sum = (of: 'taken' | 'given' | 'returned') => own.reduce((total, lot) => total + (lot[of] ?? 0), 0)
    const moved = { taken: sum('taken'), given: sum('given'), returned: sum('returned') }
    return { ...goods, ...moved, waiting: left.get(goods.key) ?? 0 }
  })
}

/** Which lots each line got, line by line out of what its list gave. */
export function sharedOut<Lot extends Drawable>(
  lines: readonly { readonly id: string; readonly shareId: string | null }[],
  shares: readonly Share[],
  lots: readonly Lot[],
): ReadonlyMap<string, readonly Lot[]> {
  const left = new Map(lots.map((lot) => [lot.lotId, lot]))
  return new Map(
    lines.map((line) => {
      const { drawn } = draw(heapsOf([line], shares), [...left.values()])
      for (const lot of drawn) {
        const rest = (left.get(lot.lotId)?.quantity ?? 0) - lot.quantity
        if (rest > 0) left.set(lot.lotId, { ...lot, quantity: rest })
        else left.delete(lot.lotId)
      }
      return [line.id, drawn]
    }),
  )
}
