import type { Id } from '../../values/id.ts'
import type { Change } from './decision.ts'
import { type Heap, heapsOf, meaningOf, type Share } from './share.ts'

/** A round that decided goods of a kind, and how many of them it has not given yet. */
export interface PromisedBy {
  readonly id: Id
  readonly title: string
  readonly quantity: number
}

/** Goods of one kind in a set of books, in thousandths of the unit. */
export interface GoodsMeans extends Heap {
  /** In the stores and in hands, and not expired. */
  readonly quantity: number
  /** Of it, what vouchers under way take out otherwise than by a list. */
  readonly leaving: number
  /** Decided and not given yet, in all rounds. */
  readonly promised: number
  readonly rounds: readonly PromisedBy[]
  /** What may still be decided. */
  readonly free: number
}

/** Kinds of which a decision wants more than is free, with what is missing. */
function shortOf(
  after: readonly Heap[],
  before: readonly Heap[],
  means: readonly GoodsMeans[],
): readonly (Heap & { readonly free: number })[] {
  const less = new Map(before.map((heap) => [heap.key, heap.quantity]))
  const free = new Map(means.map((one) => [one.key, Math.max(0, one.free)]))
  return after.flatMap((heap) => {
    const more = heap.quantity - (less.get(heap.key) ?? 0)
    const there = free.get(heap.key) ?? 0
    return more > there ? [{ ...heap, quantity: more, free: there }] : []
  })
}

/** What a decision wants of goods: lines that say goods nobody has described, and kinds of which there is too little. */
export function goodsWantedBy(changes: readonly Change[], shares: readonly Share[], means: readonly GoodsMeans[]) {
  const meant = meaningOf(shares)
  const said = changes.flatMap((one) => one.after?.goods ?? [])
  const loose = said.filter((words) => meant(words) === null)
  const after = said.map((words) => ({ shareId: meant(words)?.id ?? null }))
  const before = changes.map((one) => ({ shareId: one.before?.shareId ?? null }))
  const short = shortOf(heapsOf(after, shares), heapsOf(before, shares), means)
  return { loose: loose.length, words: loose[0] ?? null, wants: after.length > 0, short }
}
