import { type Day, day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'

/** What is given: giấy khen, bằng khen, kỷ niệm chương, danh hiệu, thư khen. */
export const awardForms = [
  'commendation_certificate',
  'merit_certificate',
  'insignia',
  'emulation_title',
  'letter_of_thanks',
] as const
export type AwardForm = (typeof awardForms)[number]

/** Who decides. The two authorities of one level are stored apart and counted together. */
export const authorities = [
  'ward_people_committee',
  'ward_front',
  'city_people_committee',
  'city_front',
  'province_people_committee',
  'province_front',
  'central_front',
] as const
export type Authority = (typeof authorities)[number]

export const levels = ['ward', 'city', 'province', 'central'] as const
export type Level = (typeof levels)[number]

/** Thường xuyên, chuyên đề, đột xuất. */
export const manners = ['regular', 'thematic', 'unscheduled'] as const
export type Manner = (typeof manners)[number]

export function levelOf(authority: Authority): Level {
  return authority.slice(0, authority.indexOf('_')) as Level
}

export function authoritiesOf(level: Level): readonly Authority[] {
  return authorities.filter((authority) => levelOf(authority) === level)
}

/** Decided above the ward: the ward proposes and waits. */
export function isUpward(authority: Authority): boolean {
  return levelOf(authority) !== 'ward'
}

/** The last day of the level between commune and province (Law on Local Government 72/2025/QH15). */
const lastDayOfCities: Day = day('2025-06-30')

/** The authorities there are on a day: districts and their cities ended on 30 June 2025. */
export function authoritiesOn(on: Day): readonly Authority[] {
  return authorities.filter((authority) => levelOf(authority) !== 'city' || on <= lastDayOfCities)
}

/**
 * Which forms an authority gives (Law on Emulation and Commendation 06/2022/QH15, before it the law of 2003 as amended;
 * for the Front, Decision 222/QĐ-MTTW): giấy khen below the province, bằng khen from the province up, the insignia by the
 * Central Committee of the Front alone, titles by People's Committees below the province. Anybody may write a letter.
 */
export function formsOf(authority: Authority): readonly AwardForm[] {
  const level = levelOf(authority)
  if (level === 'central') return ['merit_certificate', 'insignia', 'letter_of_thanks']
  if (level === 'province') return ['merit_certificate', 'letter_of_thanks']
  const titles: readonly AwardForm[] = authority.endsWith('people_committee') ? ['emulation_title'] : []
  return ['commendation_certificate', ...titles, 'letter_of_thanks']
}

/** Why this form cannot come from this authority on a day; `null` when it can. */
export function unfit(form: AwardForm, authority: Authority, on: Day): Refusal | null {
  if (!authoritiesOn(on).includes(authority))
    return refuse('commendation.authority_ended', { field: 'authority', params: { authority } })
  return formsOf(authority).includes(form)
    ? null
    : refuse('commendation.form_of_another', { field: 'form', params: { form, authority } })
}

/** Certificates of the ward stand in its own book under a number; what comes from above bears its own. */
export function isNumbered(form: AwardForm, authority: Authority): boolean {
  return !isUpward(authority) && (form === 'commendation_certificate' || form === 'emulation_title')
}

/** Certificates in the narrow sense, which reports count. */
export const countedForms: readonly AwardForm[] = ['commendation_certificate', 'merit_certificate']

/** The law that a case of a day is judged by, as documents cite it. */
export function isNewLaw(on: Day): boolean {
  return on >= day('2024-01-01')
}
