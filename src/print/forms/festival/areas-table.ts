import type { AreaResult, Totals } from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import { type Block, bold, cell, table } from '../../../values/rich.ts'
import type { AreaRow } from './facts.ts'

const headings = [
  'TT',
  'Khu dân cư',
  'Ngày tổ chức',
  'Tổng số hộ',
  'Số hộ dự',
  'Tỷ lệ',
  'Số người dự',
  'Phần lễ',
  'Phần hội',
  'Bữa cơm đoàn kết',
  'Hộ được khen',
  'Suất quà',
  'Công trình, ghi chú',
] as const

/** One line for each area, sums at the foot; the share of the whole is made from the sums. */
export function areasTable(rows: readonly AreaRow[], totals: Totals): Block {
  const sum = (of: (one: AreaResult) => number | null) =>
    showCount(rows.reduce((total, { result }) => total + (result ? (of(result) ?? 0) : 0), 0))
  const foot = [
    '',
    'Tổng cộng',
    `${totals.covered}/${totals.areas}`,
    showCount(totals.households),
    showCount(totals.attended),
    showPercent(totals.attended, totals.households) ?? '',
    sum((one) => one.peopleAttended),
    String(totals.ceremony),
    String(rows.filter((row) => row.result?.festivities).length),
    String(totals.unityMeal),
    sum((one) => one.commended),
    sum((one) => one.gifts),
    '',
  ]
  return table(headings, [...rows.map(lineOf), foot.map((text) => cell(bold(text)))], {
    widths: [4, 11, 9, 7, 7, 7, 7, 6, 6, 8, 7, 6, 15],
    align: [
      'center',
      'left',
      ...Array<'center'>(1).fill('center'),
      ...Array<'right'>(4).fill('right'),
      ...Array<'center'>(3).fill('center'),
      'right',
      'right',
      'left',
    ],
  })
}

const mark = (flag: boolean) => (flag ? 'x' : '')
const count = (value: number | null) => (value === null ? '' : showCount(value))

function lineOf(row: AreaRow, at: number): readonly string[] {
  const { name, heldOn, together, result, notHeld } = row
  const notes = [
    together === '' ? '' : `Chung với ${together}`,
    ...(result?.works ?? []),
    result?.ceremonyOnlyReason ?? '',
    notHeld ? `Không tổ chức: ${notHeld}` : '',
  ]
  const note = notes.filter((text) => text !== '').join('; ')
  const begin = [String(at + 1), name, heldOn ? showDay(heldOn) : '']
  if (!result) return [...begin, '', '', '', '', '', '', '', '', '', note]
  return [
    ...begin,
    showCount(result.householdsTotal),
    showCount(result.householdsAttended),
    showPercent(result.householdsAttended, result.householdsTotal) ?? '',
    count(result.peopleAttended),
    mark(result.ceremony),
    mark(result.festivities),
    mark(result.unityMeal),
    count(result.commended),
    count(result.gifts),
    note,
  ]
}
