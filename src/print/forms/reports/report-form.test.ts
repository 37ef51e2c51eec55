import { describe, expect, test } from 'vitest'
import { indicators } from '../../../areas/reports/index.ts'
import { day } from '../../../values/day.ts'
import { halfPeriod, monthPeriod, nineMonths, quarterPeriod, weekPeriod, yearPeriod } from '../../../values/period.ts'
import { figuresIn, p, parseRich, richText } from '../../../values/rich.ts'
import { usualHead } from '../documents/usual-head.ts'
import type { ReportFacts } from './facts.ts'
import { placesLeft } from './hints.ts'
import { sayPeriod } from './period.ts'
import { writtenReport } from './report-form.ts'
import * as say from './sentences.ts'

type Counts = Readonly<Record<string, number | readonly [number, number]>>

/** Facts in which each indicator counted so many, or so many of so many; nothing where none is named. */
function facts(counts: Counts, more: Partial<ReportFacts> = {}): ReportFacts {
  const period = more.period ?? yearPeriod(2023)
  return {
    kind: 'yearly',
    period,
    judgedOn: day('2023-12-31'),
    unitName: 'phường Sông Cầu',
    term: { number: 'VIII', from: day('2019-02-01'), to: day('2024-04-15') },
    head: usualHead({ unitName: 'Phường Sông Cầu', aboveName: 'Thành phố Bắc Kạn', place: 'Sông Cầu', chairName: 'A' }),
    figure: (id) => {
      const indicator = indicators.find((one) => one.id === id)
      if (!indicator) return null
      const counted = counts[id] ?? (indicator.kind === 'rate' ? [0, 0] : 0)
      const [numerator, denominator] = typeof counted === 'number' ? [counted, null] : counted
      const figure = { numerator, denominator, ids: [] }
      return { asked: { indicatorId: id, period: '2023', judgedOn: day('2023-12-31') }, indicator, figure }
    },
    topics: [],
    nameOf: (id) => ({ name: id, unit: 'x' }),
    ...more,
  }
}

const said = (words: Parameters<typeof writtenReport>[0]) => richText(writtenReport(words).body)

describe('sentences say it for none, one and many', () => {
  test.each([
    [0, 'Trong năm, số cuộc giám sát do Ủy ban MTTQ Việt Nam phường Sông Cầu chủ trì: chưa ghi nhận.'],
    [1, 'Trong năm, Ủy ban MTTQ Việt Nam phường Sông Cầu đã chủ trì tổ chức 01 cuộc giám sát.'],
    [18, 'Trong năm, Ủy ban MTTQ Việt Nam phường Sông Cầu đã chủ trì tổ chức 18 cuộc giám sát.'],
  ])('%i supervisions', (n, sentence) => {
    expect(said(facts({ supervision_sessions_organized: n }))).toContain(sentence)
  })

  test('one topic is named, several are counted and named', () => {
    const counts = { supervision_sessions_organized: 3, supervision_topics_covered: 2 }
    expect(said(facts(counts, { topics: ['bầu cử'] }))).toContain('03 cuộc giám sát về nội dung bầu cử.')
    expect(said(facts(counts, { topics: ['bầu cử', 'vệ sinh môi trường'] }))).toContain(
      '03 cuộc giám sát về 02 nội dung: bầu cử; vệ sinh môi trường.',
    )
  })

  test('a percentage says of what, and is not told when there is nothing to be a part of', () => {
    const some = said(facts({ supervision_recommendations: 7, recommendation_answer_rate: [6, 7] }))
    expect(some).toContain('đã ban hành 07 kiến nghị')
    expect(some).toContain('trong toàn bộ kiến nghị đã hết hạn trả lời, 85,7% được trả lời bằng văn bản.')
    const none = said(facts({}))
    expect(none).toContain('Số kiến nghị ban hành qua giám sát: chưa ghi nhận.')
    expect(none).not.toContain('%')
  })

  test('what has no number in the account is told as done, without one', () => {
    const done = said(facts({ leader_commitments_supervised: 3 }))
    expect(done).toContain('Giám sát việc mới, việc khó của cán bộ lãnh đạo chủ chốt: có thực hiện.')
    expect(richText(p(say.leaderCommitments(facts({}))))).toContain('chưa ghi nhận')
  })
})

describe('templates', () => {
  const periods = {
    term_marks: { kind: 'term', from: day('2019-02-01'), to: day('2024-04-15') },
    yearly: yearPeriod(2023),
    nine_months: nineMonths(2023),
    six_months: halfPeriod(2023, 1),
    quarterly: quarterPeriod(2023, 2),
    monthly: monthPeriod(2023, 5),
    weekly: weekPeriod(day('2023-05-17')),
    supervision_results: yearPeriod(2023),
  } as const

  test.each(Object.entries(periods))('%s is a document of the one format, with live figures', (kind, period) => {
    const written = writtenReport(facts({ supervision_sessions_organized: 2 }, { kind: kind as never, period }))
    expect(parseRich(written.body)).toEqual(written.body)
    expect(figuresIn(written.body).length).toBeGreaterThan(3)
    expect(placesLeft(written.body)).toBeGreaterThan(0)
    expect(`${written.title} ${written.abstract}`).not.toMatch(/undefined|NaN|\{/u)
  })

  test('the term report names ten marks and says where no records are kept', () => {
    const text = said(facts({ term: 8 }, { kind: 'term_marks', period: periods.term_marks }))
    expect(text.match(/^Dấu ấn \d+\. /gmu)).toHaveLength(10)
    expect(text).toContain('phường Sông Cầu khóa VIII, nhiệm kỳ 2019 - 2024.')
    expect(text.match(/chưa có số liệu tính từ bản ghi/gu)).toHaveLength(8)
  })

  test('periods read as documents write them', () => {
    expect(Object.values(periods).map(sayPeriod)).toEqual([
      'nhiệm kỳ 2019 - 2024',
      'năm 2023',
      '9 tháng năm 2023',
      '6 tháng đầu năm 2023',
      'quý II năm 2023',
      'tháng 5 năm 2023',
      'tuần 20 năm 2023 (từ 15/05/2023 đến 21/05/2023)',
      'năm 2023',
    ])
  })
})
