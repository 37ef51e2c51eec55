/** How long a code from the office waits for its owner: over a weekend, until the next meeting. */
export const codeHours = 72
const codeDigits = 8
const recoveryLength = 10
/** Without letters that are taken for one another. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** Eight digits out of a keyed hash (hex, at least 32 digits): the same hash gives the same code. */
export function codeFrom(hash: string): string {
  return String(BigInt(`0x${hash.slice(0, 32)}`) % 10n ** BigInt(codeDigits)).padStart(codeDigits, '0')
}

/** A recovery code out of a keyed hash, 'k7m2p-x9qrd': ten signs of 31, 49 bits. */
export function recoveryCodeFrom(hash: string): string {
  let rest = BigInt(`0x${hash.slice(0, 40)}`)
  let code = ''
  for (let i = 0; i < recoveryLength; i += 1) {
    code += letters[Number(rest % BigInt(letters.length))]
    rest /= BigInt(letters.length)
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** '1234 5678', as it is read out. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** What was typed, without the spaces and dashes that people put in. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toLowerCase()
}

export function isOfficeCode(typed: string): boolean {
  return /^\d{8}$/.test(readCode(typed))
}
