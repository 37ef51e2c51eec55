import { parseDay } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { areaKinds } from './area.ts'
import { type CharterKey, charterDefaults } from './charter.ts'
import { readDue } from './deadline.ts'
import { type DeadlineKey, deadlineDefaults } from './deadline-defaults.ts'
import { isRateValue } from './rate.ts'
import { type RateKey, rateDefaults } from './rate-defaults.ts'
import { isNumberTemplate, templateNames } from './setting.ts'

/** A setting's value, checked and in the form in which it is kept. */
export interface SettingValue {
  readonly value: unknown
}

const wrong = refuse('organisation.setting_value', { field: 'value' })

/** Checks a value against what its key takes; unknown keys and wrong values are refused. */
export function readSetting(key: string, value: unknown): SettingValue | Refusal {
  const [family] = key.split('.')
  const rest = key.slice((family?.length ?? 0) + 1)
  if (family === 'deadline') return readDeadline(rest, value)
  if (family === 'charter') return readCharter(rest, value)
  if (family === 'rate') return readRate(rest, value)
  if (family === 'number_template') return readTemplate(rest, value)
  if (family === 'area' && rest === 'default_kind') return readKind(value)
  if (family === 'label' && isAreaLabel(rest)) return readLabel(value)
  if (key === 'committee.mountain') return readYesNo(value)
  if (key === 'handover.read_only_hours') return readHours(value)
  if (family === 'calendar' && (rest === 'days_off' || rest === 'days_worked')) return readDays(value)
  return refuse('organisation.setting_unknown', { field: 'key', params: { key } })
}

function readDeadline(name: string, value: unknown): SettingValue | Refusal {
  if (!Object.hasOwn(deadlineDefaults, name)) {
    return refuse('organisation.setting_unknown', { field: 'key', params: { key: name } })
  }
  const due = readDue(numbered(value), deadlineDefaults[name as DeadlineKey][0].due)
  if (due === null) return wrong
  if (due.by === 'days') return { value: { days: due.days, count: due.count } }
  if (due.by === 'weekday') return { value: { weekday: due.weekday } }
  return { value: due.by === 'month_day' ? { day: due.day } : { dates: due.days } }
}

/** Forms send numbers as text. */
function numbered(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{1,4}$/.test(value.trim()) ? Number(value) : value
  if (Array.isArray(value)) return value.map(numbered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbered(inner)]))
}

function readCharter(name: string, value: unknown): SettingValue | Refusal {
  if (!Object.hasOwn(charterDefaults, name as CharterKey)) {
    return refuse('organisation.setting_unknown', { field: 'key', params: { key: name } })
  }
  const number = numbered(value)
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 1000
    ? { value: number }
    : wrong
}

function readRate(name: string, value: unknown): SettingValue | Refusal {
  if (!Object.hasOwn(rateDefaults, name)) {
    return refuse('organisation.setting_unknown', { field: 'key', params: { key: name } })
  }
  const number = typeof value === 'string' ? Number(value.replace(/[.\s]/g, '') || Number.NaN) : value
  return isRateValue(name as RateKey, number) ? { value: number } : wrong
}

function readTemplate(code: string, value: unknown): SettingValue | Refusal {
  if (!templateNames.includes(code)) {
    return refuse('organisation.setting_unknown', { field: 'key', params: { key: code } })
  }
  return isNumberTemplate(value) ? { value } : refuse('organisation.template_form', { field: 'value' })
}

function readKind(value: unknown): SettingValue | Refusal {
  return (areaKinds as readonly unknown[]).includes(value) ? { value } : wrong
}

/** Forms send `yes` or `no`. */
function readYesNo(value: unknown): SettingValue | Refusal {
  if (value === true || value === 'yes') return { value: true }
  return value === false || value === 'no' ? { value: false } : wrong
}

/** An hour at least, a month at most. */
function readHours(value: unknown): SettingValue | Refusal {
  const number = numbered(value)
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 720
    ? { value: number }
    : wrong
}

function isAreaLabel(name: string): boolean {
  return areaKinds.some((kind) => name === `area_kind.${kind}`)
}

function readLabel(value: unknown): SettingValue | Refusal {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text.length > 0 && text.length <= 40 && !/\p{Cc}/u.test(text) ? { value: text } : wrong
}

function readDays(value: unknown): SettingValue | Refusal {
  if (!Array.isArray(value) || value.length > 200) return wrong
  const days = value.map((one) => (typeof one === 'string' ? parseDay(one) : null))
  return days.includes(null) ? wrong : { value: days }
}
