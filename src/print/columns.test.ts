import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, table } from '../values/rich.ts'
import { bandRows, columnWidths, gridOf, staysWhole } from './columns.ts'
import { widthOf } from './font/tinos.ts'

describe('columnWidths', () => {
  it('keeps short columns narrow and gives the room to running text', () => {
    const [no = 0, text = 0, day = 0] = columnWidths(
      table(['TT', 'Nội dung', 'Ngày'], [['1', 'Rà soát hộ nghèo '.repeat(20), '25/04/2021']]),
      165,
    )
    expect(no).toBeLessThan(15)
    expect(day).toBeGreaterThan(widthOf('25/04/2021', 12))
    expect(text).toBeGreaterThan(no + day)
  })

  it('never breaks a date or an amount, however narrow the rest becomes', () => {
    const short = '63.230.000 đ'
    const row = ['1', 'Tiếp nhận ủng hộ phòng, chống dịch '.repeat(3), short, short, short, short]
    for (const width of columnWidths(table(['TT', 'Chỉ tiêu', 'A', 'B', 'C', 'D'], [row]), 165).slice(2))
      expect(width).toBeGreaterThan(widthOf(short, 12))
  })

  it('columns of numbers keep what they need, and what is told has the rest', () => {
    const years = ['2019', '2020', '2021', '2022', '2023', '2024']
    const row = ['1', 'Tỷ lệ khu dân cư tổ chức bữa cơm đoàn kết (lượt khu dân cư)', ...years.map(() => '100%'), '100%']
    const widths = columnWidths(table(['TT', 'Nội dung', ...years, 'Nhiệm kỳ'], [row]), 165)
    for (const width of widths.slice(2, 8)) expect(width).toBeLessThan(15)
    expect(widths[1]).toBeGreaterThan(40)
  })

  it('takes the shares that the writer gave', () => {
    expect(columnWidths(table(['A', 'B'], [], { widths: [25, 75] }), 160)).toEqual([40, 120])
  })

  it('always fills the width exactly, whatever the spans', () => {
    const cells = fc.record({
      text: fc.string({ maxLength: 60 }),
      colspan: fc.integer({ min: 1, max: 4 }),
      rowspan: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const grid = table(
          [],
          rows.map((row) => row.map(({ text, ...span }) => cell(text, span))),
        )
        const widths = columnWidths(grid, 165)
        expect(widths).toHaveLength(gridOf(grid).columns)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })
})

it('a row across the table names those below it, unless it heads or ends the table', () => {
  const band = (words: string) => [cell(words, { colspan: 2 })]
  const grid = table(['TT', 'Chỉ tiêu'], [band('I. Giám sát'), ['1', 'Số cuộc'], band('Tổng cộng')])
  expect(bandRows(grid)).toEqual([false, true, false, false])
})

it('measures letters as Times does', () => {
  expect(widthOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold')).toBeCloseTo(95.67, 1)
  expect(widthOf('', 13)).toBe(0)
})

it('a small table stays whole; one of many rows, or of long texts, goes on over the pages', () => {
  const rows = (count: number, text: string) =>
    table(
      ['TT', 'Nội dung'],
      Array.from({ length: count }, () => ['1', text]),
    )
  expect(staysWhole(rows(8, 'Số cuộc giám sát'))).toBe(true)
  expect(staysWhole(rows(9, 'Số cuộc giám sát'))).toBe(false)
  expect(staysWhole(rows(4, 'Kiến nghị '.repeat(60)))).toBe(false)
})
