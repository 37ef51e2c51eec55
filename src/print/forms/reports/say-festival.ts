import { overlap, type Period, yearPeriod, yearsIn } from '../../../values/period.ts'
import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { counted, isKept, listed, live, notKept, numberOf, onlyCounted, share, wholeOf } from './say.ts'

const coverage = 'festival_area_coverage_rate'

/** The festival is one a year: of a single year its shares are told in a sentence, of several each year for itself. */
export function festival(facts: ReportFacts): readonly Words[] {
  if (!isKept(facts, coverage) || wholeOf(facts, coverage) === 0)
    return [['Số khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc: ', live(facts, coverage), '.']]
  const years = yearsIn(facts.period)
  return years.length === 1 ? [inOneYear(facts)] : [inEachYear(facts, years)]
}

function inOneYear(facts: ReportFacts): Words {
  const parts: readonly (readonly [id: string, unit: string, what: string])[] = [
    [coverage, 'khu dân cư', 'tổ chức Ngày hội Đại đoàn kết toàn dân tộc'],
    ['festival_household_attendance_rate', 'hộ', 'ở các khu dân cư ấy tham dự'],
    ['festival_ceremony_rate', 'khu dân cư', 'có phần lễ'],
    ['festival_unity_meal_rate', 'khu dân cư', 'có bữa cơm đoàn kết'],
  ]
  const told = parts.filter(([id]) => wholeOf(facts, id) > 0)
  return [
    ...told.flatMap(([id, unit, what], at): readonly Words[] => [
      at === 0 ? '' : '; ',
      share(facts, id, unit),
      ` ${what}`,
    ]),
    '.',
  ]
}

/** 'Năm 2019: 21/21 khu dân cư (100%) …; năm 2020: …': years are never added up to one percentage. */
function inEachYear(facts: ReportFacts, years: readonly number[]): Words {
  const each = years.flatMap((year): readonly (readonly [number, Period])[] => {
    const period = overlap(facts.period, yearPeriod(year))
    // The festival is held around 18 November: a year of the term that ended before had none.
    return period && period.to >= `${year}-11-18` ? [[year, isWhole(period, year) ? yearPeriod(year) : period]] : []
  })
  const told = each.flatMap(([year, period], at): readonly Words[] => [
    at === 0 ? '' : '; ',
    `năm ${year} `,
    live(facts, coverage, { period, show: 'parts', none: notKept }),
    ' (',
    live(facts, coverage, { period, none: notKept }),
    ')',
  ])
  return ['Số khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc trên tổng số khu dân cư: ', ...told, '.']
}

const isWhole = ({ from, to }: Period, year: number): boolean => from === `${year}-01-01` && to === `${year}-12-31`

type Level = readonly [opening: string, none: string, collective: string, individual: string]

const levels: readonly Level[] = [
  [
    'Cấp phường, xã tặng giấy khen cho ',
    'Giấy khen cấp phường, xã',
    'commendations_ward_collective',
    'commendations_ward_individual',
  ],
  [
    'Cấp thành phố, huyện tặng giấy khen cho ',
    'Giấy khen cấp thành phố, huyện',
    'commendations_city_collective',
    'commendations_city_individual',
  ],
  [
    'Cấp tỉnh tặng bằng khen cho ',
    'Bằng khen cấp tỉnh',
    'commendations_province_collective',
    'commendations_province_individual',
  ],
]

export function commendations(facts: ReportFacts): readonly Words[] {
  return [
    ...levels.map(([opening, none, collective, individual]): Words => {
      const parts = onlyCounted(facts, [
        [collective, 'tập thể'],
        [individual, 'cá nhân'],
      ])
      return parts.length > 0 ? [opening, listed(parts), '.'] : [none, ': ', live(facts, collective), '.']
    }),
    ...families(facts),
    ...insignia(facts),
  ]
}

/** A proposal is not a grant, and is told as one. */
function insignia(facts: ReportFacts): readonly Words[] {
  const id = 'insignia_nominations_individual'
  if (numberOf(facts, id) === 0) return []
  const said = ['Đề nghị Ủy ban Trung ương tặng Kỷ niệm chương cho ', live(facts, id, { none: '0' }), ' cá nhân.']
  return [counted(facts, id, said, 'Số cá nhân được đề nghị tặng Kỷ niệm chương')]
}

function families(facts: ReportFacts): readonly Words[] {
  const id = 'cultural_families_rate'
  return wholeOf(facts, id) > 0 ? [[share(facts, id, 'hộ'), ' đạt danh hiệu Gia đình văn hóa.']] : []
}
