import { importHouseholds } from '../../areas/households/index.ts'
import { day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import { benefitRows } from './benefit.ts'

interface Row {
  readonly area: string
  readonly group: string
  readonly fullName: string
  readonly birthYear: number
}

/** What a group of the policy is called among the recognitions of a household. */
const standings: Readonly<Record<string, string>> = {
  meritorious: 'meritorious',
  meritorious_relative: 'meritorious_relative',
  social_protection: 'social_protection',
  poor: 'poor',
  near_poor: 'near_poor',
}

/** Files of the households that are looked after most: a part of those whom the policy of 2020 reached. */
export function filedHouseholds(): readonly Row[] {
  const rows = benefitRows() as readonly Row[]
  return rows.filter((_, at) => at < 57 || at % 5 === 2)
}

export function fileHouseholdsOfSongCau(diary: Diary): void {
  const rows = filedHouseholds().map(({ area, group, fullName, birthYear }, at) => ({
    row: at + 2,
    area,
    headName: fullName,
    birthYear,
    people: 1 + (at % 5),
    address: `Số ${3 + at * 2}, ${area}`,
    standings: [standings[group]],
  }))
  diary.note(day('2020-01-10'), importHouseholds, { fileName: 'ho-duoc-quan-tam.xlsx', mode: 'all_or_nothing', rows })
}
