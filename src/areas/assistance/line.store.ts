import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import { matchingNeeds, type NeedQuery, needColumns } from './need.store.ts'
import type { NeedLine } from './need.ts'

/** The last that a meeting of a kind said of a line. */
const said = (kind: 'area' | 'council'): RawBuilder<unknown> => sql`(
  select jsonb_build_object('outcome', v.outcome, 'amount', v.amount, 'goods', v.goods, 'inFavour', v.in_favour,
    'voting', m.voting, 'heldOn', m.held_on, 'note', v.note)
  from assistance.verdict v join assistance.meeting m on m.committee_id = v.committee_id and m.id = v.meeting_id
  where v.committee_id = n.committee_id and v.need_id = n.id and v.superseded_at is null and m.superseded_at is null
    and m.kind = ${sql.lit(kind)}
  order by m.held_on desc, v.recorded_at desc, v.id desc limit 1)`

const granted = sql`(
  select jsonb_build_object('id', g.id, 'decisionId', g.decision_id, 'position', g.position, 'amount', g.amount,
    'goods', g.goods, 'shareId', g.share_id)
  from assistance.grant_line g
  where g.committee_id = n.committee_id and g.need_id = n.id and g.superseded_at is null)`

const paid = sql`(
  select jsonb_build_object('id', p.id, 'advanceId', p.advance_id, 'outcome', p.outcome, 'happenedOn', p.happened_on,
    'settled', a.settled_on is not null)
  from assistance.grant_line g
  join assistance.payout p on p.committee_id = g.committee_id and p.grant_line_id = g.id and p.superseded_at is null
  join assistance.advance a on a.committee_id = p.committee_id and a.id = p.advance_id and a.superseded_at is null
  where g.committee_id = n.committee_id and g.need_id = n.id and g.superseded_at is null
  order by a.advanced_on desc, p.recorded_at desc, p.id desc limit 1)`

export interface LineQuery extends NeedQuery {
  /** The last row seen: `id|name`. */
  readonly after?: string | null
  readonly limit?: number
}

export interface LinePage {
  readonly rows: readonly NeedLine[]
  readonly next: string | null
}

/** The lines of a round, or of some, by name, each with the last word on it: of the area, the council, the decision, the payout. */
export async function linesOf(reading: Reading, rounds: Id | readonly Id[], query: LineQuery = {}): Promise<LinePage> {
  const limit = Math.max(1, Math.min(query.limit ?? 100, 20_000))
  const after = keyPlaceIn(query.after)
  const place = after ? sql<boolean>`(n.name_key, n.id) > (${after.key}, ${after.id}::uuid)` : sql<boolean>`true`
  const { rows } = await sql<NeedLine>`
    select ${needColumns}, n.name_key as "nameKey", ${said('area')} as "ofArea", ${said('council')} as "ofCouncil",
      ${granted} as "grant", ${paid} as payout
    from assistance.need n where ${matchingNeeds(rounds, query)} and ${place}
    order by n.name_key, n.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.id}|${last.nameKey}` : null }
}
