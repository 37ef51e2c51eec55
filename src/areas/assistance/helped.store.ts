import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { NeedReason } from './need.ts'

/** Who signed for support out of a set of books: which reason, by which round and decision, how much. */
export interface Helped {
  readonly id: Id
  readonly fullName: string
  readonly areaId: Id
  readonly reason: NeedReason
  readonly happenedOn: Day
  readonly amount: Dong
  readonly goods: string | null
  readonly roundTitle: string
  readonly decision: string
}

/** A thousand at a time, in the order of their days: a closing statement lists them all. */
export async function* helpedFrom(reading: Reading, bookId: Id): AsyncGenerator<readonly Helped[]> {
  let last: Helped | null = null
  do {
    const place: RawBuilder<unknown> =
      last === null ? sql`true` : sql`(p.happened_on, p.id) > (${last.happenedOn}::date, ${last.id}::uuid)`
    const { rows }: { readonly rows: readonly Helped[] } = await sql<Helped>`
      select p.id, n.full_name as "fullName", n.area_id as "areaId", n.reason, p.happened_on as "happenedOn", p.amount,
        g.goods, r.title as "roundTitle", d.number_text as decision
      from assistance.round r
      join assistance.advance a on a.committee_id = r.committee_id and a.round_id = r.id and a.superseded_at is null
      join assistance.payout p on p.committee_id = a.committee_id and p.advance_id = a.id and p.superseded_at is null
        and p.outcome in ('paid', 'proxy')
      join assistance.grant_line g on g.committee_id = p.committee_id and g.id = p.grant_line_id
      join assistance.decision d on d.committee_id = g.committee_id and d.id = g.decision_id
      join assistance.need n on n.committee_id = g.committee_id and n.id = g.need_id
      where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and r.book_id = ${bookId}::uuid
        and r.superseded_at is null and ${place}
      order by p.happened_on, p.id limit 1000`.execute(reading.db)
    yield rows
    last = rows.length === 1000 ? (rows.at(-1) ?? null) : null
  } while (last !== null)
}
