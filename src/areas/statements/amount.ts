import type { Layout } from './layout.ts'

const forms = {
  '.': /^-?\d{1,3}(?:\.\d{3})*$/,
  ',': /^-?\d{1,3}(?:,\d{3})*$/,
} as const
const withDecimals = { '.': /^-?\d{1,3}(?:\.\d{3})*,\d\d$/, ',': /^-?\d{1,3}(?:,\d{3})*\.\d\d$/ } as const

type Form = Pick<Layout, 'thousands' | 'decimals'>

export const looksLikeAmount = (text: string, { thousands, decimals }: Form): boolean =>
  (decimals ? withDecimals : forms)[thousands].test(text)

/** Whole đồng in the one form the layout prints; `null` for any other, and for a part of a đồng. */
export function readAmount(text: string, form: Form): bigint | null {
  if (!looksLikeAmount(text, form)) return null
  if (form.decimals && !text.endsWith('00')) return null
  const digits = (form.decimals ? text.slice(0, -3) : text).replace(/[.,]/g, '')
  return BigInt(digits)
}

/** 1234567n as '1.234.567'. */
export const showAmount = (amount: bigint): string => amount.toString().replace(/\B(?=(\d{3})+$)/g, '.')
