import { openingClause } from './clause.ts'
import { readRoman } from './roman.ts'

/** A piece of a draft's text: where it stands, its heading, its words, and the chapter it stands under. */
export interface CutClause {
  readonly ref: string
  readonly heading: string | null
  readonly text: string
  /** 'Chương II. QUY ĐỊNH CHUNG', as a line of its own over the article; null where there is none. */
  readonly under: string | null
}

const article = /^\s*(Điều)\s+(\d{1,4}[a-zđ]?)\s*(?:[.:]\s*(.*)|)$/iu
const annex = /^\s*(Phụ lục)(?:\s+([IVXLC]+|\d{1,3}))?\s*[.:]?\s*(.*)$/u
const above = /^\s*(Phần|Chương|Mục|Tiểu mục)\s+(thứ\s+\S+|[IVXLC]+|\d{1,3})\s*[.:]?\s*(.*)$/iu
const roman = /^\s*([IVXLC]+)[.)]\s+(\S.*)$/u

/**
 * Cuts a pasted text at its articles ('Điều 1.'), or where it has none at its sections ('I.', 'II.'). What stands before
 * the first is the opening; what is quoted stays where it is quoted. A line is in one piece, or a title over the articles
 * that follow it.
 */
export function cutClauses(text: string): readonly CutClause[] {
  const lines = text.normalize('NFC').replaceAll('\r\n', '\n').split('\n')
  const articles = cutAt(lines, readArticle)
  if (articles.length > 0) return articles
  return cutAt(lines, readSection)
}

// Articles put in later: 12a, 12b … stand behind 12.
const letters = ['', ...'abcdđefghijklmnopqrstuvwxyz']

/** Where a piece begins, or null; `last` is the number of the one before. */
type Begin = (line: string, last: number) => { ref: string; heading: string | null; order: number } | null

function readArticle(line: string, last: number): ReturnType<Begin> {
  const found = article.exec(line)
  if (found) {
    const number = (found[2] ?? '').toLowerCase()
    const order = Number.parseInt(number, 10) + letters.indexOf(number.replace(/^\d+/, '')) / letters.length
    // A line broken before 'Điều 12 của Luật này' is no article, and numbers go up.
    return order > last ? { ref: `Điều ${number}`, heading: trimmed(found[3]), order } : null
  }
  return readAnnex(line, last)
}

function readAnnex(line: string, last: number): ReturnType<Begin> {
  const found = annex.exec(line)
  const isTitle = found && (found[2] !== undefined || found[3] === '')
  return isTitle
    ? { ref: ['Phụ lục', found[2]].filter(Boolean).join(' '), heading: trimmed(found[3]), order: last }
    : null
}

function readSection(line: string, last: number): ReturnType<Begin> {
  const found = roman.exec(line)
  const number = found ? readRoman(found[1] ?? '') : null
  return found && number === last + 1
    ? { ref: `Mục ${found[1]}`, heading: trimmed(found[2]), order: number }
    : readAnnex(line, last)
}

interface Piece {
  readonly ref: string
  readonly heading: string | null
  readonly under: string | null
  readonly lines: string[]
}

function cutAt(lines: readonly string[], begin: Begin): readonly CutClause[] {
  const pieces: Piece[] = [{ ref: openingClause, heading: null, lines: [], under: null }]
  let [last, quotes]: [number, number] = [0, 0]
  let under: readonly string[] = []
  // Lines that may be titles: they are, if an article follows; else they are words like others.
  let titles: string[] = []
  const keep = (more: readonly string[]) => pieces.at(-1)?.lines.push(...titles.splice(0), ...more)
  for (const line of lines) {
    const open = quotes === 0
    quotes = Math.max(0, quotes + count(line, '“') - count(line, '”'))
    const begun = open ? begin(line, last) : null
    if (begun) {
      under = titles.reduce(putUnder, under)
      titles = []
      pieces.push({ ref: begun.ref, heading: begun.heading, lines: [], under: under.join('. ') || null })
      last = begun.order
    } else if (open && above.test(line)) {
      if (titles.some((title) => widthOf(title.trim()) >= widthOf(line.trim()))) keep([])
      titles.push(line)
    } else if (open && titles.length > 0 && isCapitals(line)) titles.push(line)
    else if (line.trim() !== '') keep([line])
    else if (titles.length === 0) keep([line])
  }
  keep([])
  return pieces.length === 1 ? [] : pieces.map(asClause).filter((piece, at) => at > 0 || piece.text !== '')
}

/** The titles over what follows: a new chapter ends the chapter before it, and its sections; capitals go on with one. */
function putUnder(under: readonly string[], line: string): readonly string[] {
  const title = line.trim().replace(/[.:]$/, '')
  if (!above.test(line)) return [...under.slice(0, -1), `${under.at(-1)}. ${title}`]
  return [...under.filter((one) => widthOf(one) < widthOf(title)), title]
}

const asClause = ({ lines, ...rest }: Piece): CutClause => ({ ...rest, text: lines.join('\n').trim() })

const count = (line: string, sign: string): number => line.split(sign).length - 1

const trimmed = (text: string | undefined): string | null => {
  const said = (text ?? '').trim()
  return said === '' ? null : said
}

function isCapitals(line: string): boolean {
  const said = line.trim()
  return said !== '' && said === said.toUpperCase() && /\p{L}/u.test(said)
}

const widths = [/^phần/iu, /^chương/iu, /^mục/iu, /^tiểu mục/iu]

/** 0 the widest. */
const widthOf = (title: string): number => widths.findIndex((width) => width.test(title))

/**
 * The words of a place within the words of an article: 'khoản 3' from the line '3.' to the next number, 'điểm b' from 'b)'
 * to the next letter. Where the text has no such line, the words of what holds it.
 */
export function wordsAt(text: string, articleKey: string, key: string): string {
  if (key === articleKey || !key.startsWith(`${articleKey}/`)) return text
  let found = text
  for (const step of key.slice(articleKey.length + 1).split('/')) {
    const inside = within(found, step)
    if (inside === null) break
    found = inside
  }
  return found
}

function within(text: string, step: string): string | null {
  const isPoint = step.startsWith('H')
  if (!isPoint && !step.startsWith('G')) return null
  const number = Number(step.slice(1, 5))
  const begins = isPoint ? new RegExp(`^\\s*${letters[number] ?? '?'}\\)`) : new RegExp(`^\\s*${number}\\.\\s`)
  const next = isPoint ? /^\s*(?:\p{Ll}\)|\d+\.\s)/u : /^\s*\d+\.\s/
  const lines = text.split('\n')
  const from = lines.findIndex((line) => begins.test(line))
  if (from < 0) return null
  const length = lines.slice(from + 1).findIndex((line) => next.test(line))
  return lines
    .slice(from, length < 0 ? undefined : from + 1 + length)
    .join('\n')
    .trim()
}
