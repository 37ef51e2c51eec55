import { type Day, day } from '../../values/day.ts'
import type { Mark } from './due.ts'
import { type SettingEntry, settingAt } from './setting.ts'
import { always, heldOn, type Validity } from './validity.ts'

interface Limit extends Validity {
  readonly value: number
  readonly source: string
  readonly mark: Mark
}

const limit = (value: number, source: string, mark: Mark, inForce: Validity = always): Limit => ({
  value,
  source,
  mark,
  ...inForce,
})
const decree159 = 'Nghị định 159/2016/NĐ-CP'
const law10 = 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15'
const charter = 'Điều lệ Mặt trận Tổ quốc Việt Nam'
const oldRule: Validity = { from: null, to: day('2023-06-30') }
const newRule: Validity = { from: day('2023-07-01'), to: null }

/** Sizes and terms that law or the Charter gives, each with its versions by date. */
export const charterDefaults = {
  'inspection_board.members_min': [limit(5, decree159, 'found', oldRule), limit(5, law10, 'found', newRule)],
  // From 1 July 2023 there is no most: one member for each residential area, at least five.
  'inspection_board.members_max': [limit(11, decree159, 'found', oldRule)],
  'inspection_board.members_per_area': [limit(1, law10, 'found', newRule)],
  'inspection_board.term_months': [limit(24, decree159, 'found', oldRule), limit(30, law10, 'unconfirmed', newRule)],
  'investment_board.members_min': [limit(5, 'Nghị định 29/2021/NĐ-CP', 'found')],
  'front_working_committee.term_months': [limit(30, `${charter} 2019, Điều 27`, 'found')],
  'committee.members_min': [limit(30, charter, 'found')],
  'committee.members_max': [limit(55, charter, 'found')],
  'standing_board.members_min': [limit(3, charter, 'found')],
  'standing_board.members_max': [limit(5, charter, 'found')],
} as const satisfies Record<string, readonly Limit[]>

export type CharterKey = keyof typeof charterDefaults

export const charterKeys = Object.keys(charterDefaults) as readonly CharterKey[]

export interface CharterRule extends Limit {
  readonly key: CharterKey
  readonly setByCommittee: boolean
}

/** The number in force on a day; `null` where the rule of that day sets none. */
export function charterRule(key: CharterKey, on: Day, settings: readonly SettingEntry[]): CharterRule | null {
  const base = heldOn<Limit>(charterDefaults[key], on)
  const own = settingAt(settings, `charter.${key}`, on)
  if (typeof own?.value !== 'number') return base && { ...base, key, setByCommittee: false }
  return {
    key,
    value: own.value,
    source: own.reason,
    mark: 'known',
    from: own.validFrom,
    to: null,
    setByCommittee: true,
  }
}
