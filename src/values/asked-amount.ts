import { parseDong } from './money-text.ts'

/** From an amount to another; either may be open. */
export interface AmountRange {
  readonly from: number | null
  readonly to: number | null
}

const unit = String.raw`(?:k|nghìn|ngàn|nghin|ngan|triệu|trieu|tr(?:\d{1,3})?|tỷ|tỉ|ty|đồng|dong|vnđ|vnd|đ)`
const marked = String.raw`(?:\d{1,3}(?:[.,]\d{3})+(?:\s?${unit})?|\d+(?:[.,]\d{1,2})?\s?${unit})`
const standing = (inner: string) => new RegExp(String.raw`(?<![\p{L}\d.,/*])${inner}(?![\p{L}\d/])`, 'iu')
const range = standing(String.raw`(?:từ\s+|tu\s+)?(${marked}|\d+)\s*(?:-|–|đến|den)\s*(${marked})`)
const least = standing(String.raw`(?:>=?|trên|tren|từ|tu)\s*(${marked})`)
const most = standing(String.raw`(?:<=?|dưới|duoi|đến|den)\s*(${marked})`)
const one = standing(`(${marked})`)

const accents: Readonly<Record<string, string>> = {
  nghin: 'nghìn',
  ngan: 'ngàn',
  trieu: 'triệu',
  ty: 'tỷ',
  dong: 'đồng',
}

/** An amount as it is typed in a hurry: '500.000', '500k', '2 trieu', '1tr5'. */
export function readAmount(text: string): number | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/nghin|ngan|trieu|ty|dong/g, (word) => accents[word] ?? word)
  const amount = parseDong(said)
  return amount !== null && amount > 0 ? amount : null
}

/** 'Both of these are thousands' is meant by '100-500k'. */
function readPair(from: string, to: string): AmountRange | null {
  const [, scale = ''] = /([^\d.,\s].*)$/.exec(to.trim()) ?? []
  const isBare = /^\d+$/.test(from) && from.length <= 3
  const [low, high] = [readAmount(isBare ? from + scale : from), readAmount(to)]
  return low !== null && high !== null && low <= high ? { from: low, to: high } : null
}

/** Takes the amount out of what was typed: what is left are words. */
export function takeAmount(text: string): { readonly amount: AmountRange; readonly rest: string } {
  const found: readonly (readonly [RegExp, (match: RegExpExecArray) => AmountRange | null])[] = [
    [range, ([, from = '', to = '']) => readPair(from, to)],
    [least, ([, from = '']) => ({ from: readAmount(from), to: null })],
    [most, ([, to = '']) => ({ from: null, to: readAmount(to) })],
    [one, ([, amount = '']) => ({ from: readAmount(amount), to: readAmount(amount) })],
  ]
  for (const [pattern, read] of found) {
    const match = pattern.exec(text)
    const amount = match && read(match)
    if (match && amount && (amount.from !== null || amount.to !== null))
      return { amount, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` }
  }
  return { amount: { from: null, to: null }, rest: text }
}
