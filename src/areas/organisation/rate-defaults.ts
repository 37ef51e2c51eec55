import { day } from '../../values/day.ts'
import type { Mark } from './due.ts'
import { always, type Validity } from './validity.ts'

/** What a rate is counted in: whole đồng, percent, thousandths of a multiple (150 = 0,15 times), things, words. */
export type RateUnit = 'dong' | 'percent' | 'thousandths' | 'count' | 'words'

export interface RateVersion extends Validity {
  readonly value: number
  readonly source: string
  readonly mark: Mark
}

export interface RateFacts {
  readonly unit: RateUnit
  /** Empty where nobody sets one but the committee itself. */
  readonly versions: readonly RateVersion[]
}

const version = (value: number, source: string, mark: Mark, inForce: Validity = always): RateVersion => ({
  value,
  source,
  mark,
  ...inForce,
})
const between = (from: string | null, to: string | null): Validity => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})

const decree91 = 'Nghị định 91/2017/NĐ-CP'
const decree98 = 'Nghị định 98/2023/NĐ-CP'
const ownRule = 'Quy ước của phần mềm'
const statute = 'Quy chế Hội đồng Thi đua - Khen thưởng'
const old = between(null, '2023-12-31')
const since2024 = between('2024-01-01', null)

/** A multiple of the base salary, the same under both decrees. */
const times = (value: number): RateFacts => ({
  unit: 'thousandths',
  versions: [version(value, decree91, 'unconfirmed', old), version(value, decree98, 'unconfirmed', since2024)],
})
const timesThen = (before: number, after: number): RateFacts => ({
  unit: 'thousandths',
  versions: [version(before, decree91, 'unconfirmed', old), version(after, decree98, 'unconfirmed', since2024)],
})

/** Amounts, shares and multiples that law or custom gives, each with its versions by date. */
export const rateDefaults = {
  base_salary: {
    unit: 'dong',
    versions: [
      version(1_390_000, 'Nghị định 72/2018/NĐ-CP', 'known', between('2018-07-01', '2019-06-30')),
      version(1_490_000, 'Nghị định 38/2019/NĐ-CP', 'known', between('2019-07-01', '2023-06-30')),
      version(1_800_000, 'Nghị định 24/2023/NĐ-CP', 'known', between('2023-07-01', '2024-06-30')),
      version(2_340_000, 'Nghị định 73/2024/NĐ-CP', 'known', between('2024-07-01', null)),
    ],
  },
  'commendation.vote_percent': { unit: 'percent', versions: [version(50, statute, 'unconfirmed')] },
  'commendation.quorum_percent': { unit: 'percent', versions: [version(67, statute, 'unconfirmed')] },
  'commendation.summary_words': { unit: 'words', versions: [version(300, ownRule, 'proposed')] },
  'commendation.quota_collective': { unit: 'count', versions: [] },
  'commendation.quota_individual': { unit: 'count', versions: [] },
  'commendation.bonus.ward_individual': times(150),
  'commendation.bonus.ward_collective': times(300),
  'commendation.bonus.ward_family': timesThen(150, 225),
  'commendation.bonus.city_individual': times(300),
  'commendation.bonus.city_collective': times(600),
  'commendation.bonus.merit_individual': timesThen(1000, 1500),
  'commendation.bonus.merit_collective': timesThen(2000, 3000),
  'commendation.bonus.insignia': timesThen(600, 800),
  // How far the households an area reports may be off its register before a reason is asked for.
  'festival.households_percent': { unit: 'percent', versions: [version(5, ownRule, 'proposed')] },
} as const satisfies Record<string, RateFacts>

export type RateKey = keyof typeof rateDefaults

export const rateKeys = Object.keys(rateDefaults) as readonly RateKey[]
