import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { unzip, zip, zipRecords } from '../zip.ts'
import { readNumber } from './cell.ts'
import { usualLimits } from './open.ts'
import { type ReadColumn, readXlsx, type XlsxReading } from './read.ts'
import { type Value, writeXlsx } from './write.ts'

type Key = 'name' | 'born' | 'amount' | 'count'
const columns: readonly ReadColumn<Key>[] = [
  { key: 'name', headers: ['Họ và tên', 'Họ tên'], kind: 'text', required: true, longest: 40 },
  { key: 'born', headers: ['Ngày sinh'], kind: 'day' },
  { key: 'amount', headers: ['Số tiền', 'Số tiền (đồng)'], kind: 'money' },
  { key: 'count', headers: ['Số lượng'], kind: 'number' },
]

function book(
  rows: readonly (readonly Value[])[],
  headers = ['TT', 'HỌ TÊN (*)', 'Ngày  sinh', 'So tien', 'Số lượng'],
) {
  const kinds = ['text', 'text', 'day', 'money', 'number'] as const
  return writeXlsx({
    name: 'Bảng',
    title: ['DANH SÁCH'],
    columns: headers.map((header, i) => ({ header, width: 12, kind: kinds[i] ?? 'text' })),
    rows,
  })
}

async function read(bytes: Uint8Array): Promise<XlsxReading<Key>> {
  const reading = await readXlsx(bytes, columns)
  if (isRefusal(reading)) throw new Error(reading.key)
  return reading
}
const keyOf = async (bytes: Uint8Array) => ((await readXlsx(bytes, columns)) as Refusal).key

/** The same workbook with one part changed as given. */
const altered = (bytes: Uint8Array, name: string, change: (xml: string) => string) =>
  zip(
    unzip(bytes).map((part) =>
      part.name === name ? { name, bytes: Buffer.from(change(Buffer.from(part.bytes).toString('utf8'))) } : part,
    ),
  )

/** The same workbook with the packed bytes of one part written over. */
function spoilt(bytes: Uint8Array, name: string): Uint8Array {
  const copy = Buffer.from(bytes)
  const part = zipRecords(copy)?.find((one) => one.name === name)
  if (!part) throw new Error(`no ${name}`)
  const from = part.at + 30 + Buffer.byteLength(name)
  return copy.fill(0xff, from, from + Math.min(part.packed, 200))
}

describe('readXlsx', () => {
  it('finds headings below title lines and reads days, amounts and numbers, also when typed as text', async () => {
    const { rows, unknown } = await read(
      await book([
        ['1', 'Nông Thị Thử', '1957-01-05', 63_230_000, 3],
        ['2', 'Lý Văn Nháp', '5/1/1960', '1.500.000 đ', '1.234,5'],
      ]),
    )
    expect(rows).toEqual([
      { row: 4, values: { name: 'Nông Thị Thử', born: '1957-01-05', amount: 63_230_000, count: 3 } },
      { row: 5, values: { name: 'Lý Văn Nháp', born: '1960-01-05', amount: 1_500_000, count: 1234.5 } },
    ])
    expect(unknown).toEqual(['TT'])
  })

  it('accounts for every row and says what is wrong with each refused cell', async () => {
    const long = 'x'.repeat(41)
    const { account, refused } = await read(
      await book([
        ['1', 'Đủ', null, null, null],
        [null, null, null, null, null],
        ['2', null, '31/02/2020', 'nhiều', 'ba'],
        ['3', long, null, null, null],
      ]),
    )
    expect(account).toEqual({ rows: 7, heading: 3, empty: 1, taken: 1, refused: 2 })
    expect(refused.map(({ row, field, key }) => [row, field, key])).toEqual([
      [6, 'name', 'xlsx.required'],
      [6, 'born', 'xlsx.not_a_day'],
      [6, 'amount', 'xlsx.not_money'],
      [6, 'count', 'xlsx.not_a_number'],
      [7, 'name', 'xlsx.too_long'],
    ])
    expect(refused.at(-1)?.text.length).toBeLessThanOrEqual(80)
  })

  it('loses no row, whatever stands in the cells', async () => {
    const value = fc.oneof(fc.constant(null), fc.string({ maxLength: 50 }), fc.integer())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value, value, value, value), { maxLength: 12 }), async (rows) => {
        const { account, rows: taken } = await read(await book(rows))
        expect(account.heading + account.empty + account.taken + account.refused).toBe(account.rows)
        expect(taken).toHaveLength(account.taken)
        const filled = rows.filter((row) => row.some((cell) => String(cell ?? '').trim() !== '')).length
        expect(account.taken + account.refused).toBeLessThanOrEqual(rows.length)
        expect(account.taken + account.refused).toBeGreaterThanOrEqual(
          Math.min(filled, account.rows - account.heading - account.empty),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('keeps texts that are names inside JavaScript', async () => {
    const names = ['constructor', 'valueOf', '__proto__', 'toString']
    const { rows } = await read(await book(names.map((name) => ['1', name, null, null, null])))
    expect(rows.map(({ values }) => values.name)).toEqual(names)
  })

  it('refuses a table without its columns, or with one twice', async () => {
    expect(await keyOf(await book([], ['TT', 'Địa chỉ']))).toBe('xlsx.missing_columns')
    expect(await keyOf(await book([], ['Họ tên', 'Họ và tên']))).toBe('xlsx.column_twice')
  })

  it('marks cells with formula errors', async () => {
    const { refused } = await read(await book([['1', '#REF!', null, null, null]]))
    expect(refused.map(({ key }) => key)).toEqual(['xlsx.error_cell'])
  })
})

describe('hostile files', () => {
  it('refuses what is no workbook', async () => {
    expect(await keyOf(Buffer.alloc(0))).toBe('xlsx.empty')
    expect(await keyOf(Buffer.from('a,b\n1,2'))).toBe('xlsx.not_xlsx')
    expect(await keyOf(zip([{ name: 'a.txt', bytes: Buffer.from('x') }]))).toBe('xlsx.not_xlsx')
    expect(await keyOf(Buffer.alloc(usualLimits.bytes + 1))).toBe('xlsx.too_big')
  })

  it('refuses a bomb before unpacking it', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const bomb = altered(await book([]), sheet, (xml) => xml + ' '.repeat(30_000_000))
    expect(await keyOf(bomb)).toBe('xlsx.bomb')
    // Who unpacked it would say that it cannot be unpacked, as of a small one.
    expect(await keyOf(spoilt(bomb, sheet))).toBe('xlsx.bomb')
    expect(await keyOf(spoilt(await book([]), sheet))).toBe('xlsx.damaged')
  })

  it('refuses an archive that lies about its sizes', async () => {
    const bytes = await book([['1', 'a', null, null, null]])
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(10, at + 24)
    expect(await keyOf(bytes)).toBe('xlsx.damaged')
  })

  it('refuses one cell far out, which would become millions', async () => {
    const far = (reference: string) => async () =>
      keyOf(
        altered(await book([]), 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(
            '</sheetData>',
            `<row r="${reference.replace(/\D/gu, '')}"><c r="${reference}"><v>1</v></c></row></sheetData>`,
          ),
        ),
      )
    expect(await far('A1048576')()).toBe('xlsx.too_many_rows')
    expect(await far('XFD9')()).toBe('xlsx.too_many_columns')
    const hidden = altered(await book([]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `<row r = '&#49;048576'/></sheetData>`),
    )
    expect(await keyOf(hidden)).toBe('xlsx.damaged')
  })

  it('refuses damaged parts with a key, never with an exception', async () => {
    expect(await keyOf(altered(await book([]), 'xl/workbook.xml', () => '<broken'))).toMatch(/^xlsx\./u)
    expect(await keyOf(altered(await book([]), 'xl/worksheets/sheet1.xml', () => '<a/>'))).toMatch(/^xlsx\./u)
  })
})

it.each([
  ['1.234', 1234],
  ['1.234.567,5', 1_234_567.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['-3', -3],
  ['1 234', 1234],
  ['1e5', null],
  ['0x10', null],
  ['1,2,3', null],
  ['ba', null],
])('reads the number %s as people write it', (text, number) => {
  expect(readNumber(text)).toBe(number)
})
