import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import type { CloseReason, Household, StandingKind } from './household.ts'

const columns = sql.raw(`
  h.id, h.committee_id as "committeeId", h.area_id as "areaId", h.head_name as "headName", h.address, h.people, h.note,
  h.edit_no as "editNo", h.closed_on as "closedOn", h.closed_reason as "closedReason", h.closed_into as "closedInto"`)

export interface HouseholdQuery {
  readonly committeeId: Id
  /** A name of the head or of a member, with or without accents. */
  readonly text?: string | null
  readonly areaId?: Id | null
  readonly standing?: StandingKind | null
  readonly withClosed?: boolean
  readonly ids?: readonly Id[] | null
  /** The last row seen: `id|name`. */
  readonly after?: string | null
  readonly limit?: number
}

export interface HouseholdLine extends Household {
  readonly standings: readonly StandingKind[]
  readonly members: number
  readonly nameKey: string
}

export interface HouseholdPage {
  readonly rows: readonly HouseholdLine[]
  readonly next: string | null
}

const anything = sql<boolean>`true`

function matching({ committeeId, text, areaId, standing, withClosed, ids }: HouseholdQuery, today: Day) {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`h.committee_id = ${committeeId}::uuid`]
  if (!withClosed && !ids) parts.push(sql<boolean>`h.closed_on is null`)
  if (areaId) parts.push(sql<boolean>`h.area_id = ${areaId}::uuid`)
  if (ids) parts.push(sql<boolean>`h.id = any(${[...ids]}::uuid[])`)
  if (text)
    parts.push(sql<boolean>`(strpos(h.name_key, platform.fold(${text})) > 0 or exists (
      select from households.member m where m.committee_id = h.committee_id and m.household_id = h.id
        and m.ended_on is null and strpos(m.name_key, platform.fold(${text})) > 0))`)
  if (standing)
    parts.push(sql<boolean>`exists (
      select from households.standing s where s.committee_id = h.committee_id and s.household_id = h.id
        and s.kind = ${standing} and s.superseded_at is null and s.from_on <= ${today}
        and (s.to_on is null or s.to_on >= ${today}))`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

/** Households by the name of their head. */
export async function listHouseholds(reading: Reading, query: HouseholdQuery): Promise<HouseholdPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const after = keyPlaceIn(query.after)
  const place = after ? sql<boolean>`(h.name_key, h.id) > (${after.key}, ${after.id}::uuid)` : anything
  const { rows } = await sql<HouseholdLine>`
    select ${columns}, h.name_key as "nameKey",
      (select count(*) from households.member m
        where m.committee_id = h.committee_id and m.household_id = h.id and m.ended_on is null) as members,
      array(select distinct s.kind from households.standing s
        where s.committee_id = h.committee_id and s.household_id = h.id and s.superseded_at is null
          and s.from_on <= ${reading.today} and (s.to_on is null or s.to_on >= ${reading.today})
        order by s.kind) as standings
    from households.household h
    where ${matching(query, reading.today)} and ${place}
    order by h.name_key, h.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.id}|${last.nameKey}` : null }
}

/** The whole list, a thousand at a time. */
export async function* wholeHouseholdList(
  reading: Reading,
  query: HouseholdQuery,
): AsyncGenerator<readonly HouseholdLine[]> {
  let after: string | null = ''
  while (after !== null) {
    const page: HouseholdPage = await listHouseholds(reading, { ...query, after, limit: 1000 })
    yield page.rows
    after = page.next
  }
}

export async function countHouseholds(reading: Reading, query: HouseholdQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from households.household h where ${matching(query, reading.today)}`.execute(reading.db)
  return rows[0]?.count ?? 0
}

export async function findHousehold(reading: Reading, id: Id): Promise<Household | null> {
  const { rows } = await sql<Household>`
    select ${columns} from households.household h
    where h.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and h.id = ${id}::uuid`.execute(reading.db)
  return rows[0] ?? null
}

/** The household, held until the act ends. */
export async function lockHousehold(w: Writing, id: Id): Promise<Household | null> {
  const { rows } = await sql<Household>`
    select ${columns} from households.household h
    where h.committee_id = ${w.committeeId}::uuid and h.id = ${id}::uuid for update of h`.execute(w.db)
  return rows[0] ?? null
}

export type HouseholdValues = Pick<Household, 'areaId' | 'headName' | 'address' | 'people' | 'note'>

export async function insertHouseholds(w: Writing, list: readonly (HouseholdValues & { id: Id })[]): Promise<void> {
  if (list.length === 0) return
  const values = list.map(({ id, areaId, headName, ...rest }) => ({
    ...rest,
    committee_id: w.committeeId,
    id,
    area_id: areaId,
    head_name: headName,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  for (let at = 0; at < values.length; at += 5000)
    await w.db
      .insertInto('households.household')
      .values(values.slice(at, at + 5000))
      .execute()
}

export async function updateHousehold(w: Writing, id: Id, editNo: number, values: HouseholdValues): Promise<void> {
  const { areaId, headName, ...rest } = values
  await w.db
    .updateTable('households.household')
    .set({ ...rest, area_id: areaId, head_name: headName, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function saveHouseholdEnd(
  w: Writing,
  id: Id,
  end: { on: Day; reason: CloseReason; into: Id | null },
): Promise<void> {
  await w.db
    .updateTable('households.household')
    .set({ closed_on: end.on, closed_reason: end.reason, closed_into: end.into })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
