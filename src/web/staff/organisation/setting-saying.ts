import {
  boardTemplate,
  type CharterRule,
  charterRule,
  type Due,
  deadlineRule,
  numberTemplate,
  type RateKey,
  type RateUnit,
  rateDefaults,
  rateRule,
  type SettingEntry,
  settingAt,
} from '../../../areas/organisation/index.ts'
import { type Day, showDay, yearOf } from '../../../values/day.ts'
import { numberOwners } from '../../../values/document-code.ts'
import { showCount, showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'

/** '15 ngày làm việc trước', 'thứ Sáu hằng tuần', 'ngày 15/03, 15/09 hằng năm'. */
export function sayDue(c: PageContext, due: Due): string {
  const { settings } = c.words.organisation.pages
  if (due.by === 'weekday') return fill(settings.weekly, { weekday: settings.weekdays[due.weekday - 1] ?? '' })
  if (due.by === 'month_day') return fill(settings.monthly, { day: due.day })
  if (due.by === 'year_days') {
    const two = (n: number) => String(n).padStart(2, '0')
    return fill(settings.yearly, { dates: due.days.map((one) => `${two(one.day)}/${two(one.month)}`).join(', ') })
  }
  if (due.days === 0) return settings.atOnce
  const days = fill(due.count === 'working' ? settings.workingDays : settings.calendarDays, { days: due.days })
  return fill(due.side === 'before' ? settings.before : settings.after, { days })
}

export function sayCharter(c: PageContext, rule: Pick<CharterRule, 'key' | 'value'>): string {
  const { settings } = c.words.organisation.pages
  return fill(rule.key.endsWith('_months') ? settings.months : settings.people, { count: rule.value })
}

/** '1.490.000 đồng', '50 %', '0,15 lần mức lương cơ sở'. */
export function sayRate(c: PageContext, unit: RateUnit, value: number): string {
  const { rateUnits } = c.words.organisation.pages.settings
  const number = unit === 'thousandths' ? showThousandths(value) : showCount(value)
  return fill(rateUnits[unit], { value: number })
}

/** One line of the settings: what holds today, whose it is, and its source. */
export interface SettingLine {
  readonly key: string
  readonly now: string
  readonly own: boolean
  readonly source: string
  readonly mark: string | null
}

export function deadlineLine(c: PageContext, key: string, settings: readonly SettingEntry[], on: Day): SettingLine {
  const { pages, marks } = c.words.organisation
  const rule = deadlineRule(key as Parameters<typeof deadlineRule>[0], on, settings)
  if (!rule) return { key: `deadline.${key}`, now: pages.settings.noRule, own: false, source: '', mark: null }
  const mark = rule.setByCommittee ? null : (marks[rule.mark] ?? null)
  return { key: `deadline.${key}`, now: sayDue(c, rule.due), own: rule.setByCommittee, source: rule.source, mark }
}

export function charterLine(c: PageContext, key: string, settings: readonly SettingEntry[], on: Day): SettingLine {
  const { pages, marks } = c.words.organisation
  const rule = charterRule(key as Parameters<typeof charterRule>[0], on, settings)
  if (!rule) return { key: `charter.${key}`, now: pages.settings.noRule, own: false, source: '', mark: null }
  const mark = rule.setByCommittee ? null : (marks[rule.mark] ?? null)
  return { key: `charter.${key}`, now: sayCharter(c, rule), own: rule.setByCommittee, source: rule.source, mark }
}

export function rateLine(c: PageContext, key: RateKey, settings: readonly SettingEntry[], on: Day): SettingLine {
  const { pages, marks } = c.words.organisation
  const rule = rateRule(key, on, settings)
  if (!rule) return { key: `rate.${key}`, now: pages.settings.noRate, own: false, source: '', mark: null }
  const mark = rule.setByCommittee ? null : (marks[rule.mark] ?? null)
  const now = sayRate(c, rule.unit, rule.value)
  return { key: `rate.${key}`, now, own: rule.setByCommittee, source: rule.source, mark }
}

/** The key of a rate behind that of its setting; `null` for a setting of another kind. */
export function rateOf(key: string): RateKey | null {
  const name = key.startsWith('rate.') ? key.slice('rate.'.length) : ''
  return Object.hasOwn(rateDefaults, name) ? (name as RateKey) : null
}

/** The numbers of a type of document, or of a board for all that it issues. */
export function templateLine(name: string, settings: readonly SettingEntry[], on: Day): SettingLine {
  const key = `number_template.${name}`
  const own = settingAt(settings, key, on)
  const board = numberOwners.find((owner) => owner === name)
  const now = board ? boardTemplate(board, '', on, settings) : numberTemplate(name, on, settings)
  return { key, now, own: own !== null, source: own?.reason ?? '', mark: null }
}

/** Days that decrees swapped, this year and next; those of other years stand in the setting's own page. */
export function calendarLine(c: PageContext, key: string, settings: readonly SettingEntry[]): SettingLine {
  const own = settings.filter((entry) => entry.key === key)
  const year = yearOf(c.today)
  const days = [...new Set(own.flatMap(({ value }) => (Array.isArray(value) ? (value as readonly Day[]) : [])))].sort()
  const near = days.filter((on) => yearOf(on) >= year)
  const { noSwap } = c.words.organisation.pages.settings
  const now = near.length > 0 ? near.map(showDay).join(', ') : fill(noSwap, { year })
  return { key, now, own: near.length > 0, source: own.at(-1)?.reason ?? '', mark: null }
}

/** A stored value as a person reads it. */
export function sayValue(c: PageContext, key: string, value: unknown): string {
  const { areaKinds } = c.words.organisation
  if (key === 'area.default_kind') return areaKinds[String(value)] ?? String(value)
  const rate = rateOf(key)
  if (rate !== null && typeof value === 'number') return sayRate(c, rateDefaults[rate].unit, value)
  if (typeof value === 'boolean') return c.words.organisation.pages.settings[value ? 'yes' : 'no']
  if (key === 'handover.read_only_hours')
    return fill(c.words.organisation.pages.settings.hours, { count: Number(value) })
  if (Array.isArray(value)) return value.map((one) => showDay(one as Day)).join(', ')
  return String(value)
}

/** What holds where the committee set nothing; other settings are called by their own names. */
const defaults: Readonly<Record<string, unknown>> = {
  'committee.mountain': false,
  'handover.read_only_hours': 24,
}

export function labelLine(c: PageContext, key: string, settings: readonly SettingEntry[], on: Day): SettingLine {
  const { areaKinds } = c.words.organisation
  const own = settingAt(settings, key, on)
  const usual =
    key === 'area.default_kind' ? (areaKinds.residential_group ?? '') : (areaKinds[key.split('.').at(-1) ?? ''] ?? '')
  const now = sayValue(c, key, own?.value ?? defaults[key] ?? usual)
  return { key, now, own: own !== null, source: own?.reason ?? '', mark: null }
}
