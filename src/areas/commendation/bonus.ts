import type { RateKey } from '../organisation/index.ts'
import { type Authority, type AwardForm, levelOf } from './award-form.ts'
import type { Counted } from './recipient.ts'

/** The setting that says how many base salaries go with an award; `null` where the law gives none. */
export function bonusKey(form: AwardForm, authority: Authority, counted: Counted): RateKey | null {
  const level = levelOf(authority)
  const who = counted === 'individual' ? 'individual' : 'collective'
  if (form === 'insignia') return counted === 'individual' ? 'commendation.bonus.insignia' : null
  if (form === 'merit_certificate') return `commendation.bonus.merit_${who}`
  if (form !== 'commendation_certificate') return null
  if (level === 'city') return `commendation.bonus.city_${who}`
  if (level !== 'ward') return null
  return counted === 'family' ? 'commendation.bonus.ward_family' : `commendation.bonus.ward_${who}`
}

export interface Bonus {
  /** Thousandths of the base salary. */
  readonly coefficient: number
  /** Whole đồng, rounded up to ten thousand (Decree 91/2017/NĐ-CP, then 98/2023/NĐ-CP). */
  readonly amount: number
}

/** The bonus by the multiple and the base salary of the day of the decision. */
export function bonusOf(coefficient: number, baseSalary: number): Bonus {
  return { coefficient, amount: Math.ceil((coefficient * baseSalary) / 10_000_000) * 10_000 }
}
