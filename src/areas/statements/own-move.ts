import { daysApart } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Line } from './decided.ts'

/** Banks credit a transfer the same day, or after a weekend. */
export const mostDaysBetween = 3

/** Why two movements are thought to be one transfer, beside their amount. */
export const moveGrounds = ['account', 'reference', 'same_day'] as const
export type MoveGround = (typeof moveGrounds)[number]

/** What left one account of the committee and what came into another: perhaps one and the same money. */
export interface MovePair {
  readonly out: Line
  readonly in: Line
  readonly grounds: readonly MoveGround[]
  /** How many other movements would fit what left as well. */
  readonly others: number
}

const weights: Readonly<Record<MoveGround, number>> = { account: 4, reference: 4, same_day: 1 }

/** A movement can be a half of a transfer unless the bank took a fee or paid interest by it. */
export const mayBeOwnMove = ({ kind }: Pick<Line, 'kind'>): boolean => kind !== 'fee' && kind !== 'interest'

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '')
const tail = (number: string): string => digits(number).slice(-6)

/** Whether a movement names an account: as the payer's, or by its last digits in the words. */
function names(line: Line, number: string): boolean {
  const last = tail(number)
  return last.length === 6 && (tail(line.payerAccount ?? '') === last || digits(line.memo).includes(last))
}

function groundsOf(out: Line, into: Line, numbers: ReadonlyMap<Id, string>): readonly MoveGround[] {
  const number = (one: Line) => numbers.get(one.accountId) ?? ''
  const shared = [out.reference, out.document].filter((one) => one !== null)
  const has: Readonly<Record<MoveGround, boolean>> = {
    account: names(into, number(out)) || names(out, number(into)),
    reference: shared.some((one) => one === into.reference || one === into.document || into.memo.includes(one)),
    same_day: out.day === into.day,
  }
  return moveGrounds.filter((ground) => has[ground])
}

/**
 * Pairs what left with what came in: the same amount, at most three days apart, of accounts that `fits` allows; each movement
 * once, the surest first. Pure: people decide.
 */
export function pairMoves(
  left: readonly Line[],
  came: readonly Line[],
  numbers: ReadonlyMap<Id, string>,
  fits: (out: Line, into: Line) => boolean,
): readonly MovePair[] {
  const byAmount = Map.groupBy(came, (line) => line.amount)
  const all = left.flatMap((out) => {
    const likely = (byAmount.get(out.amount) ?? []).filter(
      (into) => into.accountId !== out.accountId && daysApart(out.day, into.day) <= mostDaysBetween && fits(out, into),
    )
    return likely.map((into): MovePair => {
      return { out, in: into, grounds: groundsOf(out, into, numbers), others: likely.length - 1 }
    })
  })
  const score = (one: MovePair) => one.grounds.reduce((sum, ground) => sum + weights[ground], 0)
  const taken = new Set<Id>()
  const pairs: MovePair[] = []
  for (const one of all.toSorted(
    (a, b) => score(b) - score(a) || daysApart(a.out.day, a.in.day) - daysApart(b.out.day, b.in.day),
  )) {
    if (taken.has(one.out.id) || taken.has(one.in.id)) continue
    taken.add(one.out.id).add(one.in.id)
    pairs.push(one)
  }
  return pairs.toSorted((a, b) => (a.out.day < b.out.day ? -1 : a.out.day > b.out.day ? 1 : 0))
}
