import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { customPeriod, yearPeriod } from '../../values/period.ts'
import { areaIn, areaYearId, yearIn } from './area-year.ts'
import { festivalDay, yearsAsked } from './calendar.ts'
import { festivalsIn, type PlacedRow } from './import.ts'
import { namesSaid } from './published.ts'
import { doubtsIn, offRegister, type ReportedFacts, wrongIn } from './result.ts'
import { cannotBeOn } from './rule.ts'
import { daysOfYear, seasonOf } from './setting.ts'

const told = (more: Partial<ReportedFacts> = {}): ReportedFacts => ({
  ...{ householdsTotal: 100, householdsAttended: 86, totalReason: null, peopleAttended: null, note: null },
  ...{ ceremony: true, festivities: true, unityMeal: true, ceremonyOnlyReason: null, guests: null, works: [] },
  ...{ gifts: null, giftWorth: null, commended: null, poorHouseholds: null, policyHouseholds: null },
  ...{ culturalFamilies: null, budget: [], families: [] },
  ...more,
})
const register = (households: number | null) => ({
  households,
  countedOn: households === null ? null : day('2023-11-01'),
})
const keys = (more: Partial<ReportedFacts>, households: number | null = 100) =>
  wrongIn(told(more), register(households), 5).map(({ key, field }) => `${key} ${field}`)

describe('what an area reports', () => {
  it.each<[Partial<ReportedFacts>, readonly string[]]>([
    [{}, []],
    [{ householdsAttended: 100 }, []],
    [{ householdsAttended: 101 }, ['festival.attended_over_total householdsAttended']],
    [{ householdsTotal: 105 }, []],
    [{ householdsTotal: 106 }, ['festival.total_reason totalReason']],
    [{ householdsTotal: 94 }, ['festival.total_reason totalReason']],
    [{ householdsTotal: 140, totalReason: 'Thêm khu nhà mới' }, []],
    [{ peopleAttended: 85 }, ['festival.people_under_households peopleAttended']],
    [{ ceremony: false, festivities: false }, ['festival.nothing_held parts']],
    [{ festivities: false }, ['festival.ceremony_only_reason ceremonyOnlyReason']],
    [{ festivities: false, ceremonyOnlyReason: 'Phòng dịch' }, []],
    [{ gifts: 10 }, ['festival.gift_worth giftWorth']],
    [{ giftWorth: 300_000 }, ['festival.gift_count gifts']],
    [{ gifts: 0 }, []],
    [{ commended: 101 }, ['festival.part_over_total commended']],
    [{ commended: 0, families: [{ headName: 'x', achievement: '' }] }, ['festival.more_families commended']],
  ])('%j', (more, expected) => {
    expect(keys(more)).toEqual(expected)
  })

  it('is held against no register where nobody had counted', () => {
    expect(keys({ householdsTotal: 500 }, null)).toEqual([])
    expect(offRegister(500, register(null))).toBeNull()
  })

  it('says all that is wrong at once', () => {
    expect(keys({ householdsTotal: 200, householdsAttended: 300, ceremony: false, festivities: false })).toHaveLength(3)
  })

  it('asks for a reason exactly when the households are off by more than the tolerance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(20),
        (total, known, most) => {
          const asked = wrongIn(told({ householdsTotal: total, householdsAttended: 0 }), register(known), most)
          const off = Math.abs(total - known) * 100 > most * known
          expect(asked.some(({ key }) => key === 'festival.total_reason')).toBe(off)
        },
      ),
    )
  })

  it('raises doubts that forbid nothing', () => {
    const one = {
      ...told({ householdsTotal: 140, householdsAttended: 120, totalReason: 'x' }),
      register: register(100),
    }
    expect(doubtsIn(one as never, 5)).toEqual(['over_register', 'off_register'])
    expect(doubtsIn({ ...told(), register: register(null) } as never, 5)).toEqual(['no_register'])
    const all = { ...told({ householdsAttended: 100 }), register: register(100) }
    expect(doubtsIn(all as never, 5)).toEqual(['everybody'])
    expect(doubtsIn({ ...told({ householdsAttended: 40 }), register: register(100) } as never, 5)).toEqual(['few'])
  })
})

describe('days', () => {
  const usual = daysOfYear(2023, [], () => null)

  it('are those of the yearly guide where nothing is set', () => {
    expect(usual).toMatchObject({ opensOn: '2023-11-01', closesOn: '2023-11-18', registerByOn: '2023-10-25' })
  })

  it('follow a setting, and the end of a short month', () => {
    const find = (key: string) =>
      key === 'festival.consolidate' ? { due: { by: 'year_days', days: [{ month: 11, day: 31 }] } as const } : null
    expect(daysOfYear(2023, [], find as never).consolidateByOn).toBe('2023-11-30')
  })

  it('lie in the plan, or have a reason; never in another year', () => {
    const plan = { year: 2023, ...usual } as never
    expect(cannotBeOn(plan, day('2023-11-12'), null)).toBeNull()
    expect(cannotBeOn(plan, day('2023-11-25'), null)).toMatchObject({
      key: 'festival.outside_days',
      field: 'dateReason',
    })
    expect(cannotBeOn(plan, day('2023-11-25'), 'Mưa lũ')).toBeNull()
    expect(cannotBeOn(plan, day('2024-01-02'), 'Mưa lũ')).toMatchObject({ key: 'festival.other_year' })
  })

  it('make the season of a year begin in September', () => {
    expect([seasonOf(day('2023-08-31')), seasonOf(day('2023-09-01'))]).toEqual([2022, 2023])
  })
})

describe('years that a period asks about', () => {
  const asked = (from: string, to: string, asAt: string) =>
    yearsAsked(customPeriod(day(from), day(to)) as never, day(asAt)).map(({ year, on }) => `${year} ${on}`)

  it('have a day of 1–18 November in it, and that has begun', () => {
    expect(asked('2019-02-01', '2024-04-15', '2024-04-15')).toEqual([
      ...['2019 2019-11-18', '2020 2020-11-18', '2021 2021-11-18', '2022 2022-11-18', '2023 2023-11-18'],
    ])
    expect(asked('2023-01-01', '2023-12-31', '2023-11-09')).toEqual(['2023 2023-11-09'])
    expect(asked('2023-01-01', '2023-12-31', '2023-10-31')).toEqual([])
    expect(asked('2023-11-19', '2023-12-31', '2023-12-31')).toEqual([])
    expect(asked('2023-11-18', '2023-11-18', '2023-12-31')).toEqual(['2023 2023-11-18'])
  })

  it('of a whole year are that year alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const found = yearsAsked(yearPeriod(year), addDays(festivalDay(year), 100))
        expect(found).toEqual([{ year, on: festivalDay(year) }])
      }),
    )
  })
})

it('an area and a year make an id that tells both again, and no two the same', () => {
  const areas = Array.from({ length: 40 }, () => ({ id: newId() }))
  const seen = new Set<string>()
  for (const area of areas)
    for (let year = 1990; year < 2030; year += 1) {
      const id = areaYearId(area.id, year)
      expect([yearIn(id), areaIn(id, areas)]).toEqual([year, area])
      seen.add(id)
    }
  expect(seen.size).toBe(40 * 40)
  expect(areaIn(newId(), areas)).toBeNull()
})

it('rows of one word are one festival; another day or place is refused, and a row without a word stands alone', () => {
  const row = (n: number, joint: string, place = 'Sân vận động') =>
    ({ row: n, joint, place, heldOn: day('2023-11-12'), areaId: newId() }) as unknown as PlacedRow
  const rows = [row(2, 'A'), row(3, ''), row(4, 'A'), row(5, 'A', 'Nhà văn hóa'), row(6, '')]
  const { festivals, refused } = festivalsIn(rows)
  expect(festivals.map((group) => group.map((one) => one.row))).toEqual([[2, 4], [3], [6]])
  expect(refused.map(({ row: one, refusal }) => [one.row, refusal.key])).toEqual([[5, 'festival.joint_differs']])
})

it('names of people are found in texts for the public, whole names only', () => {
  const names = ['Nông Thị Hạnh', 'Hạnh', 'Lý Đình Chung']
  expect(namesSaid(['Bà NÔNG THỊ HẠNH phát biểu', 'Tổ 4'], names)).toEqual(['Nông Thị Hạnh'])
  expect(namesSaid(['Đức hạnh, tiết hạnh', 'Nông Thị Hạnhx'], names)).toEqual([])
})
