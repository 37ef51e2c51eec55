import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { mostNeeds, type Need, type NeedReason } from './need.ts'

export const needColumns = sql.raw(`
  n.id, n.committee_id as "committeeId", n.round_id as "roundId", n.area_id as "areaId",
  n.household_id as "householdId", n.member_id as "memberId", n.full_name as "fullName", n.birth_year as "birthYear",
  n.reason, n.priority, n.amount, n.goods, n.note, n.from_area as "fromArea", n.edit_no as "editNo"`)

export interface NeedQuery {
  readonly areaId?: Id | null
  readonly reason?: NeedReason | null
  /** A name, with or without accents. */
  readonly text?: string | null
  readonly unfiled?: boolean
  readonly ids?: readonly Id[] | null
}

export function matchingNeeds(
  rounds: Id | readonly Id[],
  { areaId, reason, text, unfiled, ids }: NeedQuery,
): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [
    sql<boolean>`n.round_id = any(${[rounds].flat()}::uuid[]) and n.superseded_at is null`,
  ]
  if (areaId) parts.push(sql<boolean>`n.area_id = ${areaId}::uuid`)
  if (reason) parts.push(sql<boolean>`n.reason = ${reason}`)
  if (text) parts.push(sql<boolean>`strpos(n.name_key, platform.fold(${text})) > 0`)
  if (unfiled) parts.push(sql<boolean>`n.household_id is null`)
  if (ids) parts.push(sql<boolean>`n.id = any(${[...ids]}::uuid[])`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`)
}

/** The lines of a round, without what became of them. */
export async function needsOf(reading: Reading, roundId: Id, query: NeedQuery = {}): Promise<readonly Need[]> {
  const { rows } = await sql<Need>`
    select ${needColumns} from assistance.need n where ${matchingNeeds(roundId, query)}
    order by n.area_id, n.name_key, n.id limit ${mostNeeds}`.execute(reading.db)
  return rows
}

export async function countNeeds(reading: Reading, roundId: Id): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from assistance.need n where ${matchingNeeds(roundId, {})}`.execute(reading.db)
  return rows[0]?.n ?? 0
}

export async function findNeed(reading: Reading, id: Id): Promise<Need | null> {
  const { rows } = await sql<Need>`
    select ${needColumns} from assistance.need n
    where n.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and n.id = ${id}::uuid
      and n.superseded_at is null`.execute(reading.db)
  return rows[0] ?? null
}

export interface AreaNeeds {
  readonly areaId: Id
  readonly lines: number
  readonly unfiled: number
  readonly amount: number
  readonly withGoods: number
  readonly reviewed: number
}

/** How many lines each area has, for how much, and how many its own meeting has reviewed. */
export async function needsByArea(reading: Reading, roundId: Id): Promise<readonly AreaNeeds[]> {
  const { rows } = await sql<AreaNeeds>`
    select n.area_id as "areaId", count(*) as lines, count(*) filter (where n.household_id is null) as unfiled,
      sum(n.amount)::bigint as amount, count(n.goods) as "withGoods",
      count(*) filter (where exists (
        select from assistance.verdict v
        join assistance.meeting m on m.committee_id = v.committee_id and m.id = v.meeting_id
        where v.committee_id = n.committee_id and v.need_id = n.id and v.superseded_at is null
          and m.superseded_at is null and m.kind = 'area')) as reviewed
    from assistance.need n where ${matchingNeeds(roundId, {})}
    group by n.area_id order by n.area_id`.execute(reading.db)
  return rows
}

export type NewNeed = Omit<Need, 'committeeId' | 'editNo'>

export async function insertNeeds(w: Writing, needs: readonly NewNeed[]): Promise<void> {
  const values = needs.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    round_id: one.roundId,
    area_id: one.areaId,
    household_id: one.householdId,
    member_id: one.memberId,
    full_name: one.fullName,
    birth_year: one.birthYear,
    reason: one.reason,
    priority: one.priority,
    amount: one.amount,
    goods: one.goods,
    note: one.note,
    from_area: one.fromArea,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  for (let at = 0; at < values.length; at += 3000)
    await w.db
      .insertInto('assistance.need')
      .values(values.slice(at, at + 3000))
      .execute()
}

export type NeedEdit = Pick<Need, 'fullName' | 'birthYear' | 'reason' | 'priority' | 'amount' | 'goods' | 'note'>

export async function updateNeed(w: Writing, id: Id, editNo: number, edit: NeedEdit): Promise<void> {
  const { fullName, birthYear, ...rest } = edit
  await w.db
    .updateTable('assistance.need')
    .set({ ...rest, full_name: fullName, birth_year: birthYear, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface Filing {
  readonly needId: Id
  readonly householdId: Id
  readonly memberId: Id | null
}

/** Ties lines to the files of their households, all in one statement. */
export async function fileNeeds(w: Writing, filings: readonly Filing[]): Promise<void> {
  if (filings.length === 0) return
  await sql`
    update assistance.need n set household_id = f.household_id, member_id = f.member_id
    from unnest(${filings.map((one) => one.needId)}::uuid[], ${filings.map((one) => one.householdId)}::uuid[],
      ${filings.map((one) => one.memberId)}::uuid[]) as f (need_id, household_id, member_id)
    where n.committee_id = ${w.committeeId}::uuid and n.id = f.need_id`.execute(w.db)
}

/** How many lines each of some rounds has, and for how much. */
export async function needsByRound(
  reading: Reading,
  roundIds: readonly Id[],
): Promise<ReadonlyMap<Id, Pick<AreaNeeds, 'lines' | 'amount'>>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<Pick<AreaNeeds, 'lines' | 'amount'> & { roundId: Id }>`
    select n.round_id as "roundId", count(*) as lines, sum(n.amount)::bigint as amount
    from assistance.need n where n.round_id = any(${[...roundIds]}::uuid[]) and n.superseded_at is null
    group by n.round_id`.execute(reading.db)
  return new Map(rows.map(({ roundId, ...sum }) => [roundId, sum]))
}
