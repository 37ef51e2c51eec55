import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { listChannels } from './channel.store.ts'
import { type ChannelFacts, type ChannelState, channelKinds } from './channel.ts'
import { freshUntil } from './freshness.store.ts'
import { byName, type RegisterPage, type RegisterQuery, registerPage, when } from './register-page.store.ts'

export interface ChannelListQuery extends RegisterQuery {
  readonly kind?: string | null
  readonly areaId?: Id | null
}

/** Days of checks that still count today, by the rule in force on each of them. */
async function freshDays(reading: Reading, committeeId: Id): Promise<readonly Day[]> {
  const until = await freshUntil(reading, committeeId)
  const rows = await reading.db
    .selectFrom('outreach.channel_check')
    .select('checked_on')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .where('checked_on', '<=', reading.today)
    .execute()
  return rows.map((row) => row.checked_on).filter((on) => until(on) >= reading.today)
}

/** Every channel that stands, with its state of today as `channelState` tells it. */
function lines(committeeId: Id, today: Day, fresh: readonly Day[]): RawBuilder<unknown> {
  return sql`(
    select c.*, array_position(${[...channelKinds]}::text[], c.kind)::text || ' ' || ${byName(sql`c.name`)} as place,
      case when c.opened_on > ${today} then 'not_open' when c.closed_on <= ${today} then 'closed'
        when k.checked_on is null then 'unchecked' when k.checked_on <> all(${[...fresh]}::date[]) then 'stale'
        when k.is_active then 'active' else 'asleep' end as state
    from outreach.channel c
    left join lateral (
      select k.checked_on, k.is_active from outreach.channel_check k
      where k.committee_id = c.committee_id and k.channel_id = c.id and k.superseded_at is null and k.checked_on <= ${today}
      order by k.checked_on desc, k.recorded_at desc limit 1
    ) k on true
    where c.committee_id = ${committeeId} and c.superseded_at is null
  )`
}

const matching = ({ text, kind, areaId, state }: ChannelListQuery): readonly RawBuilder<boolean>[] => [
  ...when(text, sql<boolean>`strpos(l.search_key, platform.fold(${text ?? ''})) > 0`),
  ...when(kind, sql<boolean>`l.kind = ${kind ?? ''}`),
  ...when(areaId, sql<boolean>`l.area_id = ${areaId ?? null}::uuid`),
  // Those in use, unless a state is asked for by name.
  state ? sql<boolean>`l.state = ${state}` : sql<boolean>`l.state <> 'closed'`,
]

/** The register of channels, by kind and name, page by page. */
export async function pageChannels(reading: Reading, query: ChannelListQuery): Promise<RegisterPage<ChannelFacts>> {
  const { committeeId } = query
  const asked = {
    lines: lines(committeeId, reading.today, await freshDays(reading, committeeId)),
    matching: matching(query),
  }
  return registerPage(reading, query, asked, async (ids) => {
    const found = await listChannels(reading, { committeeIds: [committeeId], ids })
    return new Map(found.map((one) => [one.channel.id, one]))
  })
}

/** How many channels stand how today. */
export async function countChannels(reading: Reading, committeeId: Id): Promise<ReadonlyMap<ChannelState, number>> {
  const fresh = await freshDays(reading, committeeId)
  const { rows } = await sql<{ state: ChannelState; count: number }>`
    select l.state, count(*)::int as count from ${lines(committeeId, reading.today, fresh)} l
    group by 1`.execute(reading.db)
  return new Map(rows.map(({ state, count }) => [state, count]))
}
