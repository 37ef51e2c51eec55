import { describe, expect, it } from 'vitest'
import { day } from '../../values/day.ts'
import { unzip } from '../zip.ts'
import { type SheetToWrite, writeXlsx } from './write.ts'

const sheet = (rows: SheetToWrite['rows']): SheetToWrite => ({
  name: 'Sổ: theo dõi/2021 *có tên rất dài để bị cắt*',
  title: ['SỔ THEO DÕI KIẾN NGHỊ', 'Phường Sông Mẫu'],
  asAt: day('2021-12-31'),
  columns: [
    { header: 'Nội dung', width: 40, kind: 'text' },
    { header: 'Ngày', width: 12, kind: 'day' },
    { header: 'Số tiền', width: 16, kind: 'money' },
    { header: 'Tỷ lệ', width: 10, kind: 'percent' },
  ],
  rows,
})

async function partsOf(...sheets: SheetToWrite[]) {
  return new Map(
    unzip(await writeXlsx(...sheets)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]),
  )
}

describe('writeXlsx', () => {
  it('writes title, heading, real days and amounts', async () => {
    const parts = await partsOf(sheet([['Rà soát hộ nghèo', '2021-03-05', 63_230_000, 0.857]]))
    const cells = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(parts.get('xl/sharedStrings.xml')).toContain('Tính đến ngày 31 tháng 12 năm 2021')
    expect(cells).toMatch(/<v>44260<\/v>/u)
    expect(cells).toContain('<v>63230000</v>')
    expect(cells).toContain('ySplit="5"')
    expect(cells).toContain('<mergeCell ref="A1:D1"/>')
    expect(cells).toContain('paperSize="9"')
    expect(parts.get('xl/styles.xml')).toContain('dd/mm/yyyy')
    expect(/name="([^"]*)"/u.exec(parts.get('xl/workbook.xml') ?? '')?.[1]?.length).toBeLessThanOrEqual(31)
  })

  it('never writes a formula, whatever a text begins with', async () => {
    const dangerous = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|calc']
    const parts = await partsOf(sheet(dangerous.map((text) => [text, text, text, text])))
    const cells = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(cells).not.toContain('<f')
    expect(cells.match(/ t="s"/gu)?.length).toBeGreaterThanOrEqual(4 * dangerous.length)
  })

  it('takes rows as they come, several sheets, and gives the same bytes', async () => {
    async function* rows() {
      for (let i = 0; i < 3; i += 1) yield [`dòng ${i}`, null, null, null]
    }
    const parts = await partsOf(sheet(rows()), { ...sheet([]), name: 'Hai' })
    expect(parts.get('xl/sharedStrings.xml')).toContain('dòng 2')
    expect(parts.has('xl/worksheets/sheet2.xml')).toBe(true)
    expect(await writeXlsx(sheet([['a', null, null, null]]))).toEqual(await writeXlsx(sheet([['a', null, null, null]])))
  })
})
