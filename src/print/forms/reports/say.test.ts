import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, factsWith, termPeriod, toldIndicators } from '../../../../tests/support/report-facts.ts'
import { yearPeriod } from '../../../values/period.ts'
import { p, richText } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { joined, listed } from './say.ts'
import { works } from './works.ts'

type Field = keyof typeof works

const tell = (field: Field, counts: Counts, more: Partial<ReportFacts> = {}): string => {
  const paragraphs = works[field].tell(factsWith(counts, more)).filter((one) => one.length > 0)
  return paragraphs.map((sentences) => richText(p(...joined(sentences)))).join('\n')
}

describe('none, one and many', () => {
  test.each([
    [0, 'Trong năm, số cuộc giám sát do Ủy ban MTTQ Việt Nam phường Sông Cầu chủ trì: chưa ghi nhận.'],
    [1, 'Trong năm, Ủy ban MTTQ Việt Nam phường Sông Cầu đã chủ trì tổ chức 01 cuộc giám sát.'],
    [18, 'Trong năm, Ủy ban MTTQ Việt Nam phường Sông Cầu đã chủ trì tổ chức 18 cuộc giám sát.'],
  ])('%i supervisions', (n, sentence) => {
    expect(tell('supervision', { supervision_sessions_organized: n })).toContain(sentence)
  })

  test.each([
    [{ criticism_conferences: 0 }, 'Trong năm, số hội nghị phản biện xã hội, tư vấn: chưa ghi nhận.'],
    [{ criticism_conferences: 1 }, 'Trong năm, đã tổ chức 01 hội nghị phản biện xã hội, tư vấn.'],
    [
      { advisory_groups: 1, advisory_members: 7 },
      'Ủy ban duy trì 01 tổ tư vấn, giám sát và phản biện xã hội với 07 thành viên.',
    ],
    [{ dialogue_conferences: 4 }, 'Đã tổ chức 04 hội nghị đối thoại trực tiếp với Nhân dân.'],
    [
      { criticism_explained_rate: [4, 4], criticism_uptake_rate: [9, 12] },
      'Trong số văn bản phản biện đã gửi cơ quan soạn thảo, 04/04 văn bản (100%) đã được tiếp thu, giải trình; trong số ý kiến được trả lời, 09/12 ý kiến (75%) được tiếp thu toàn bộ hoặc một phần.',
    ],
  ] as const)('criticism %j', (counts, sentence) => {
    expect(tell('criticism', counts as Counts)).toContain(sentence)
  })

  test('topics: one is named, several are counted and named', () => {
    const counts = { supervision_sessions_organized: 3, supervision_topics_covered: 2 }
    const named = (names: readonly string[]) => tell('supervision', counts, { namesOf: () => names })
    expect(named(['bầu cử'])).toContain('03 cuộc giám sát về nội dung bầu cử.')
    expect(named(['bầu cử', 'vệ sinh môi trường'])).toContain(
      '03 cuộc giám sát về 02 nội dung: bầu cử; vệ sinh môi trường.',
    )
  })

  test('a part of the recommendations says of which', () => {
    const counts: Counts = {
      supervision_recommendations: 7,
      recommendation_answer_rate: [6, 7],
      recommendation_resolved_rate: [5, 6],
    }
    const text = tell('supervision', counts)
    expect(text).toContain('đã ban hành 07 kiến nghị')
    expect(text).toContain(
      'trong tất cả kiến nghị của Mặt trận đã hết hạn trả lời (sau giám sát, phản biện, đối thoại, kể cả các kỳ trước), 06/07 kiến nghị (85,7%) đã được trả lời bằng văn bản.',
    )
    expect(tell('supervision', counts, { period: termPeriod })).not.toContain('kỳ trước')
    expect(text).toContain('Trong số kiến nghị đã được trả lời, 05/06 kiến nghị (83,3%) được Mặt trận xác nhận')
    expect(tell('supervision', {})).not.toContain('%')
    expect(tell('supervision', {})).toContain('Kiến nghị quá hạn chưa được trả lời: không có.')
    expect(tell('supervision', { recommendation_overdue: 2 })).toContain('Còn 02 kiến nghị quá hạn')
  })

  test('what has no number in the account is told as done, without one', () => {
    expect(tell('supervision', { leader_commitments_supervised: 3 })).toContain('chủ chốt: có thực hiện.')
    expect(tell('supervision', {})).toContain('chủ chốt: chưa ghi nhận.')
  })
})

describe('money and benefits', () => {
  const counts: Counts = {
    donations_cash_received: 63_230_000,
    donations_in_kind_value: 113_000_000,
    donations_total_value: 176_230_000,
    state_benefit_persons_reviewed: 570,
    state_benefit_amount: 470_250_000,
    state_benefit_groups: 5,
  }

  test('what both come to is told as a value and never as money; what the State pays stands for itself', () => {
    const text = tell('relief', counts, { period: termPeriod })
    expect(text).toContain('Trong nhiệm kỳ, đã tiếp nhận 63.230.000 đồng tiền ủng hộ')
    expect(text).toContain('trị giá 113.000.000 đồng.')
    expect(text).toContain('176.230.000 đồng (giá trị quy đổi, không phải số tiền mặt tiếp nhận)')
    expect(text).toContain('ngân sách nhà nước cho 570 người thuộc 05 nhóm đối tượng, số tiền 470.250.000 đồng.')
    const [given, benefits] = [
      text.split('\n').filter((line) => line.includes('ủng hộ của')),
      text.split('\n').filter((line) => line.includes('470.250.000')),
    ]
    expect(given).toHaveLength(1)
    expect(given[0]).not.toContain('470')
    expect(benefits[0]).not.toContain('63.230.000')
    for (const sum of [646_480_000, 533_480_000, 583_250_000]) expect(text).not.toContain(sum.toLocaleString('vi-VN'))
  })

  test('goods without a price are told beside, never as nothing', () => {
    expect(tell('relief', { ...counts, donations_in_kind_unvalued: 3 })).toContain(
      ', chưa kể 03 loại hiện vật chưa quy thành tiền.',
    )
  })
})

describe('the festival and commendation', () => {
  const year: Counts = {
    festival_area_coverage_rate: [21, 21],
    festival_household_attendance_rate: [1922, 2226],
    festival_ceremony_rate: [21, 21],
    festival_unity_meal_rate: [20, 21],
  }

  test('of one year its shares, each of what it is', () => {
    expect(tell('festival', year)).toContain(
      '21/21 khu dân cư (100%) tổ chức Ngày hội Đại đoàn kết toàn dân tộc; 1.922/2.226 hộ (86,3%) ở các khu dân cư ấy tham dự; 21/21 khu dân cư (100%) có phần lễ; 20/21 khu dân cư (95,2%) có bữa cơm đoàn kết.',
    )
  })

  test('of several years each for itself, and no year in which there was no 18 November', () => {
    const text = tell('festival', { festival_area_coverage_rate: [105, 105] }, { period: termPeriod })
    expect(text.match(/năm \d{4}/gu)).toEqual(['năm 2019', 'năm 2020', 'năm 2021', 'năm 2022', 'năm 2023'])
    expect(text).not.toContain('105')
    const all = tell('festival', { ...year, festival_area_coverage_rate: [105, 105] }, { period: termPeriod })
    expect(all.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^Số khu dân cư tổ chức Ngày hội .* trên tổng số khu dân cư: năm 2019 /u),
      expect.stringMatching(/^Số hộ tham dự trên tổng số hộ của các khu dân cư ấy: năm 2019 /u),
      expect.stringMatching(/^Số khu dân cư có phần lễ trên số khu dân cư tổ chức: năm 2019 /u),
      expect.stringMatching(/^Số khu dân cư có bữa cơm đoàn kết trên số khu dân cư tổ chức: năm 2019 /u),
    ])
  })

  test('levels tell what they gave; a proposal is no grant', () => {
    const text = tell('festival', {
      commendations_ward_collective: 45,
      commendations_ward_individual: 25,
      commendations_province_individual: 3,
      insignia_nominations_individual: 2,
    })
    expect(text).toContain('Cấp phường tặng giấy khen cho 45 tập thể và 25 cá nhân.')
    expect(text).toContain('Giấy khen cấp huyện, thành phố: chưa ghi nhận.')
    expect(text).toContain('Cấp tỉnh tặng bằng khen cho 03 cá nhân.')
    expect(text).toContain('Đã đề nghị Ủy ban Trung ương tặng Kỷ niệm chương cho 02 cá nhân.')
  })

  test('a commune is called one; a level that is no more is not missed, and told where it gave something', () => {
    const later = { period: yearPeriod(2026), unitName: 'xã Yên Bình' }
    expect(tell('festival', { commendations_ward_individual: 1 }, later)).toContain(
      'Cấp xã tặng giấy khen cho 01 cá nhân.',
    )
    expect(tell('festival', {}, later)).not.toContain('cấp huyện')
    expect(tell('festival', { commendations_city_individual: 1 }, later)).toContain('Cấp huyện, thành phố tặng')
  })

  test('families recognised in several years are told each time', () => {
    const counts: Counts = { cultural_families_rate: [4014, 4431] }
    expect(tell('festival', counts, { period: termPeriod })).toContain('4.014/4.431 lượt hộ (90,6%) đạt danh hiệu')
    expect(tell('festival', counts)).toContain('4.014/4.431 hộ (90,6%) đạt danh hiệu')
  })
})

describe('whatever was counted', () => {
  const counts = fc.array(fc.tuple(fc.constantFrom(...toldIndicators), fc.nat(3000), fc.nat(3000)), { maxLength: 40 })
  const read = (drawn: readonly (readonly [string, number, number])[]): Counts =>
    Object.fromEntries(
      drawn.map(([id, a, b]) => [
        id,
        id.endsWith('_rate') || id.endsWith('_progress') ? [Math.min(a, b), Math.max(a, b)] : a,
      ]),
    )

  test('every sentence is whole: ends once, has no hole, no number but those counted, no share without its whole', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...(Object.keys(works) as Field[])), fc.boolean(), (drawn, field, isTerm) => {
        const text = tell(field, read(drawn), isTerm ? { period: termPeriod } : {})
        for (const line of text.split('\n').filter(Boolean)) {
          expect(line).toMatch(/^[\p{Lu}\d].*\.$/u)
          expect(line).not.toMatch(/undefined|NaN|null| {2}| [.,;]|\.\.|\(\)|,\.|: \.|;\./u)
          for (const [share] of line.matchAll(/\d[\d,]*%/gu))
            expect(line).toMatch(new RegExp(`\\d[\\d.]*/\\d[\\d.]*[^()]*\\(${share}\\)|${share}`, 'u'))
        }
        const shares = [...text.matchAll(/\((\d[\d,]*%)\)/gu)]
        for (const { index } of shares) expect(text.slice(Math.max(0, index - 60), index)).toMatch(/\d\/\d/u)
      }),
      { numRuns: 300 },
    )
  })

  test('computed again to nothing, a sentence that counted something still reads', () => {
    const facts = factsWith({ supervision_sessions_organized: 3 })
    const [, second] = works.supervision.tell(facts)
    const nodes = (second ?? [])
      .flat(4)
      .filter((one) => typeof one === 'object' && 'type' in one && one.type === 'figure')
    for (const node of nodes) expect(node).toMatchObject({ attrs: { none: '0' } })
  })
})

test('parts are listed as people say them', () => {
  expect(richText(p(listed(['a'])))).toBe('a')
  expect(richText(p(listed(['a', 'b'])))).toBe('a và b')
  expect(richText(p(listed(['a', 'b', 'c'])))).toBe('a, b và c')
})
