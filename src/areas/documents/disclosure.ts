export type FindingKind = 'citizen_id' | 'phone' | 'bank_account' | 'email' | 'birth_date'

/** Something in a text to be published that looks like a private person's datum. */
export interface Finding {
  readonly kind: FindingKind
  /** As it stands in the text: what is to be removed, or confirmed as meant for the public. */
  readonly text: string
  readonly at: number
}

/** In order of certainty: of two that overlap the first is told. */
const patterns: readonly (readonly [FindingKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  ['birth_date', /(?<!\p{L})sinh(?!\p{L})[^\d\n]{0,12}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu],
  ['citizen_id', /(?<=(?:CCCD|CMND|CMT|căn cước|chứng minh)[^\d\n]{0,24})\d(?:[ .-]?\d){8,11}(?!\d)/giu],
  ['bank_account', /(?<=(?:STK|TK|tài khoản)[^\d\n]{0,24})\d(?:[ .-]?\d){5,18}(?!\d)/giu],
  ['phone', /(?<![\d.,/-])(?:\+?84|0)[ .-]?(?:[35789]\d|2\d{1,2})(?:[ .-]?\d){7,8}(?!\d)/gu],
  ['citizen_id', /(?<![\d.,/-])(?:\d{12}|\d{9})(?![\d/]|[.,]\d)/gu],
  ['bank_account', /(?<![\d.,/-])\d{8,19}(?![\d/]|[.,]\d)/gu],
]

const machineText = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d{2}-\d{2}(?:T.*)?)$/

/**
 * Telephone numbers, citizen ids (9 or 12 digits), account numbers, addresses of e-mail and birth dates in a text, in
 * the order in which they stand. Amounts written with dots are none of these.
 */
export function disclosureFindings(text: string): readonly Finding[] {
  if (machineText.test(text)) return []
  const whole = text.normalize('NFC')
  const found: Finding[] = []
  for (const [kind, pattern] of patterns) {
    for (const match of whole.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      const overlaps = found.some((other) => at < other.at + other.text.length && other.at < end)
      if (!overlaps) found.push({ kind, text: match[0], at })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** The findings that nobody has confirmed yet. */
export function unconfirmedFindings(texts: readonly string[], confirmed: readonly string[]): readonly Finding[] {
  const allowed = new Set(confirmed.map((text) => text.normalize('NFC')))
  const seen = new Set<string>()
  return texts.flatMap(disclosureFindings).filter(({ text }) => {
    if (allowed.has(text) || seen.has(text)) return false
    seen.add(text)
    return true
  })
}
