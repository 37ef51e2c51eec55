import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, table } from '../values/rich.ts'
import { columnWidths, gridOf } from './columns.ts'
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

it('measures letters as Times does', () => {
  expect(widthOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold')).toBeCloseTo(95.67, 1)
  expect(widthOf('', 13)).toBe(0)
})
