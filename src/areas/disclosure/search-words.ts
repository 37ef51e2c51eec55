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

const cut = (words: readonly string[]): string => words.map((word) => word.slice(0, longestWord)).join('_')

/** The terms of a line, without its scope's code. */
export function termsOf({ folded, exact }: Searchable): readonly string[] {
  const terms = new Set<string>()
  const add = (runs: readonly (readonly string[])[], mark: string, wanted: (run: readonly string[]) => boolean) => {
    for (const words of runs)
      for (let at = 0; at < words.length; at += 1)
        for (let size = 1; size <= longestShingle && at + size <= words.length; size += 1) {
          const run = words.slice(at, at + size)
          if (wanted(run)) terms.add(mark + cut(run))
        }
  }
  add(folded, '', () => true)
  add(exact, exactMark, hasAccents)
  return [...terms]
}

/** The terms that together hold a run of words: itself, or every three that follow one another in it. */
export function termsHolding(words: readonly string[], mark = ''): readonly string[] {
  if (words.length <= longestShingle) return [mark + cut(words)]
  return words.slice(longestShingle - 1).map((_, at) => mark + cut(words.slice(at, at + longestShingle)))
}

/** A run longer than a term is looked for in the words too: its parts may stand apart. */
export const needsText = (words: readonly string[]): boolean => words.length > longestShingle
