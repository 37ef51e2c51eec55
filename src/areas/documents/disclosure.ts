import { namesIn } from '../../values/person-name.ts'
import { isPublicNumber, type PrivateNumber, privateNumbers } from '../../values/private-numbers.ts'
import { type PrivateWord, privateWords } from '../../values/private-words.ts'
import { maskedContent, passagesIn } from './passages.ts'

export type FindingKind = PrivateNumber | PrivateWord

/** Something in a text to be published that looks like a private person's datum. */
export interface Finding {
  readonly kind: FindingKind
  /** As it stands in the text: what is to be masked, removed, or confirmed as meant for the public. */
  readonly text: string
  readonly at: number
  /** The words around it, where it is private only because of them. */
  readonly context?: string
}

/**
 * Telephone numbers, citizen ids (9 or 12 digits), account numbers, addresses of e-mail and birth dates in a text; and
 * beside a person's name: health, childhood, origin, the house one lives in. In the order in which they stand. Amounts,
 * days and numbers of documents are none of these.
 */
export function disclosureFindings(text: string): readonly Finding[] {
  const whole = text.normalize('NFC')
  const found: Finding[] = []
  const add = (finding: Finding) => {
    const [at, end] = [finding.at, finding.at + finding.text.length]
    if (!found.some((other) => at < other.at + other.text.length && other.at < end)) found.push(finding)
  }
  for (const [kind, pattern] of privateNumbers) {
    for (const { index: at, 0: said } of whole.matchAll(pattern)) {
      if (!isPublicNumber(said, whole.slice(0, at))) add({ kind, text: said, at })
    }
  }
  for (const finding of besideNames(whole)) add(finding)
  return found.sort((a, b) => a.at - b.at)
}

function besideNames(text: string): readonly Finding[] {
  const names = namesIn(text)
  if (names.length === 0) return []
  return privateWords.flatMap(({ kind, words, reach }) =>
    [...text.matchAll(words)].flatMap((match): readonly Finding[] => {
      const [at, end] = [match.index, match.index + match[0].length]
      const name = names.find((one) => !isWithin(one, at, end) && isNear(text, one, { at, end, reach }))
      if (!name) return []
      const context = text.slice(Math.min(at, name.at), Math.max(end, name.at + name.text.length))
      // Of a child it is the name that must not be told; of anybody else, what is said of them.
      return [
        kind === 'child' ? { kind, text: name.text, at: name.at, context } : { kind, text: match[0], at, context },
      ]
    }),
  )
}

interface Spot {
  readonly at: number
  readonly text: string
}

function isWithin({ at, text }: Spot, from: number, to: number): boolean {
  return from >= at && to <= at + text.length
}

/** In the same sentence, and not far. */
function isNear(whole: string, { at, text }: Spot, word: { at: number; end: number; reach: number }): boolean {
  const between = at < word.at ? whole.slice(at + text.length, word.at) : whole.slice(word.end, at)
  return between.length <= word.reach && !/[.!?;](?:\s|$)|\n/u.test(between)
}

/** What the check finds in a title and its content, each text once, in the order in which a reader meets it. */
export function findingsIn(content: unknown): readonly Finding[] {
  const found = new Map<string, Finding>()
  // What is masked no longer stands between a name and a word: what comes nearer then is told at once too.
  for (let [round, rest] = [0, content]; round < rounds; round += 1) {
    const more = passagesIn(rest)
      .flatMap(disclosureFindings)
      .filter(({ text }) => !found.has(text))
    if (more.length === 0) break
    for (const finding of more) if (!found.has(finding.text)) found.set(finding.text, finding)
    rest = maskedContent(content, [...found.keys()])
  }
  return [...found.values()]
}

const rounds = 5

/** What was masked, told without telling it. */
export interface Masked {
  readonly kind: FindingKind
  /** '09…78', 'N… V… A…'. */
  readonly hint: string
}

/** Those of the findings that were masked, for the log. */
export function maskedFindings(content: unknown, texts: readonly string[]): readonly Masked[] {
  const wanted = new Set(texts.map((text) => text.normalize('NFC')))
  return findingsIn(content)
    .filter(({ text }) => wanted.has(text))
    .map(({ kind, text }) => ({ kind, hint: hintOf(text) }))
}

function hintOf(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length >= 6) return `${digits.slice(0, 2)}…${digits.slice(-2)}`
  return text
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}…`)
    .join(' ')
}

/** The findings that nobody has confirmed yet. */
export function unconfirmedFindings(texts: unknown, confirmed: readonly string[]): readonly Finding[] {
  const allowed = new Set(confirmed.map((text) => text.normalize('NFC')))
  return findingsIn(texts).filter(({ text }) => !allowed.has(text))
}
