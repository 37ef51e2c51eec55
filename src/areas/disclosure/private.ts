import { privateNumbers } from '../../values/private-numbers.ts'

const groups = /\d(?:[ .-]?\d){6,}/g
const thousands = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const date = /^(?:0?[1-9]|[12]\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)\d\d$/
const emails = privateNumbers.flatMap(([kind, pattern]) => (kind === 'email' ? [pattern] : []))

/**
 * A text of a donor as everybody may read it: addresses of e-mail are gone, and of every number of seven digits or more,
 * whatever stands between its digits, the last three are left. Amounts in thousands and days stay.
 */
export function withoutPrivateNumbers(text: string): string {
  const plain = emails.reduce((rest, pattern) => rest.replace(pattern, '***'), text)
  return plain.replace(groups, (number) => {
    if (thousands.test(number) || date.test(number)) return number
    const digits = number.replace(/\D/g, '')
    // A number that somebody answers is not shown at all, whatever it is called.
    return /^(?:0|84)\d{9}$/.test(digits) ? '***' : `***${digits.slice(-3)}`
  })
}

/** An account as it is shown: its last three digits. */
export function maskedAccount(account: string): string {
  const signs = account.replace(/[^\p{L}\p{N}]/gu, '')
  return `****${signs.length > 5 ? signs.slice(-3) : ''}`
}

/** Letters and digits together: a bank's code, and no telephone or identity number of anybody. */
const code = /(?<![A-Za-z\d])(?=[A-Za-z\d]*\d[A-Za-z\d]*\d[A-Za-z\d]*\d[A-Za-z\d]*\d)[A-Za-z\d]{6,40}(?![A-Za-z\d])/g

/** A bank's reference as it is compared: letters and digits alone. `null`: too short to be one. */
export function referenceKey(text: string): string | null {
  const key = text.toUpperCase().replace(/[^A-Z\d]/g, '')
  return key.length >= 6 && key.length <= 60 && (key.match(/\d/g)?.length ?? 0) >= 4 ? key : null
}

/** What a donor may know of a transfer: the references given with it, and every code that its words hold. */
export function referencesIn(memo: string | null, given: readonly string[]): readonly string[] {
  const found = [...given, ...(memo?.match(code) ?? []).filter((text) => /[A-Za-z]/.test(text))].flatMap(
    (text) => referenceKey(text) ?? [],
  )
  return [...new Set(found)].slice(0, 12)
}

/** How a bank's reference is kept, as a keyed hash: found by who has it, read by nobody. */
export const referencePurpose = 'disclosure.reference'
export const fingerprintLength = 20
