import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Line, Target } from './decided.ts'
import { partsOfMemo } from './memo.ts'

/** Something that a line may have been for, as the area above knows it. */
export interface Candidate extends Target {
  /** What donors were asked to write, e.g. a code of the campaign or of the pledge. */
  readonly codes: readonly string[]
  /** The bank's reference, where the donor told it. */
  readonly reference: string | null
  /** What is still expected; `null` when any amount may come. */
  readonly amount: number | null
  readonly names: readonly string[]
  readonly day: Day | null
}

export const grounds = ['reference', 'code', 'amount', 'name', 'day'] as const
export type Ground = (typeof grounds)[number]

/** What a line may have been for, and why it is thought so. People decide. */
export interface Proposal extends Target {
  readonly lineId: Id
  readonly grounds: readonly Ground[]
  /** Higher is surer; at 60 one ground alone would do. */
  readonly score: number
}

const weights: Readonly<Record<Ground, number>> = { reference: 100, code: 60, name: 30, amount: 20, day: 5 }
/** A name or an amount alone says too little. */
const least = 40
const mostForOne = 5

/** Words as they are found in any memo: folded, single spaces, framed so that only whole words match. */
const framed = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

interface Known {
  readonly candidate: Candidate
  readonly codes: readonly string[]
  readonly names: readonly string[]
}

const known = (candidate: Candidate): Known => ({
  candidate,
  codes: candidate.codes.map(framed).filter((code) => code.trim().length >= 3),
  // A name of one word is everybody's.
  names: candidate.names.map(framed).filter((name) => name.trim().includes(' ')),
})

/** For each line the likeliest candidates, surest first, five at most. Pure: nothing is decided by it. */
export function proposalsFor(
  lines: readonly Pick<Line, 'id' | 'amount' | 'memo' | 'payer' | 'day' | 'reference' | 'document'>[],
  candidates: readonly Candidate[],
): ReadonlyMap<Id, readonly Proposal[]> {
  const all = candidates.map(known)
  return new Map(
    lines.map((line) => {
      const parts = partsOfMemo(line.memo)
      const words = framed(`${line.payer ?? ''} ${parts.payer ?? ''} ${line.memo}`)
      const tight = words.replaceAll(' ', '')
      const references = new Set([line.reference, line.document, parts.reference].filter((one) => one !== null))
      const found = all.flatMap((one) => {
        const why = groundsOf(one, { ...line, words, tight, references })
        const score = why.reduce((sum, ground) => sum + weights[ground], 0)
        const { kind, id } = one.candidate
        return score < least ? [] : [{ lineId: line.id, kind, id, grounds: why, score }]
      })
      return [line.id, found.toSorted((a, b) => b.score - a.score).slice(0, mostForOne)]
    }),
  )
}

interface Said {
  readonly amount: number
  readonly day: Day
  readonly words: string
  readonly tight: string
  readonly references: ReadonlySet<string>
}

function groundsOf({ candidate, codes, names }: Known, said: Said): readonly Ground[] {
  const has: Readonly<Record<Ground, boolean>> = {
    reference: candidate.reference !== null && said.references.has(candidate.reference),
    // Banks break long words and drop spaces: a code of letters and digits is also found run together.
    code: codes.some(
      (code) => said.words.includes(code) || (/\d/.test(code) && said.tight.includes(code.replaceAll(' ', ''))),
    ),
    amount: candidate.amount === said.amount,
    name: names.some((name) => said.words.includes(name)),
    day: candidate.day === said.day,
  }
  return grounds.filter((ground) => has[ground])
}
