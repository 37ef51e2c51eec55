import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSampleHouse, sampleCommittees } from '../../../tests/support/sample.ts'
import type { TestHouse } from '../../../tests/support/web.ts'
import type { Sight } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { yearPeriod } from '../../values/period.ts'
import { doc, figure, p, richText } from '../../values/rich.ts'
import { findDocument } from '../documents/index.ts'
import { lowestAttendance } from '../festival/index.ts'
import { findHelp } from '../outreach/index.ts'
import { computeFigures, indicators, keyOf, listReports, liveText, recordsOf, type View } from './index.ts'

const period = 'term:2019-02-01..2024-04-15'
const judgedOn = day('2024-04-15')
let house: TestHouse

beforeAll(async () => {
  house = await openSampleHouse()
}, 240_000)
afterAll(() => house.close())

const sightOf = (committeeId: string): Sight => ({
  committeeIds: [committeeId],
  accountId: null,
  reach: 'staff',
  agencyId: null,
  areaId: null,
})

async function count(committeeId: string, view: View, indicatorId: string) {
  const asked = { indicatorId, period, judgedOn }
  return house.house.database.read(sightOf(committeeId), async (reading) => {
    const scope = { committeeId, view, knownAt: null }
    return (await computeFigures(reading, scope, [asked])).get(keyOf(asked))?.figure
  })
}

const ask = async (indicatorId: string, of: string, judgedOn: ReturnType<typeof day>) => {
  const asked = { indicatorId, period: of, judgedOn }
  const { songCau } = sampleCommittees
  return house.house.database.read(sightOf(songCau), async (reading) => {
    const computed = await computeFigures(reading, { committeeId: songCau, view: 'as_was', knownAt: null }, [asked])
    return computed.get(keyOf(asked))?.figure
  })
}

/** What the published account of the term says, by the indicator that counts it: so many, or so many of so many. */
const account: readonly (readonly [id: string, numerator: number, denominator: number | null])[] = [
  ['supervision_sessions_organized', 18, null],
  ['supervision_topics_covered', 6, null],
  ['supervision_sittings_joined', 10, null],
  ['supervision_recommendations', 7, null],
  ['annual_supervision_programmes', 5, null],
  ['advisory_groups', 1, null],
  ['advisory_members', 7, null],
  ['criticism_conferences', 4, null],
  ['criticism_subjects', 4, null],
  ['criticism_explained_rate', 4, 4],
  ['dialogue_conferences', 4, null],
  ['law_consultation_meetings', 1, null],
  ['group_channels', 26, null],
  ['models_running', 2, null],
  ['festival_areas_covered', 21, 21],
  ['festival_area_coverage_rate', 105, 105],
  ['festival_ceremony_rate', 105, 105],
  ['festival_unity_meal_rate', 105, 105],
  ['commendations_ward_collective', 45, null],
  ['commendations_ward_individual', 25, null],
  ['commendations_city_collective', 21, null],
  ['commendations_city_individual', 12, null],
  ['commendations_province_collective', 5, null],
  ['commendations_province_individual', 3, null],
  ['insignia_nominations_individual', 2, null],
  ['state_benefit_persons_reviewed', 570, null],
  ['state_benefit_amount', 470_250_000, null],
  ['state_benefit_groups', 5, null],
  ['donations_cash_received', 63_230_000, null],
  ['donations_in_kind_value', 113_000_000, null],
  ['donations_in_kind_unvalued', 0, null],
  ['donations_total_value', 176_230_000, null],
  ['term', 8, null],
  ['term_marks_published', 6, 10],
]

describe('the account of the term, computed from what was recorded', () => {
  test.each(account)('%s is %i', async (id, numerator, denominator) => {
    const figure = await count(sampleCommittees.songCau, 'as_was', id)
    expect(figure).toMatchObject({ numerator, denominator })
    expect(new Set(figure?.ids).size).toBe(figure?.ids.length)
  })

  test('what the account does not count is only told as done', async () => {
    const figure = await count(sampleCommittees.songCau, 'as_was', 'leader_commitments_supervised')
    expect(figure?.numerator).toBeGreaterThan(0)
    expect(indicators.find(({ id }) => id === 'leader_commitments_supervised')?.kind).toBe('presence')
  })

  test('each year has its programme, and the sessions of the years are those of the term', async () => {
    const ofYears = async (id: string) =>
      Promise.all(
        [2019, 2020, 2021, 2022, 2023].map(
          async (year) => (await ask(id, String(year), day(`${year}-12-31`)))?.numerator ?? 0,
        ),
      )
    expect(await ofYears('annual_supervision_programmes')).toEqual([1, 1, 1, 1, 1])
    expect(await ofYears('supervision_sessions_organized')).toEqual([3, 4, 5, 3, 3])
    expect(await ofYears('supervision_sittings_joined')).toEqual([2, 2, 2, 2, 2])
    expect(await ofYears('supervision_recommendations')).toEqual([1, 1, 2, 1, 2])
  })

  test('the report of the term is written of the same, and says where nothing was recorded', async () => {
    const { songCau } = sampleCommittees
    const text = await house.house.database.read(sightOf(songCau), async (reading) => {
      const { lines } = await listReports(reading, { kind: 'term_marks' })
      const document = lines[0] && (await findDocument(reading, lines[0].latest.documentId))
      return document ? richText(document.body) : ''
    })
    for (const said of [
      '18 cuộc giám sát về 06 nội dung: ',
      'Mặt trận tham gia 10 buổi giám sát',
      'đã ban hành 07 kiến nghị',
      '04 hội nghị phản biện xã hội, tư vấn về 04 dự thảo: ',
      'Đã tổ chức 04 hội nghị đối thoại trực tiếp',
      'Cấp phường tặng giấy khen cho 45 tập thể và 25 cá nhân.',
      'Cấp tỉnh tặng bằng khen cho 05 tập thể và 03 cá nhân.',
      'Đã đề nghị Ủy ban Trung ương tặng Kỷ niệm chương cho 02 cá nhân.',
      'năm 2019 21/21 (100%); năm 2020 21/21 (100%); năm 2021 21/21 (100%); năm 2022 21/21 (100%); năm 2023 21/21 (100%).',
      'Các dấu ấn 7, 8, 9, 10 đã thông báo nhưng chưa công bố nội dung',
      'tham gia xét duyệt hỗ trợ từ ngân sách nhà nước cho 570 người thuộc 05 nhóm đối tượng, số tiền 470.250.000 đồng.',
      'đã tiếp nhận 63.230.000 đồng tiền ủng hộ của các tổ chức, cá nhân.',
      'Hàng hóa, nhu yếu phẩm, vật tư tiếp nhận trị giá 113.000.000 đồng.',
      'Quy đổi cả tiền và hiện vật: 176.230.000 đồng (giá trị quy đổi, không phải số tiền mặt tiếp nhận).',
    ])
      expect(text).toContain(said)
  })
})

describe('units as they were, and as they are today', () => {
  test('the ward that was merged still reads its own term; so does the ward it became', async () => {
    const events = account.filter(
      ([id]) => id !== 'term' && id !== 'term_marks_published' && !id.startsWith('festival'),
    )
    for (const [id, numerator] of events) {
      expect([id, (await count(sampleCommittees.bacKan, 'as_was', id))?.numerator]).toEqual([id, 0])
      expect([id, (await count(sampleCommittees.bacKan, 'as_is', id))?.numerator]).toEqual([id, numerator])
    }
  })

  test('the wider sight of a look in today’s units ends with the look', async () => {
    const { bacKan } = sampleCommittees
    await house.house.database.read(sightOf(bacKan), async (reading) => {
      const scope = { committeeId: bacKan, view: 'as_is' as const, knownAt: null }
      const asked = { indicatorId: 'supervision_sessions_organized', period, judgedOn }
      const figure = (await computeFigures(reading, scope, [asked])).get(keyOf(asked))?.figure
      const named = await recordsOf(reading, new Map([[asked.indicatorId, figure?.ids ?? []]]))
      expect([figure?.ids.length, named.size]).toEqual([18, 0])
    })
  })
})

test('every target of the example was reached, and every area has its Front Working Committee', async () => {
  const targets = await count(sampleCommittees.songCau, 'as_was', 'target_achieved')
  expect(targets?.numerator).toBe(targets?.denominator)
  expect(targets?.denominator).toBeGreaterThanOrEqual(4)
  expect(await count(sampleCommittees.songCau, 'as_was', 'front_working_committees_rate')).toMatchObject({
    numerator: 21,
    denominator: 21,
  })
})

describe('criticism and dialogue', () => {
  test.each([
    ['criticism_documents', 4, null],
    ['dialogue_commitments_done_rate', 4, 4],
  ] as const)('%s is %i', async (id, numerator, denominator) => {
    expect(await count(sampleCommittees.songCau, 'as_was', id)).toMatchObject({ numerator, denominator })
    expect((await count(sampleCommittees.bacKan, 'as_is', id))?.numerator).toBe(numerator)
  })

  test('the conference on the Land Law is one, and counts for both of its purposes', async () => {
    const [criticised, commented] = await Promise.all(
      ['criticism_conferences', 'law_consultation_meetings'].map((id) => count(sampleCommittees.songCau, 'as_was', id)),
    )
    const both = commented?.ids.filter((id) => criticised?.ids.includes(id))
    expect(both).toHaveLength(1)
    expect(commented?.numerator).toBeGreaterThanOrEqual(1)
  })
})

describe('comments on draft laws', () => {
  test('two drafts were answered; opinions and people are counted apart, none twice', async () => {
    expect((await count(sampleCommittees.songCau, 'as_was', 'law_consultations'))?.numerator).toBe(2)
    const opinions = await count(sampleCommittees.songCau, 'as_was', 'law_opinions')
    const people = await count(sampleCommittees.songCau, 'as_was', 'law_opinion_persons')
    // 292 by the numbers of four areas; of the eleven told in words those that are part of none of them.
    expect(opinions?.numerator).toBeGreaterThanOrEqual(292 + 10)
    expect(opinions?.numerator).toBeLessThanOrEqual(292 + 11)
    expect(people?.numerator).toBeLessThan(opinions?.numerator ?? 0)
    expect((await count(sampleCommittees.bacKan, 'as_is', 'law_consultations'))?.numerator).toBe(2)
  })
})

describe('outreach', () => {
  test.each([
    ['communication_items', 33, null],
    ['communication_reposts', 14, null],
    ['outreach_sessions', 16, null],
    ['outreach_participants', 1780, null],
    ['group_channels', 26, null],
    ['zalo_groups_active', 22, null],
    ['models_carried_out', 4, null],
    ['models_running', 2, null],
    ['model_households_helped', 670, null],
    ['help_requests_received', 11, null],
    ['help_requests_helped', 9, null],
    ['volunteer_teams', 1, null],
    ['key_persons', 4, null],
    ['key_person_visits', 17, null],
    ['public_opinion_notes', 9, null],
    ['action_programmes_issued', 6, null],
    ['action_programme_progress', 19, 19],
  ] as const)('%s is %i', async (id, numerator, denominator) => {
    expect(await count(sampleCommittees.songCau, 'as_was', id)).toMatchObject({ numerator, denominator })
    expect((await count(sampleCommittees.bacKan, 'as_is', id))?.numerator).toBe(numerator)
  })

  test('nobody can tell any more who asked for help, and how many did stays counted', async () => {
    const asked = await count(sampleCommittees.songCau, 'as_was', 'help_requests_received')
    const kept = await house.house.database.read(sightOf(sampleCommittees.songCau), async (reading) => {
      const found = await Promise.all((asked?.ids ?? []).map((id) => findHelp(reading, id)))
      return found.filter((one) => one?.request.erasedAt === null)
    })
    expect([asked?.ids.length, kept]).toEqual([11, []])
  })
})

test('the whole term report asks a fixed number of questions', async () => {
  const { songCau } = sampleCommittees
  const body = doc(...indicators.map(({ id }) => p(figure({ indicatorId: id, period, value: '?' }))))
  const whose = { committeeId: songCau, view: 'as_was' as const, judgedOn }
  const sight = sightOf(songCau)
  house.queries.length = 0
  const live = await house.house.database.read(sight, (reading) => liveText(reading, whose, body))
  expect(live.figures).toHaveLength(indicators.length)
  expect(house.queries.length).toBeLessThan(4 * indicators.length)
})

describe('the festivals of the term', () => {
  test.each([
    [2019, 2142, 1852],
    [2020, 2163, 1865],
    [2021, 2184, 1887],
    [2022, 2205, 1908],
    [2023, 2226, 1927],
  ])(
    'of %i: 21 of 21 areas, every one above 82 %% of its households, all with ceremony and meal',
    async (year, total, attended) => {
      const on = day(`${year}-12-31`)
      for (const id of [
        'festival_areas_covered',
        'festival_area_coverage_rate',
        'festival_ceremony_rate',
        'festival_unity_meal_rate',
      ]) {
        const found = await ask(id, String(year), on)
        expect([id, found?.numerator, found?.denominator]).toEqual([id, 21, 21])
        expect(new Set(found?.ids).size).toBe(21)
      }
      const households = await ask('festival_household_attendance_rate', String(year), on)
      expect([households?.numerator, households?.denominator]).toEqual([attended, total])
      expect(attended / total).toBeGreaterThan(0.8)
      const question = { committeeIds: [sampleCommittees.songCau], period: yearPeriod(year), asAt: on, knownAt: null }
      const least = await house.house.database.read(sightOf(sampleCommittees.songCau), (r) =>
        lowestAttendance(r, question),
      )
      expect((least?.attended ?? 0) / (least?.total ?? 1)).toBeGreaterThan(0.82)
    },
  )

  test('over the term areas and households are added up, never percentages', async () => {
    expect(await ask('festival_area_coverage_rate', period, judgedOn)).toMatchObject({
      numerator: 105,
      denominator: 105,
    })
    expect(await ask('festival_household_attendance_rate', period, judgedOn)).toMatchObject({
      numerator: 9439,
      denominator: 10_920,
    })
    expect(await ask('festival_areas_covered', period, judgedOn)).toMatchObject({ numerator: 21, denominator: 21 })
  })
})
