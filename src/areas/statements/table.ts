import { type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { readAmount } from './amount.ts'
import type { Mapping } from './import.ts'
import type { ColumnRole, Layout } from './layout.ts'
import type { RefusedRow, StatementLine } from './line.ts'
import { type Printed, printedIn } from './printed.ts'
import { Proof } from './proof.ts'
import type { Summary } from './summary.ts'
import { placeDays, readDayCell } from './table-day.ts'
import { type Cell, findHeading, type Places } from './table-heading.ts'

export type { Cell } from './table-heading.ts'

export interface TableReading {
  readonly lines: readonly StatementLine[]
  readonly summary: Summary
  /** Rows of the sheet whose day was turned back to what the bank wrote. */
  readonly mendedRows: readonly number[]
}

const forms = [
  { thousands: ',', decimals: false },
  { thousands: '.', decimals: false },
  { thousands: ',', decimals: true },
  { thousands: '.', decimals: true },
] as const

/** Whole đồng of a cell: a number, or a text in any form banks print; `null` for an empty one, `undefined` for no amount. */
export function moneyIn(cell: Cell): bigint | null | undefined {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? BigInt(cell) : undefined
  const text = String(cell ?? '').replace(/[\s\u00a0]|VND|\u0111$/g, '')
  if (text === '' || text === '-') return null
  if (/^-?\d+$/.test(text)) return BigInt(text)
  for (const form of forms) {
    const amount = readAmount(text, form)
    if (amount !== null) return amount
  }
  return undefined
}

const layoutOf = (places: Places): Layout => ({
  ...{ id: 'TABLE', bank: '', anchor: 'moment', align: 'top', columns: [], memo: { left: null, width: 0 } },
  ...{ thousands: ',', decimals: false, labels: [] },
  balance: places.has('balance') ? 'each_row' : 'none',
})

type Row = readonly Cell[]
const textOf = (cell: Cell): string =>
  String(cell ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** The amount of a role, which may stand in several columns as long as they agree. */
function amountOf(row: Row, places: Places, role: ColumnRole): bigint | null | undefined {
  const found = (places.get(role) ?? []).map((at) => moneyIn(row[at] ?? null))
  if (found.includes(undefined)) return undefined
  const [first = null, ...rest] = found.filter((one) => one !== null && one !== undefined)
  return rest.every((one) => one === first) ? first : undefined
}

function sidesOf(row: Row, places: Places): { debit: bigint; credit: bigint } | RefusedRow['reason'] {
  const read = (role: ColumnRole) => amountOf(row, places, role)
  const [signed, debit, credit] = [read('amount'), read('debit'), read('credit')]
  if (signed === undefined || debit === undefined || credit === undefined) return 'bad_amount'
  if (debit && credit) return 'two_amounts'
  if (debit !== null || credit !== null) return { debit: debit ?? 0n, credit: credit ?? 0n }
  if (signed === null) return 'no_amount'
  return signed < 0n ? { debit: -signed, credit: 0n } : { debit: 0n, credit: signed }
}

/** A row at the end that adds the others up is no movement. */
function isSum(row: Row, places: Places): boolean {
  const at = (role: ColumnRole) => places.get(role)?.[0] ?? -1
  const words = textOf(row[at('memo')] ?? null) || textOf(row[at('moment')] ?? null)
  return (
    readDayCell(row[at('moment')] ?? null).day === null &&
    (words === '' || /^(?:tong|cong|total|sum)\b/.test(fold(words)))
  )
}

function printedOf(rows: readonly Row[], heading: number, sum: Row | null, places: Places): Printed {
  const said = rows.slice(0, heading).map((row) => row.map(textOf).join(' '))
  const total = sum ? sidesOf(sum, places) : 'no_amount'
  const signed = places.has('amount')
  return {
    ...printedIn({ thousands: ',', decimals: false }, said),
    ...printedIn({ thousands: '.', decimals: false }, said),
    ...(typeof total !== 'string' && (signed ? { net: total.credit - total.debit } : { credits: total.credit })),
  }
}

const mappedHeading = ({ heading, columns }: Mapping) => ({
  at: heading - 1,
  places: new Map(Object.entries(columns).map(([role, at]) => [role as ColumnRole, [at]])),
})

/**
 * Reads a statement that came as a table: every row below the heading is taken, refused with its reason, empty, or the sum.
 * With a mapping the columns are those named by hand.
 */
export function readTable(rows: readonly Row[], mapping: Mapping | null = null): TableReading | Refusal {
  const heading = mapping ? mappedHeading(mapping) : findHeading(rows)
  if (!heading) return refuse('statements.no_heading')
  const { at, places } = heading
  const filled = rows.flatMap((row, i) =>
    i > at && row.some((cell) => textOf(cell) !== '') ? [{ row, number: i + 1 }] : [],
  )
  const last = filled.at(-1)
  const sum = last && isSum(last.row, places) ? last.row : null
  const body = sum ? filled.slice(0, -1) : filled
  const dayAt = places.get('moment')?.[0] ?? -1
  const cells = body.map(({ row }) => readDayCell(row[dayAt] ?? null))
  const placed = placeDays(cells)
  const lines: StatementLine[] = []
  const refused: RefusedRow[] = []
  const mendedRows: number[] = []
  body.forEach(({ row, number }, i) => {
    const { day, state } = placed[i] ?? { day: null, state: 'doubtful' }
    const sides = sidesOf(row, places)
    if (!day) refused.push({ page: 1, number, reason: state === 'doubtful' ? 'doubtful_day' : 'no_day' })
    else if (typeof sides === 'string') refused.push({ page: 1, number, reason: sides })
    else {
      if (state === 'mended') mendedRows.push(number)
      lines.push({ ...plainLine(row, places), ...sides, n: lines.length + 1, day, time: cells[i]?.time ?? null })
    }
  })
  const proof = new Proof(layoutOf(places))
  proof.page({ rows: [], refused, printed: printedOf(rows, at, sum, places), stray: 0, odd: 0, unsure: false })
  proof.take(lines)
  return { lines, summary: proof.close(), mendedRows }
}

function plainLine(row: Row, places: Places): Omit<StatementLine, 'n' | 'day' | 'time' | 'debit' | 'credit'> {
  const text = (role: ColumnRole) => textOf(row[places.get(role)?.[0] ?? -1] ?? null)
  const number = text('number')
  return {
    ...{ page: 1, box: null, reference: null },
    number: /^\d{1,7}$/.test(number) ? Number(number) : null,
    valueDay: readDayCell(row[places.get('value_day')?.[0] ?? -1] ?? null).day,
    document: text('document') || null,
    balance: amountOf(row, places, 'balance') ?? null,
    memo: text('memo'),
    payer: text('payer') || null,
    account: text('account') || null,
  }
}
