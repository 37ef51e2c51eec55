import { fold } from './vietnamese.ts'

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** A text in pieces, those that match the query marked; accents do not matter. Together they are the text again. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const wanted = fold(query)
  if (wanted === '') return text === '' ? [] : [{ text, hit: false }]
  const { key, starts, ends } = keyed(text)
  const pieces: Piece[] = []
  let told = 0
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + wanted.length)) {
    const start = starts[at] ?? 0
    const end = ends[at + wanted.length - 1] ?? text.length
    if (start > told) pieces.push({ text: text.slice(told, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    told = end
  }
  if (told < text.length) pieces.push({ text: text.slice(told), hit: false })
  return pieces
}

/** The folded text, and from where to where in the text each of its letters was written. */
function keyed(text: string): { key: string; starts: readonly number[]; ends: readonly number[] } {
  // What banks write is plain letters, and much of what is searched: each stands where it was written.
  if (plainText.test(text)) {
    const starts = Array.from(text, (_, at) => at)
    return { key: fold(text), starts, ends: starts.map((at) => at + 1) }
  }
  const [starts, ends]: [number[], number[]] = [[], []]
  let key = ''
  for (const { segment, index } of letters.segment(text)) {
    const end = index + segment.length
    const letter = /^\s+$/.test(segment) ? ' ' : fold(segment)
    if (letter === ' ' && (key === '' || key.endsWith(' '))) continue
    if (letter === '') continue
    for (const unit of letter.split('')) {
      key += unit
      starts.push(index)
      ends.push(end)
    }
  }
  return { key, starts, ends }
}

const plainText = /^[!-~]+(?: [!-~]+)*$/
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** At most so many letters around the first match, cut between words, with dots where something was left out. */
export function excerpt(text: string, query: string, most = 220): string {
  if (text.length <= most) return text
  const [before] = piecesOf(text, query)
  const hitAt = before && !before.hit && before.text.length < text.length ? before.text.length : 0
  const from = wordStart(text, Math.max(0, Math.min(hitAt - Math.floor(most / 3), text.length - most)))
  const cut = text.slice(from, from + most)
  const to = from + most >= text.length ? cut.length : Math.max(cut.lastIndexOf(' '), 1)
  return `${from > 0 ? '… ' : ''}${cut.slice(0, to).trim()}${from + to < text.length ? ' …' : ''}`
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}
