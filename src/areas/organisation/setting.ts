import type { Day } from '../../values/day.ts'
import { boardCodes, type NumberOwner, numberOwners, typeCodes } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'

/** What a committee set for itself from a day on, and why. Superseded entries are not among them. */
export interface SettingEntry {
  readonly id: Id
  readonly key: string
  readonly validFrom: Day
  readonly value: unknown
  readonly reason: string
}

/** An entry with the time during which it stood in the records. */
export interface PastSetting extends SettingEntry {
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** The entries that stood at an instant, out of all that ever did. */
export function knownSettings(history: readonly PastSetting[], at: Date): readonly SettingEntry[] {
  return history.filter((one) => one.recordedAt <= at && (one.supersededAt === null || one.supersededAt > at))
}

/** The entry of a key in force on a day: the latest that has begun. */
export function settingAt(settings: readonly SettingEntry[], key: string, on: Day): SettingEntry | null {
  const begun = settings.filter((entry) => entry.key === key && entry.validFrom <= on)
  return begun.reduce<SettingEntry | null>(
    (last, next) => (last && last.validFrom > next.validFrom ? last : next),
    null,
  )
}

/** Types of documents of the Front with their codes in a number; an official letter has none. */
export const documentTypeCodes = typeCodes

const places = /\{(\w+)\}/g
const known = new Set(['number', 'type', 'year'])

/** `{number}/{type}-MTTQ-BTT`: must hold `{number}`, may hold `{type}` and `{year}`, nothing else in braces. */
export function isNumberTemplate(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 60 || !text.includes('{number}')) return false
  return (
    [...text.matchAll(places)].every(([, name]) => known.has(name ?? '')) && !/[{}]/.test(text.replaceAll(places, ''))
  )
}

/** Settings that name the numbers of a body: of the committee one for each type, of a board one for all it issues. */
export const templateNames: readonly string[] = [...typeCodes, ...numberOwners]

/** The template of what a board issues under its own name, on a day: what the committee set for it, else its initials. */
export function boardTemplate(
  owner: NumberOwner,
  typeCode: string,
  on: Day,
  settings: readonly SettingEntry[],
): string {
  const own = settingAt(settings, `number_template.${owner}`, on)?.value
  if (isNumberTemplate(own)) return own
  return typeCode === 'CV' ? `{number}/${boardCodes[owner]}` : `{number}/{type}-${boardCodes[owner]}`
}

/** The template of a type's numbers on a day: the committee's own, else the form seen in use at wards. */
export function numberTemplate(typeCode: string, on: Day, settings: readonly SettingEntry[]): string {
  const own = settingAt(settings, `number_template.${typeCode}`, on)?.value
  if (isNumberTemplate(own)) return own
  return typeCode === 'CV' ? '{number}/MTTQ-BTT' : '{number}/{type}-MTTQ-BTT'
}
