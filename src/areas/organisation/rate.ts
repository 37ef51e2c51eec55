import type { Day } from '../../values/day.ts'
import { type RateFacts, type RateKey, type RateUnit, type RateVersion, rateDefaults } from './rate-defaults.ts'
import { type SettingEntry, settingAt } from './setting.ts'
import { heldOn } from './validity.ts'

export interface RateRule extends RateVersion {
  readonly key: RateKey
  readonly unit: RateUnit
  readonly setByCommittee: boolean
}

/** The amount, share or multiple in force on a day; `null` where the law of that day and the committee set none. */
export function rateRule(key: RateKey, on: Day, settings: readonly SettingEntry[]): RateRule | null {
  const { unit, versions }: RateFacts = rateDefaults[key]
  const base = heldOn(versions, on)
  const own = settingAt(settings, `rate.${key}`, on)
  if (typeof own?.value !== 'number') return base && { ...base, key, unit, setByCommittee: false }
  const { value, reason, validFrom: from } = own
  return { key, unit, value, source: reason, mark: 'known', from, to: null, setByCommittee: true }
}

const most: Readonly<Record<RateUnit, number>> = {
  dong: 1_000_000_000,
  percent: 100,
  thousandths: 100_000,
  count: 10_000,
  words: 10_000,
}

/** Whether a committee may set this number for the key. */
export function isRateValue(key: RateKey, value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most[rateDefaults[key].unit]
}
