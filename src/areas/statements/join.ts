import { advanceOf, advanceOfText } from '../../values/placed-word.ts'
import type { TextLine } from './line.ts'
import { isSyllable } from './syllable.ts'

/** How often words, and pairs of words side by side, occur in one file. */
export class WordCounts {
  #lines = 0
  #words = new Map<string, number>()
  #pairs = new Map<string, number>()
  /** What decides is frequent: of a long file one line in seven is counted from here on, and rare words are let go. */
  static readonly each = 20_000
  static readonly most = 400_000

  /** Takes the words of a line that was not broken inside a word; one of a single token may have been. */
  take(text: string): void {
    if (!text.includes(' ')) return
    this.#lines += 1
    if (this.#lines > WordCounts.each && this.#lines % 7 !== 0) return
    let before = ''
    for (const token of text.toLowerCase().split(' ')) {
      const isWord = /^[a-z]+$/.test(token)
      if (isWord) add(this.#words, token)
      else for (const word of token.match(/[a-z]+/g) ?? []) add(this.#words, word)
      if (isWord && before !== '') add(this.#pairs, `${before} ${token}`)
      before = isWord ? token : ''
    }
    if (this.#pairs.size > WordCounts.most) prune(this.#pairs)
    if (this.#words.size > WordCounts.most) prune(this.#words)
  }

  word(text: string): number {
    return this.#words.get(text) ?? 0
  }

  pair(left: string, right: string): number {
    return this.#pairs.get(`${left} ${right}`) ?? 0
  }
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

function prune(counts: Map<string, number>): void {
  for (const [key, count] of counts) if (count < 2) counts.delete(key)
}

/** The text of lines, put together again: with a space where a line ended between words, without where it ended inside one. */
export function joinLines(lines: readonly TextLine[], width: number, counts: WordCounts): string {
  let text = lines[0]?.text ?? ''
  for (let at = 1; at < lines.length; at += 1) {
    const [before, next] = [lines[at - 1] as TextLine, lines[at] as TextLine]
    text += (isBroken(before, next, width, counts) ? '' : ' ') + next.text
  }
  return text
}

/**
 * Programs break inside a token only when it is longer than the column: then it stands alone in its line, and the next letter
 * would not have fitted. Between two letters the words of the same file decide, then whether syllables come out.
 */
function isBroken(before: TextLine, next: TextLine, width: number, counts: WordCounts): boolean {
  if (before.text.includes(' ')) return false
  const scale = (before.x1 - before.x0) / Math.max(1, advanceOfText(before.text))
  const letter = advanceOf(next.text.charAt(0)) * scale
  if (before.x1 - before.x0 + letter <= width + 0.05) return false
  // After these comes a space, wherever the line ended.
  if (/[;,]$/.test(before.text)) return false
  const [left] = /[a-z]+$/i.exec(before.text) ?? ['']
  const [right] = /^[a-z]+/i.exec(next.text) ?? ['']
  if (left === '' || right === '') return true
  return isOneWord(left, right, counts)
}

function isOneWord(left: string, right: string, counts: WordCounts): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  const [together, apart] = [counts.word(a + b), counts.pair(a, b)]
  if (together !== apart) return together > apart
  if (/[a-z]$/.test(left) && /^[A-Z]/.test(right)) return false
  const [whole, halves] = [isSyllable(a + b), isSyllable(a) && isSyllable(b)]
  return whole || !halves
}
