import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { allocationsOf, lockLines, lockLinesOf } from './account-line.store.ts'
import { addShares, beginSets, type Decision, type PlacedShare, saveDecisions } from './allocation.store.ts'
import type { Line, Share, Target } from './decided.ts'
import { mayBeOwnMove } from './own-move.ts'

export interface AllocateAsked {
  /**
   * Money that came in can be a gift; a debit, a fee, interest and what was sent back cannot. A half of a transfer between own
   * accounts is of either side, and is typed as one by it.
   */
  readonly side: 'credit' | 'debit' | 'interest' | 'return' | 'own_move'
}

/**
 * Within an act of the area above: allocates parts of lines to its own records. A line that is allocated to the last đồng is
 * linked; until then it waits with the rest. All or nothing.
 */
export async function allocate(w: Writing, shares: readonly Share[], { side }: AllocateAsked): Promise<Refusal | null> {
  if (shares.length === 0) return null
  const lines = new Map(
    (await lockLines(w, [...new Set(shares.map(({ lineId }) => lineId))])).map((one) => [one.id, one]),
  )
  const reached = new Map<Id, Dong>()
  const placed: PlacedShare[] = []
  for (const share of shares) {
    const line = lines.get(share.lineId)
    const refused = cannotTake(line, share, side)
    if (refused || !line) return refused
    const before = reached.get(line.id) ?? line.allocated
    if (before + share.amount > line.amount)
      return refuse('statements.over_allocated', {
        kind: 'conflict',
        params: { day: line.day, amount: line.amount, left: line.amount - before },
      })
    reached.set(line.id, dong(before + share.amount))
    placed.push({ ...share, before, lineAmount: line.amount })
  }
  await addShares(w, placed)
  await saveDecisions(
    w,
    [...reached].flatMap(([id, allocated]) => {
      const line = lines.get(id)
      return line ? [standing(side === 'own_move' ? { ...line, kind: side } : line, allocated)] : []
    }),
  )
  return null
}

function cannotTake(line: Line | undefined, { amount }: Share, side: AllocateAsked['side']): Refusal | null {
  if (!line) return refuse('statements.no_line', { kind: 'missing' })
  if (!Number.isSafeInteger(amount) || amount <= 0) return refuse('statements.amount_needed', { field: 'amount' })
  const params = { day: line.day, amount: line.amount }
  if (line.state === 'ignored' || line.state === 'on_hold')
    return refuse('statements.line_decided', { kind: 'conflict', params: { ...params, state: line.state } })
  const cameInAs = (kind: Line['kind']) => line.debit === 0 && line.kind === kind
  const fits = side === 'own_move' ? mayBeOwnMove(line) : side === 'debit' ? line.debit > 0 : cameInAs(side)
  return fits ? null : refuse('statements.not_that_side', { params })
}

const standing = ({ id, kind, amount, note }: Line, allocated: Dong): Decision => ({
  ...{ id, kind, allocated, note, ignoredAs: null },
  state: allocated === amount ? 'linked' : 'pending',
})

/**
 * Within an act of the area above: lets go of every part of a line that was for the target. Its lines wait again with what
 * is then free; what they were allocated to besides stays. The note says in each line's story why it waits again.
 */
export async function releaseAllocations(w: Writing, target: Target, note?: string): Promise<readonly Id[]> {
  const lines = await lockLinesOf(w, target)
  if (lines.length === 0) return []
  const ids = lines.map(({ id }) => id)
  const kept = (await allocationsOf(w, ids)).filter(
    ({ targetKind, targetId }) => targetKind !== target.kind || targetId !== target.id,
  )
  await beginSets(w, ids)
  const amounts = new Map(lines.map(({ id, amount }) => [id, amount]))
  const reached = new Map<Id, Dong>()
  const placed = kept.map((share): PlacedShare => {
    const before = reached.get(share.lineId) ?? dong(0)
    reached.set(share.lineId, dong(before + share.amount))
    return { ...share, before, lineAmount: amounts.get(share.lineId) ?? dong(0) }
  })
  if (placed.length > 0) await addShares(w, placed)
  await saveDecisions(
    w,
    lines.map((line) => standing({ ...line, note: note?.slice(0, 500) ?? line.note }, reached.get(line.id) ?? dong(0))),
  )
  return ids
}
