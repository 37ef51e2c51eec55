import {
  areaKinds,
  charterKeys,
  type DeadlineKey,
  deadlineKeys,
  rateKeys,
  templateNames,
} from '../../../areas/organisation/index.ts'
import { readVietnameseDay } from '../../../values/day.ts'
import type { Form } from '../../http/form.ts'

const others = [
  'area.default_kind',
  'committee.mountain',
  'calendar.days_off',
  'calendar.days_worked',
  'handover.read_only_hours',
]

export function isSettingKey(key: string): boolean {
  const names: readonly string[] = [
    ...deadlineKeys.map((name) => `deadline.${name}`),
    ...charterKeys.map((name) => `charter.${name}`),
    ...rateKeys.map((name) => `rate.${name}`),
    ...templateNames.map((name) => `number_template.${name}`),
    ...areaKinds.map((kind) => `label.area_kind.${kind}`),
    ...others,
  ]
  return names.includes(key)
}

/** 'deadline.recommendation.reply_days' → 'recommendation.reply_days'; `null` for a key of another family. */
export function deadlineOf(key: string): DeadlineKey | null {
  return deadlineKeys.find((name) => `deadline.${name}` === key) ?? null
}

/** The value that the fields of a setting's form hold, in the shape the act takes. */
export function readSettingForm(key: string, form: Form): unknown {
  const { values } = form
  if (deadlineOf(key) !== null) {
    const { days, count, weekday, day, dates } = values
    return { days, count, weekday, day, dates }
  }
  if (key.startsWith('calendar.')) {
    const lines = String(values.value ?? '').split(/[\n,;]+/)
    return lines.filter((line) => line.trim() !== '').map((line) => readVietnameseDay(line) ?? line.trim())
  }
  return values.value
}
