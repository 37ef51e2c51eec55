import type { Id } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import type { Explanation, SentOpinion } from './explanation.ts'

/** A row of a sheet of explanations, as the drafting body filled it in. */
export interface ExplanationRow {
  /** Numbers of the opinions as the sheet counts them, or their words. */
  readonly numbers: readonly number[]
  readonly opinion: string | null
  readonly clauseRef: string | null
  readonly response: string | null
  readonly reason: string | null
  readonly changedClause: string | null
  readonly changedText: string | null
}

export interface ImportRowRefusal {
  readonly key: string
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What came of one row of the file. */
export interface ImportRowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'there' | 'refused'
  readonly text: string
  readonly id: Id | null
  readonly refusals: readonly ImportRowRefusal[]
}

export const asRowRefusal = ({ key, field, params }: Refusal): ImportRowRefusal => ({
  key,
  field: field ?? null,
  params: params ?? {},
})

/** '1, 3; 5-7' → [1, 3, 5, 6, 7]; `null` where something in it is no number. */
export function readNumbers(text: string): readonly number[] | null {
  const found: number[] = []
  for (const part of text.split(/[,;\s]+/).filter((one) => one !== '')) {
    const [, from, to] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? []
    if (from === undefined) return null
    const [first, last] = [Number(from), Number(to ?? from)]
    if (last < first || last - first > 500) return null
    for (let at = first; at <= last; at += 1) found.push(at)
  }
  return [...new Set(found)]
}

/** The opinions that a row answers: by their numbers in the table that was sent, else by their very words. */
export function opinionsOfRow(row: ExplanationRow, sent: readonly SentOpinion[]): readonly Id[] | 'number' | 'words' {
  if (row.numbers.length > 0) {
    const found = row.numbers.map((number) => sent[number - 1]?.id)
    return found.every((id) => id !== undefined) ? found : 'number'
  }
  if (row.opinion === null) return 'words'
  const wanted = fold(row.opinion)
  const same = sent.filter((one) => one.text !== null && fold(one.text) === wanted)
  const exact = same.filter((one) => one.text !== null && exactKey(one.text) === exactKey(row.opinion ?? ''))
  const found = exact.length > 0 ? exact : same
  return found.length > 0 ? found.map((one) => one.id) : 'words'
}

/** The same answer to the same opinions is there already. */
export function isThere(
  rows: readonly Explanation[],
  row: Pick<Explanation, 'response' | 'reason' | 'changedText' | 'opinionIds'>,
): boolean {
  const key = (one: typeof row) =>
    [one.response, fold(one.reason ?? ''), fold(one.changedText ?? ''), ...one.opinionIds.toSorted()].join('|')
  return rows.some((one) => one.supersededAt === null && key(one) === key(row))
}
