import { sql } from 'kysely'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { VoucherKind } from './voucher.ts'

/** The short code that the office knows a kind of voucher by: phiếu thu, phiếu chi, báo có, ủy nhiệm chi … */
const codes: Readonly<Record<VoucherKind, string>> = {
  receipt: 'PT',
  payment: 'PC',
  bank_in: 'BC',
  bank_out: 'UNC',
  transfer: 'CK',
  goods_in: 'PN',
  goods_out: 'PX',
  goods_transfer: 'PCK',
}

export function seriesOf(kind: VoucherKind): string {
  return codes[kind]
}

export interface Numbered {
  readonly id: Id
  readonly kind: VoucherKind
  readonly year: number
}

/**
 * Gives each voucher the next number of its series and year, in the order given. The counters' rows stay locked until the
 * act commits, in one order: no number is given twice, and an act that fails gives its numbers back.
 */
export async function giveNumbers(w: Writing, vouchers: readonly Numbered[]): Promise<ReadonlyMap<Id, string>> {
  const given = new Map<Id, string>()
  const groups = Map.groupBy(vouchers, ({ kind, year }) => `${codes[kind]} ${year}`)
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key) ?? []
    const [series = '', year = ''] = key.split(' ')
    const last = await advance(w, series, Number(year), group.length)
    const rows = group.map(({ id }, at) => {
      const number = last - group.length + 1 + at
      const numberText = `${series}${String(number).padStart(4, '0')}/${year}`
      given.set(id, numberText)
      return { id, number, numberText }
    })
    await sql`
      update books.voucher v set series = ${series}, year = ${Number(year)}, number = n.number, number_text = n.text
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.number)}::int[],
        ${rows.map((row) => row.numberText)}::text[]) as n(id, number, text)
      where v.committee_id = ${w.committeeId} and v.id = n.id and v.number is null`.execute(w.db)
  }
  return given
}

async function advance(w: Writing, series: string, year: number, by: number): Promise<number> {
  const row = await w.db
    .insertInto('books.number_counter')
    .values({ committee_id: w.committeeId, series, year, last: by })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'series', 'year'])
        .doUpdateSet({ last: sql<number>`books.number_counter.last + ${by}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
