import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'

/**
 * Pages on their way from one thread to another: all numbers in one list that is handed over, all words in one text. As objects
 * each word would be written and read name by name.
 */
export interface PackedPages {
  /** Of each page its number, width, height and count of words; then of each word x0, y0, x1 and y1. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** One to a line: no word has white space in it. */
  readonly texts: string
}

const [ofPage, ofWord] = [4, 4]

export function packPages(pages: readonly PlacedPage[]): PackedPages {
  const size = pages.reduce((sum, { words }) => sum + ofPage + ofWord * words.length, 0)
  const numbers = new Float64Array(size)
  const texts: string[] = []
  let at = 0
  for (const { number, width, height, words } of pages) {
    numbers.set([number, width, height, words.length], at)
    at += ofPage
    for (const { text, x0, y0, x1, y1 } of words) {
      numbers[at] = x0
      numbers[at + 1] = y0
      numbers[at + 2] = x1
      numbers[at + 3] = y1
      at += ofWord
      texts.push(text)
    }
  }
  return { numbers, texts: texts.join('\n') }
}

/** The pages one by one: a page that nobody asks for yet takes no room. */
export function* unpackPages({ numbers, texts }: PackedPages): Generator<PlacedPage> {
  const words = texts.split('\n')
  let [at, word] = [0, 0]
  while (at < numbers.length) {
    const [number = 0, width = 0, height = 0, count = 0] = numbers.subarray(at, at + ofPage)
    at += ofPage
    const placed: PlacedWord[] = []
    for (let n = 0; n < count; n += 1) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]]
      placed.push({ text: words[word] ?? '', x0, y0, x1, y1 })
      at += ofWord
      word += 1
    }
    yield { number, width, height, words: placed }
  }
}
