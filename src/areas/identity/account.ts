import { type Refusal, refuse } from '../../values/refusal.ts'

/**
 * What a person types to sign in, in the one form in which it is compared: a Vietnamese telephone number with its
 * leading 0 ('+84 912-345-678' → '0912345678'), any other name in small letters.
 */
export function nameKey(typed: string): string {
  const plain = typed.normalize('NFC').trim()
  const digits = plain.replace(/[\s().-]/g, '')
  const phone = /^(?:\+?84|0)(\d{9,10})$/.exec(digits)
  return phone ? `0${phone[1]}` : plain.toLowerCase()
}

/** Letters without marks, so that any keyboard can type it; spaces would be lost when read out on the telephone. */
export function checkSignInName(typed: string): Refusal | null {
  const fits = /^(?=.*[a-z0-9])[a-z0-9][a-z0-9._-]{2,39}$/.test(nameKey(typed))
  return fits ? null : refuse('identity.name_not_usable', { field: 'signInName' })
}

/** A browser and a system, enough for a person to know their own device by. */
export function deviceLabel(userAgent: string): string {
  const systems = { Android: /Android/, iOS: /iPhone|iPad/, Windows: /Windows/, macOS: /Mac OS/, Linux: /Linux|X11/ }
  const browsers = { 'Coc Coc': /coc_coc/, Edge: /Edg/, Firefox: /Firefox/, Chrome: /Chrome|CriOS/, Safari: /Safari/ }
  const found = [browsers, systems].map((known) => Object.entries(known).find(([, sign]) => sign.test(userAgent))?.[0])
  return found.filter((part) => part !== undefined).join(' · ') || '?'
}
