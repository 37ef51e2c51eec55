import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Given, NeedLine, Said } from './need.ts'
import { isOver, isPaid, sameGiven } from './need.ts'

/** A decision on support (quyết định hỗ trợ). */
export interface Decision {
  readonly id: Id
  readonly roundId: Id
  readonly numberText: string
  readonly decidedOn: Day
  readonly signedBy: string
  readonly signerPosition: string
  readonly documentId: Id | null
  readonly lines: number
  readonly amount: number
}

/** What a decision does to one line: gives, gives otherwise, or takes back. */
export interface Change {
  readonly needId: Id
  readonly before: (Given & { readonly id: Id; readonly shareId: Id | null }) | null
  readonly after: Given | null
}

const wanted = (said: Said | null): Given | null => (said?.outcome === 'agreed' ? said : null)

/** Lines where the council's last word is another than what was decided so far. */
export function changesOf(lines: readonly NeedLine[]): readonly Change[] {
  return lines.flatMap(({ id: needId, ofCouncil, grant }) => {
    const after = wanted(ofCouncil)
    if (ofCouncil === null || (after === null && grant === null)) return []
    if (after !== null && grant !== null && sameGiven(after, grant)) return []
    return [{ needId, before: grant, after }]
  })
}

/** Lines that a new decision would change although money was paid on them, or is out to be paid. */
export function tooLate(lines: readonly NeedLine[], changes: readonly Change[]): readonly NeedLine[] {
  const changed = new Set(changes.filter((one) => one.before !== null).map((one) => one.needId))
  return lines.filter(({ id, payout }) => {
    if (!changed.has(id) || payout === null) return false
    return isPaid(payout.outcome) || isOver(payout.outcome) || !payout.settled
  })
}
