import { exactKey, fold } from '../../values/vietnamese.ts'
import type { PublicRow } from './row.ts'

/** Runs of one to three words are terms of the index: most Vietnamese names are one or two of them. */
const longestShingle = 3
/** Runs of up to so many words are counted ahead where they are frequent. */
export const longestTerm = 8
const longestWord = 40

/** The words of a text without regard to accents: letters and digits, lower case. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

/** The words of a text with their accents. */
export function exactWords(text: string): readonly string[] {
  return exactKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

export const hasAccents = (words: readonly string[]): boolean => words.some((word) => /[^a-z0-9]/.test(word))

/** Begins a term that is compared with its accents. */
export const exactMark = '~'

/** What a line is found by, in runs that no search crosses: each field folded, and with its accents where it has any. */
export interface Searchable {
  readonly folded: readonly (readonly string[])[]
  readonly exact: readonly (readonly string[])[]
}

export function searchableOf(row: Pick<PublicRow, 'name' | 'memo' | 'area' | 'goods' | 'reason'>): Searchable {
  const texts = [row.name, row.memo, row.area, row.goods, row.reason].filter((text) => text !== null)
  const exact = texts.map(exactWords).filter(hasAccents)
  return { folded: texts.map(foldedWords).filter((words) => words.length > 0), exact }
}

/** ' nguyen thi hoa | ung ho ': what a longer run is looked for in. */
export function searchText({ folded }: Searchable): string {
  return ` ${folded.map((words) => words.join(' ')).join(' | ')} `
}

const cutWord = (word: string): string => (word.length > longestWord ? word.slice(0, longestWord) : word)
const cut = (words: readonly string[]): string => words.map(cutWord).join('_')

/** The terms of a line, without its scope's code; `references`: fingerprints of those of its bank. */
export function termsOf({ folded, exact }: Searchable, references: readonly string[] = []): readonly string[] {
  const terms = new Set<string>()
  for (const words of folded) addRuns(words, '', terms)
  for (const words of exact) addRuns(words, exactMark, terms)
  for (const key of references) terms.add(`=${key}`)
  return [...terms]
}

/** With a mark only runs that hold an accent: all others are told by the folded words. */
function addRuns(words: readonly string[], mark: string, terms: Set<string>): void {
  const cuts = words.map(cutWord)
  for (let at = 0; at < cuts.length; at += 1) {
    let run = mark + cuts[at]
    for (let end = at + 1; ; end += 1) {
      if (mark === '' || hasAccents(words.slice(at, end))) terms.add(run)
      if (end >= cuts.length || end === at + longestShingle) break
      run += `_${cuts[end]}`
    }
  }
}

/** The terms that together hold a run of words: itself, or every three that follow one another in it. */
export function termsHolding(words: readonly string[], mark = ''): readonly string[] {
  if (words.length <= longestShingle) return [mark + cut(words)]
  return words.slice(longestShingle - 1).map((_, at) => mark + cut(words.slice(at, at + longestShingle)))
}

/** A run longer than a term is looked for in the words too: its parts may stand apart. */
export const needsText = (words: readonly string[]): boolean => words.length > longestShingle
