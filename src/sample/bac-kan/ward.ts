import type { Someone } from '../hand.ts'

/** Households of Tổ 1 … Tổ 16 of the ward of today on 1 November 2025; two more in each a year later. */
export const households = [124, 97, 131, 88, 109, 102, 140, 93, 118, 85, 127, 111, 99, 134, 90, 106] as const

/** Writes what the chair then approves. */
export const officer: Someone = { key: 'can-bo', name: 'Hứa Văn Nam', role: 'ward_officer' }
