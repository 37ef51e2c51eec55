import { describe, expect, test } from 'vitest'
import { type Counts, factsWith, termPeriod } from '../../../../tests/support/report-facts.ts'
import { day } from '../../../values/day.ts'
import { halfPeriod, monthPeriod, nineMonths, quarterPeriod, weekPeriod, yearPeriod } from '../../../values/period.ts'
import { placesLeft } from '../../../values/place-to-write.ts'
import { figuresIn, nodesOf, parseRich, richText } from '../../../values/rich.ts'
import { sayPeriod } from './period.ts'
import { writtenReport } from './report-form.ts'
import { sameDayBefore, yearBefore } from './tables.ts'

const said = (words: Parameters<typeof writtenReport>[0]) => richText(writtenReport(words).body)
const mark = (position: number, title: string | null, work = 'supervision', text: string | null = null) =>
  ({ position, title, work, text }) as never

describe('templates', () => {
  const periods = {
    term_marks: termPeriod,
    yearly: yearPeriod(2023),
    nine_months: nineMonths(2023),
    six_months: halfPeriod(2023, 1),
    quarterly: quarterPeriod(2023, 2),
    monthly: monthPeriod(2023, 5),
    weekly: weekPeriod(day('2023-05-17')),
    supervision_results: yearPeriod(2023),
  } as const

  test.each(Object.entries(periods))('%s is a document of the one format, with live figures', (kind, period) => {
    const marks = [mark(1, 'Giám sát')]
    const written = writtenReport(
      factsWith({ supervision_sessions_organized: 2 }, { kind: kind as never, period, marks }),
    )
    for (const body of [written.body, ...written.annexes.map((annex) => annex.body)])
      expect(parseRich(body)).toEqual(body)
    expect(figuresIn(written.body).length).toBeGreaterThan(3)
    expect(placesLeft(written.body)).toBeGreaterThan(0)
    expect(`${written.title} ${written.abstract}`).not.toMatch(/undefined|NaN|\{/u)
    expect(richText(written.body).trim().split('\n').at(-1)).toMatch(/^Trên đây là báo cáo .*\.\/\.$/u)
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

describe('the report on the marks of a term', () => {
  const write = (marks: readonly never[]) =>
    factsWith(
      { term: 8, term_marks_published: [2, 4], supervision_sessions_organized: 18 },
      { kind: 'term_marks', period: termPeriod, marks },
    )

  test('tells the marks that were announced with their title, and no other', () => {
    const text = said(
      write([
        mark(1, 'Giám sát', 'supervision', 'Làm đến cùng.'),
        mark(2, 'Ngày hội', 'festival'),
        mark(3, null),
        mark(4, null),
      ]),
    )
    expect(text.match(/^Dấu ấn \d+\. .*/gmu)).toEqual(['Dấu ấn 1. Giám sát', 'Dấu ấn 2. Ngày hội'])
    expect(text).toContain('Làm đến cùng.')
    expect(text).toContain('Trong các dấu ấn đã thông báo, 02/04 dấu ấn (50%) đã có nội dung.')
    expect(text).toContain('Các dấu ấn 3, 4 đã thông báo nhưng chưa công bố nội dung nên báo cáo này không nêu.')
    expect(text).toContain('phường Sông Cầu khóa VIII, nhiệm kỳ 2019 - 2024')
    expect(text).toContain('không cộng số liệu của các dấu ấn với nhau')
  })

  test('a mark of a field that the register does not keep says so, and its figures wait for it', () => {
    const nothing = factsWith(
      {},
      { kind: 'term_marks', period: termPeriod, marks: [mark(1, 'Quỹ', 'poor_fund')], none: true },
    )
    const { body } = writtenReport(nothing)
    expect(richText(body)).toContain('số tiền Quỹ “Vì người nghèo” tiếp nhận: chưa ghi.')
    expect(figuresIn(body).map(({ indicatorId }) => indicatorId)).toContain('poverty_fund_raised')
    expect(
      richText(
        writtenReport(factsWith({}, { kind: 'term_marks', period: termPeriod, marks: [mark(1, 'X', 'other')] })).body,
      ),
    ).toContain('Sổ công tác chưa ghi bản ghi nào về nội dung này')
  })

  test('each mark has its table by year, its chart, its records and its photos', () => {
    const photo = { fileId: 'a'.repeat(64), caption: 'Buổi làm việc', alt: 'Buổi làm việc', takenOn: '2021-04-06' }
    const { body } = writtenReport({ ...write([mark(1, 'Giám sát')]), photosOf: () => [photo, photo, photo] })
    const [table] = nodesOf(body, 'figureTable')
    expect(table?.attrs.columns).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', 'Nhiệm kỳ'])
    expect(nodesOf(body, 'chart')[0]?.attrs).toMatchObject({ indicatorIds: ['supervision_sessions_organized'] })
    expect(nodesOf(body, 'recordList')[0]?.attrs.indicatorId).toBe('supervision_sessions_organized')
    expect(nodesOf(body, 'photoPage')[0]?.attrs).toMatchObject({ compact: true, photos: [photo, photo] })
  })

  test('rows of zeros make no table, and too little no chart', () => {
    const draw = (counts: Counts) => {
      const { body } = writtenReport(
        factsWith(counts, { kind: 'term_marks', period: termPeriod, marks: [mark(1, 'Giám sát')] }),
      )
      return [nodesOf(body, 'figureTable').flatMap(({ attrs }) => attrs.indicatorIds), nodesOf(body, 'chart').length]
    }
    expect(draw({})).toEqual([[], 0])
    expect(draw({ supervision_sessions_organized: 2 })).toEqual([['supervision_sessions_organized'], 0])
    expect(draw({ supervision_sittings_joined: 4 })).toEqual([['supervision_sittings_joined'], 0])
    expect(draw({ supervision_sessions_organized: 5 })).toEqual([['supervision_sessions_organized'], 1])
  })

  test('the festival is drawn by the years that had one and by areas; who was commended, by level', () => {
    const counts: Counts = {
      festival_area_coverage_rate: [105, 105],
      festival_household_attendance_rate: [9439, 10920],
      commendations_ward_collective: 45,
      commendations_province_individual: 3,
    }
    const marks = [mark(1, 'Ngày hội', 'festival')]
    const { body } = writtenReport(factsWith(counts, { kind: 'term_marks', period: termPeriod, marks }))
    expect(nodesOf(body, 'chart').map(({ attrs }) => [attrs.by ?? 'year', attrs.labels])).toEqual([
      ['year', ['2019', '2020', '2021', '2022', '2023']],
      ['area', []],
      ['share', ['commendations_ward_collective', 'commendations_province_individual']],
    ])
  })

  test('photos that the text has no room for stand on pages of their own, by day, none twice, at most twelve', () => {
    const photos = Array.from({ length: 40 }, (_, at) => {
      const takenOn = `2021-${String(12 - (at % 12)).padStart(2, '0')}-01`
      return { fileId: `photo ${at}`, caption: 'Buổi làm việc', alt: 'Buổi làm việc', takenOn }
    })
    const { body, annexes } = writtenReport({ ...write([mark(1, 'Giám sát')]), photosOf: () => photos })
    const [annex, ...others] = annexes
    if (!annex) throw new Error('no annex of photos')
    expect(others).toEqual([])
    expect(annex.title).toBe('HÌNH ẢNH HOẠT ĐỘNG NHIỆM KỲ 2019 - 2024')
    const pages = nodesOf(annex.body, 'photoPage').map(({ attrs }) => attrs.photos)
    expect(pages.map((page) => page.length)).toEqual([6, 6])
    const days = pages.flat().map(({ takenOn }) => takenOn)
    expect(days).toEqual(days.toSorted())
    const inText = nodesOf(body, 'photoPage').flatMap(({ attrs }) => attrs.photos.map(({ fileId }) => fileId))
    const all = [...inText, ...pages.flat().map(({ fileId }) => fileId)]
    expect(new Set(all).size).toBe(14)
    expect(writtenReport(write([mark(1, 'Giám sát')])).annexes).toEqual([])
  })

  test('the level above is named as the head names it', () => {
    expect(writtenReport(write([mark(1, 'Giám sát')])).head.recipients[0]).toBe(
      'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn (để báo cáo)',
    )
  })
})

describe('the annex of figures', () => {
  const annexOf = (facts: Parameters<typeof writtenReport>[0]) => {
    const [annex] = writtenReport(facts).annexes
    const [table] = annex ? nodesOf(annex.body, 'figureTable') : []
    if (!table) throw new Error('no annex')
    return { annex, table: table.attrs }
  }

  test('asks for this period, the same of the year before on the same day, since the term began, and the target', () => {
    const facts = factsWith({}, { kind: 'six_months', period: halfPeriod(2023, 1), judgedOn: day('2023-05-31') })
    const { annex, table } = annexOf(facts)
    expect(annex?.title).toBe('SỐ LIỆU CÔNG TÁC MẶT TRẬN 6 THÁNG ĐẦU NĂM 2023')
    expect(table.columns).toEqual(['Kỳ này', 'Cùng kỳ năm trước', 'Từ đầu nhiệm kỳ', 'Chỉ tiêu'])
    expect(table.asks).toEqual([
      { period: '2023-H1' },
      { period: '2022-H1', asAt: '2022-05-31' },
      { period: '2019-02-01..2023-06-30' },
      { period: 'goal' },
    ])
  })

  test('names every indicator that there is, each once, under its field of work', () => {
    const facts = factsWith({}, { kind: 'yearly', period: yearPeriod(2023) })
    const { table } = annexOf(facts)
    expect(new Set(table.indicatorIds).size).toBe(table.indicatorIds.length)
    expect([...table.indicatorIds, 'term', 'term_marks_published'].toSorted()).toEqual(facts.all.toSorted())
    expect(table.rows[0]).toMatchObject({ group: 'I. Giám sát' })
  })

  test.each([
    [yearPeriod(2024), '2023'],
    [halfPeriod(2024, 1), '2023-H1'],
    [quarterPeriod(2024, 1), '2023-Q1'],
    [monthPeriod(2024, 2), '2023-02'],
    [monthPeriod(2025, 2), '2024-02'],
  ])('the year before %o', async (period, before) => {
    const { periodText } = await import('../../../values/period-text.ts')
    expect(periodText(yearBefore(period))).toBe(before)
    expect(sameDayBefore(day('2024-02-29'))).toBe('2023-02-28')
  })
})
