import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Recorded, wasKnown } from '../../values/step.ts'

export const responses = ['accepted', 'partly', 'not_accepted'] as const
/** Tiếp thu, tiếp thu một phần, không tiếp thu. */
export type Response = (typeof responses)[number]

/** An opinion as it was sent to the drafting body: the words of that day, without the name of a person. */
export interface SentOpinion {
  readonly id: Id
  readonly opinionId: Id
  readonly clauseRef: string | null
  readonly stance: string
  readonly text: string | null
  readonly proposedWording: string | null
  /** The area or organisation whose it is. */
  readonly giver: string | null
}

/** One row of the table of acceptance and explanation. */
export interface Explanation extends Recorded {
  readonly id: Id
  readonly clauseRef: string | null
  readonly response: Response
  /** Why not, or why only partly. */
  readonly reason: string | null
  readonly changedClause: string | null
  readonly changedText: string | null
  readonly explainedOn: Day
  readonly byAgency: boolean
  /** The opinions that it answers, by their id as sent. */
  readonly opinionIds: readonly Id[]
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** Of the opinions that were sent, those explained by a day, and those still open. */
export interface Coverage {
  readonly sent: number
  readonly answered: number
  readonly open: readonly Id[]
  /** The part answered in whole percent, cut down: 100 only when nothing is open. */
  readonly percent: number
}

/** Rows that stood on a day, as far as was known. */
export function explainedBy(
  rows: readonly Explanation[],
  asAt: Day | null,
  knownAt: Date | null = null,
): readonly Explanation[] {
  return rows.filter((row) => wasKnown(row, knownAt) && (asAt === null || row.explainedOn <= asAt))
}

export function coverageOf(sent: readonly Pick<SentOpinion, 'id'>[], rows: readonly Explanation[]): Coverage {
  const answered = new Set(rows.flatMap((row) => row.opinionIds))
  const open = sent.filter((one) => !answered.has(one.id)).map((one) => one.id)
  const done = sent.length - open.length
  return {
    sent: sent.length,
    answered: done,
    open,
    percent: sent.length === 0 ? 100 : Math.floor((done * 100) / sent.length),
  }
}

/** What the drafting body did on the whole; `null` before it said anything. */
export function responseOf(rows: readonly Pick<Explanation, 'response'>[]): Response | null {
  if (rows.length === 0) return null
  if (rows.every((row) => row.response === 'accepted')) return 'accepted'
  return rows.every((row) => row.response === 'not_accepted') ? 'not_accepted' : 'partly'
}
