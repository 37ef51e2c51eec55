import { overlap, type Period, yearPeriod, yearsIn } from '../../../values/period.ts'
import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { counted, isKept, listed, live, notKept, numberOf, onlyCounted, share, sharing, wholeOf } from './say.ts'

const coverage = 'festival_area_coverage_rate'

/** The festival is one a year: of a single year its shares are told in a sentence, of several each year for itself. */
export function festival(facts: ReportFacts): readonly (readonly Words[])[] {
  if (!isKept(facts, coverage) || wholeOf(facts, coverage) === 0)
    return [[['Số khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc: ', live(facts, coverage), '.']]]
  const years = festivalYears(facts.period)
  return years.length === 1 ? [[inOneYear(facts)]] : inEachYear(facts, years)
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

/** The festival is held around 18 November: a year of which the period ended before had none. */
export function festivalYears(period: Period): readonly number[] {
  return yearsIn(period).filter((year) => period.to >= `${year}-11-18`)
}

/** Each says of what its parts are; the years follow, and are never added up to one percentage. */
function inEachYear(facts: ReportFacts, years: readonly number[]): readonly (readonly Words[])[] {
  const row = (id: string, opening: string): readonly Words[] =>
    sharing(facts, id, [`${opening}: `, ...years.flatMap((year, at) => ofYear(facts, id, year, at === 0)), '.'])
  return [
    row(coverage, 'Số khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc trên tổng số khu dân cư'),
    row('festival_household_attendance_rate', 'Số hộ tham dự trên tổng số hộ của các khu dân cư ấy'),
    row('festival_ceremony_rate', 'Số khu dân cư có phần lễ trên số khu dân cư tổ chức'),
    row('festival_unity_meal_rate', 'Số khu dân cư có bữa cơm đoàn kết trên số khu dân cư tổ chức'),
  ]
}

/** 'năm 2019 21/21 (100%)' */
function ofYear(facts: ReportFacts, id: string, year: number, isFirst: boolean): readonly Words[] {
  const part = overlap(facts.period, yearPeriod(year))
  if (!part) return []
  const period = isWhole(part, year) ? yearPeriod(year) : part
  return [
    `${isFirst ? '' : '; '}năm ${year} `,
    live(facts, id, { period, show: 'parts', none: notKept }),
    ' (',
    live(facts, id, { period, none: notKept }),
    ')',
  ]
}

const isWhole = ({ from, to }: Period, year: number): boolean => from === `${year}-01-01` && to === `${year}-12-31`

type Level = readonly [opening: string, none: string, collective: string, individual: string]

/** 'phường' of 'phường Sông Cầu': the level of the committee itself is called as its unit is. */
function levelOf({ unitName }: ReportFacts): string {
  return ['phường', 'xã', 'đặc khu', 'thị trấn'].find((kind) => unitName.startsWith(`${kind} `)) ?? 'xã'
}

/** The last day on which there was a level between commune and province (Law 72/2025/QH15). */
const lastDayOfDistricts = '2025-06-30'

function levelsIn(facts: ReportFacts): readonly Level[] {
  const own = levelOf(facts)
  const [collective, individual] = ['commendations_city_collective', 'commendations_city_individual']
  const hadDistrict =
    facts.period.from <= lastDayOfDistricts || numberOf(facts, collective) + numberOf(facts, individual) > 0
  return [
    [
      `Cấp ${own} tặng giấy khen cho `,
      `Giấy khen cấp ${own}`,
      'commendations_ward_collective',
      'commendations_ward_individual',
    ],
    ...(hadDistrict
      ? ([
          ['Cấp huyện, thành phố tặng giấy khen cho ', 'Giấy khen cấp huyện, thành phố', collective, individual],
        ] as const)
      : []),
    [
      'Cấp tỉnh tặng bằng khen cho ',
      'Bằng khen cấp tỉnh',
      'commendations_province_collective',
      'commendations_province_individual',
    ],
  ]
}

export function commendations(facts: ReportFacts): readonly Words[] {
  return [
    ...levelsIn(facts).map(([opening, none, collective, individual]): Words => {
      const parts = onlyCounted(facts, [
        [collective, 'tập thể'],
        [individual, 'cá nhân'],
      ])
      return parts.length > 0 ? [opening, listed(parts), '.'] : [none, ': ', live(facts, collective), '.']
    }),
    ...insignia(facts),
    ...families(facts),
  ]
}

/** A proposal is not a grant, and is told as one. */
function insignia(facts: ReportFacts): readonly Words[] {
  const id = 'insignia_nominations_individual'
  if (numberOf(facts, id) === 0) return []
  const said = ['Đã đề nghị Ủy ban Trung ương tặng Kỷ niệm chương cho ', live(facts, id, { none: '0' }), ' cá nhân.']
  return [counted(facts, id, said, 'Số cá nhân được đề nghị tặng Kỷ niệm chương')]
}

/** Over several years a family that is recognised each year is told each time. */
function families(facts: ReportFacts): readonly Words[] {
  const unit = yearsIn(facts.period).length > 1 ? 'lượt hộ' : 'hộ'
  return sharing(facts, 'cultural_families_rate', [
    'Ở các khu dân cư đã có kết quả bình xét, ',
    share(facts, 'cultural_families_rate', unit),
    ' đạt danh hiệu Gia đình văn hóa.',
  ])
}
