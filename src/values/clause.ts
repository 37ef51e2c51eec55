import { readRoman, showRoman } from './roman.ts'
import { exactKey, fold } from './vietnamese.ts'

/** What the parts of a draft are called, from the widest: phụ lục, phần, chương, mục, tiểu mục, điều, khoản, điểm. */
export const clauseUnits = ['annex', 'part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point'] as const
export type ClauseUnit = (typeof clauseUnits)[number]

/** One step down: Điều 12a is article, 12, 'a'; điểm đ is point, 5, ''. */
export interface ClauseStep {
  readonly unit: ClauseUnit
  readonly number: number
  readonly letter: string
}

/** A place in a draft, from the widest step down; never empty. */
export type ClauseRef = readonly ClauseStep[]

// Points are counted in letters; laws leave out f, j, w and z, people do not always.
const alphabet = 'abcdđefghijklmnopqrstuvwxyz'

const names: Readonly<Record<ClauseUnit, string>> = {
  annex: 'Phụ lục',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
}

const words: Readonly<Record<string, ClauseUnit>> = Object.fromEntries(
  clauseUnits.map((unit) => [fold(names[unit]).replace(' ', '_'), unit]),
)

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(exactKey)

// Bytes sort as the draft reads: the whole draft, its parts, articles, annexes, and what has no reading.
const signs: Readonly<Record<ClauseUnit, string>> = {
  part: 'B',
  chapter: 'C',
  section: 'D',
  subsection: 'E',
  article: 'F',
  clause: 'G',
  point: 'H',
  annex: 'X',
}
const unread = 'Y'

/** What stands before the first article. */
export const openingClause = 'Phần mở đầu'
const openingKey = 'A'

/**
 * Reads a place as people write it: 'Điều 12, khoản 3, điểm b', 'điểm b khoản 3 Điều 12', and in haste '12.3.b', 'đ12k3b',
 * 'II.1'. Chapters over an article add nothing, for articles are numbered through. Where several are named, what holds
 * them all; null where there is no reading.
 */
export function parseClauseRef(text: string): ClauseRef | null {
  const key = exactKey(text)
  return readHaste(key) ?? readWords(key)
}

/** 'Điều 12, khoản 3, điểm b'. What it shows reads back as the same place. */
export function showClauseRef(ref: ClauseRef): string {
  const told = ref.map((step) => `${names[step.unit]} ${showNumber(step)}`).join(', ')
  return told.charAt(0).toUpperCase() + told.slice(1)
}

/** As it was written where that names its parts, in full where it was written in haste; null for the whole draft. */
export function tidyClauseRef(text: string | null): string | null {
  const written = (text ?? '').replace(/\s+/g, ' ').trim()
  if (written === '') return null
  const hasty = readHaste(exactKey(written))
  return hasty ? showClauseRef(hasty) : written
}

/**
 * The key of a place: texts in the order of their bytes stand as the draft reads, and whatever lies within a place has a
 * key that begins with the place's own and '/'. '' is the whole draft; what has no reading comes last.
 */
export function clauseKey(text: string | null): string {
  const written = text ?? ''
  if (fold(written) === '') return ''
  if (fold(written) === fold(openingClause)) return openingKey
  const ref = parseClauseRef(written)
  return ref ? refKey(ref) : `${unread}${fold(written)}`
}

export function refKey(ref: ClauseRef): string {
  return ref
    .map(({ unit, number, letter }) => {
      const order = letter === '' ? '' : String(alphabet.indexOf(letter) + 1).padStart(2, '0')
      return `${signs[unit]}${String(number).padStart(4, '0')}${order}`
    })
    .join('/')
}

/** The place of a key, written out; null for the whole draft, and for what had no reading: there only the words told. */
export function showClauseKey(key: string): string | null {
  if (key === openingKey) return openingClause
  const ref = key.split('/').map((step): ClauseStep | null => {
    const [, sign, number, letter] = /^([B-HX])(\d{4})(\d{2})?$/.exec(step) ?? []
    const unit = clauseUnits.find((one) => signs[one] === sign)
    return unit ? { unit, number: Number(number), letter: letter ? (alphabet[Number(letter) - 1] ?? '') : '' } : null
  })
  return ref.includes(null) ? null : showClauseRef(ref.filter((step) => step !== null))
}

/** Whether a place is another, or lies within it. The whole draft holds only what is said of the whole. */
export function isWithin(key: string, place: string): boolean {
  return key === place || (place !== '' && key.startsWith(`${place}/`))
}

/** The places that hold this one, itself first: 'F0012/G0003' gives itself and 'F0012'. */
export function placesAround(key: string): readonly string[] {
  const steps = key.split('/')
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('/'))
}

function readHaste(key: string): ClauseRef | null {
  const numbered = /^[dđ]?\s?(\d{1,4})([a-zđ]?)(?:[\s./,k]+(\d{1,4}))?(?:[\s./,]*(?:đ(?=[a-zđ]))?([a-zđ]))?$/.exec(key)
  if (numbered) {
    const [, article = '', letter = '', clause, point] = numbered
    return steps(['article', Number(article), letter], ['clause', numberOf(clause)], ['point', letterOf(point)])
  }
  const sections = /^([ivx]+)(?:[\s./,]+(\d{1,4}))?(?:[\s./,]*([a-zđ]))?$/.exec(key)
  const section = readRoman((sections?.[1] ?? '').toUpperCase())
  if (!sections || section === null) return null
  return steps(['section', section], ['clause', numberOf(sections[2])], ['point', letterOf(sections[3])])
}

function steps(...given: readonly (readonly [ClauseUnit, number, string?])[]): ClauseRef | null {
  const made = given.flatMap(([unit, number, letter = '']) => (number === 0 ? [] : [{ unit, number, letter }]))
  return made.length === 0 ? null : made
}

const numberOf = (digits: string | undefined): number => Number(digits ?? 0)
const letterOf = (letter: string | undefined): number => (letter ? alphabet.indexOf(letter) + 1 : 0)

/** Unit words anywhere in the text, each with the number behind it, in whatever order they were written. */
function readWords(key: string): ClauseRef | null {
  const tokens = tokensOf(key)
  const found = new Map<ClauseUnit, ClauseStep>()
  let several: ClauseUnit | null = null
  const alsoNamed = (unit: ClauseUnit): void => {
    if (several === null || clauseUnits.indexOf(unit) < clauseUnits.indexOf(several)) several = unit
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = words[fold(tokens[at] ?? '')]
    if (!unit) continue
    const step = stepOf(unit, tokens[at + 1])
    if (!step) continue
    if (found.has(unit)) alsoNamed(unit)
    else found.set(unit, step)
    if (goesOn(unit, tokens, at + 2)) alsoNamed(unit)
  }
  return arranged(found, several)
}

/** 'khoản 3, 4 và 5': further numbers with no word of their own. */
function goesOn(unit: ClauseUnit, tokens: readonly string[], at: number): boolean {
  const next = tokens[at] === 'và' ? tokens[at + 1] : tokens[at]
  return next !== undefined && !(fold(next) in words) && /^(\d{1,4}[a-zđ]?|[a-zđ])$/.test(next) && unit !== 'part'
}

function arranged(found: ReadonlyMap<ClauseUnit, ClauseStep>, several: ClauseUnit | null): ClauseRef | null {
  const all = clauseUnits.flatMap((unit) => found.get(unit) ?? [])
  const [first] = all
  if (!first) return null
  const named = found.has('article') && !found.has('annex') ? all.slice(clauseIndex(all, 'article')) : all
  if (several === null) return named
  const kept = named.filter(({ unit }) => clauseUnits.indexOf(unit) < clauseUnits.indexOf(several))
  return kept.length > 0 ? kept : named.slice(0, 1)
}

const clauseIndex = (all: readonly ClauseStep[], unit: ClauseUnit): number =>
  all.findIndex((step) => step.unit === unit)

function tokensOf(key: string): readonly string[] {
  const joined = key.replace(/(phụ) (lục)|(tiểu) (mục)/g, (two) => fold(two).replace(' ', '_'))
  return joined.split(/[\s,;:.()[\]/“”"–-]+/).filter((token) => token !== '' && token !== 'thứ')
}

function stepOf(unit: ClauseUnit, token: string | undefined): ClauseStep | null {
  if (token === undefined) return null
  if (unit === 'point') {
    const point = /^([a-zđ])(\d?)$/.exec(token)
    // 'điểm a1' stands between a and b; kept as a letter of its own number.
    return point
      ? { unit, number: letterOf(point[1]), letter: point[2] ? (alphabet[Number(point[2])] ?? '') : '' }
      : null
  }
  const digits = /^(\d{1,4})([a-zđ]?)$/.exec(token)
  if (digits) return { unit, number: Number(digits[1]), letter: digits[2] ?? '' }
  if (unit === 'article' || unit === 'clause') return null
  const roman = /^[ivx]+$|^[ivxlc]{2,}$/.test(token) ? readRoman(token.toUpperCase()) : null
  const number = roman ?? (token.length === 1 ? letterOf(token) : ordinals.indexOf(token) + 1)
  return number > 0 ? { unit, number, letter: '' } : null
}

function showNumber({ unit, number, letter }: ClauseStep): string {
  if (unit === 'point') return `${alphabet[number - 1] ?? ''}${letter === '' ? '' : alphabet.indexOf(letter)}`
  if (unit === 'article' || unit === 'clause' || letter !== '') return `${number}${letter}`
  return showRoman(number)
}
