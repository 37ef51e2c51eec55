import { sql } from 'kysely'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { PublicRow } from './row.ts'

/** What lines bring to the sums of their scope, or take from them. */
export interface Sums {
  readonly totals: Map<string, Total>
  readonly tallies: Map<string, Tally>
}

/** The sums of lines that come in parts; with `sign` -1 of lines that go. */
export function sumsOf(
  rows: readonly PublicRow[],
  sign: 1 | -1 = 1,
  sums: Sums = { totals: new Map(), tallies: new Map() },
): Sums {
  for (const row of rows) {
    addToTotals(sums.totals, row, sign)
    addToTallies(sums.tallies, row, sign)
  }
  return sums
}

/** Each table in one statement. */
export async function addToSums(w: Writing, scopeId: Id, sums: Sums): Promise<void> {
  const [totals, tallies] = [[...sums.totals.values()], [...sums.tallies.values()]]
  await sql`
    insert into disclosure.total as t (committee_id, scope_id, section, happened_on, channel, purpose, area, rows, amount,
      value, goods_rows, unvalued_rows)
    select ${w.committeeId}, ${scopeId}, section, "happenedOn", channel, purpose, area, rows, amount, value, "goodsRows", "unvaluedRows"
    from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as n (section text, "happenedOn" date, channel text,
      purpose text, area text, rows bigint, amount bigint, value bigint, "goodsRows" bigint, "unvaluedRows" bigint)
    on conflict (committee_id, scope_id, section, happened_on, channel, purpose, area) do update
    set rows = t.rows + excluded.rows, amount = t.amount + excluded.amount, value = t.value + excluded.value,
      goods_rows = t.goods_rows + excluded.goods_rows, unvalued_rows = t.unvalued_rows + excluded.unvalued_rows`.execute(
    w.db,
  )
  await sql`
    insert into disclosure.tally as t (committee_id, scope_id, amount, section, happened_on, rows)
    select ${w.committeeId}, ${scopeId}, amount, section, "happenedOn", rows
    from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb) as n (amount bigint, section text, "happenedOn" date, rows bigint)
    on conflict (committee_id, scope_id, amount, section, happened_on) do update set rows = t.rows + excluded.rows`.execute(
    w.db,
  )
}

export async function takeFromSums(w: Writing, scopeId: Id, sums: Sums): Promise<void> {
  const [totals, tallies] = [[...sums.totals.values()], [...sums.tallies.values()]]
  await sql`
    update disclosure.total t
    set rows = t.rows + n.rows, amount = t.amount + n.amount, value = t.value + n.value,
      goods_rows = t.goods_rows + n."goodsRows", unvalued_rows = t.unvalued_rows + n."unvaluedRows"
    from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as n (section text, "happenedOn" date, channel text,
      purpose text, area text, rows bigint, amount bigint, value bigint, "goodsRows" bigint, "unvaluedRows" bigint)
    where t.committee_id = ${w.committeeId} and t.scope_id = ${scopeId} and t.section = n.section
      and t.happened_on = n."happenedOn" and t.channel = n.channel and t.purpose = n.purpose and t.area = n.area`.execute(
    w.db,
  )
  await sql`
    update disclosure.tally t set rows = t.rows + n.rows
    from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb) as n (amount bigint, section text, "happenedOn" date, rows bigint)
    where t.committee_id = ${w.committeeId} and t.scope_id = ${scopeId} and t.amount = n.amount and t.section = n.section
      and t.happened_on = n."happenedOn"`.execute(w.db)
}

type Total = ReturnType<typeof newTotal>
type Tally = Pick<PublicRow, 'section' | 'happenedOn'> & { readonly amount: number; rows: number }

const newTotal = ({ section, happenedOn, channel, purpose, area }: PublicRow) => ({
  ...{ section, happenedOn, channel: channel ?? '', purpose: purpose ?? '' },
  // Of a donor the area is a matter of the line; what was given is told by area.
  area: section === 'given' ? (area ?? '') : '',
  ...{ rows: 0, amount: 0, value: 0, goodsRows: 0, unvaluedRows: 0 },
})

function addToTotals(totals: Map<string, Total>, row: PublicRow, sign: 1 | -1): void {
  const empty = newTotal(row)
  const key = JSON.stringify([empty.section, empty.happenedOn, empty.channel, empty.purpose, empty.area])
  const total = totals.get(key) ?? empty
  totals.set(key, total)
  total.rows += sign
  total.amount += sign * (row.amount ?? 0)
  total.value += sign * (row.value ?? 0)
  if (row.goods !== null) total.goodsRows += sign
  if (row.goods !== null && row.value === null) total.unvaluedRows += sign
}

function addToTallies(tallies: Map<string, Tally>, { amount, section, happenedOn }: PublicRow, sign: 1 | -1): void {
  if (amount === null) return
  const key = `${amount} ${section} ${happenedOn}`
  const tally = tallies.get(key) ?? { amount, section, happenedOn, rows: 0 }
  tallies.set(key, tally)
  tally.rows += sign
}
