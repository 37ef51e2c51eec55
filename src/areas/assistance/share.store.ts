import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { RoundStage } from './round.ts'
import { goodsKey, type Heap, type Share, type ShareItem } from './share.ts'

/** What the words of a round, or of several, stand for now, and what grants still stand on. */
export async function sharesOf(reading: Reading, of: Id | readonly Id[]): Promise<readonly Share[]> {
  const roundIds = typeof of === 'string' ? [of] : [...of]
  const { rows } = await sql<Omit<Share, 'items'>>`
    select s.id, s.round_id as "roundId", s.words, s.words_key as key, s.from_store as "fromStore", s.condition_note as "conditionNote"
    from assistance.share s where s.round_id = any(${roundIds}::uuid[]) and s.superseded_at is null
    order by s.words_key, s.id`.execute(reading.db)
  const { rows: items } = await sql<ShareItem & { shareId: Id }>`
    select i.share_id as "shareId", i.name, i.unit, i.quantity, i.bound_voucher_id as "boundVoucherId"
    from assistance.share_item i where i.share_id = any(${rows.map((row) => row.id)}::uuid[])
    order by i.share_id, i.position`.execute(reading.db)
  const by = Map.groupBy(items, (item) => item.shareId)
  return rows.map((row) => ({ ...row, items: (by.get(row.id) ?? []).map(({ shareId: _, ...item }) => item) }))
}

/** In which words a round says its goods so far, the most used first: of the lines within sight, and of its shares. */
export async function goodsWordsOf(reading: Reading, roundId: Id): Promise<readonly string[]> {
  const { rows } = await sql<{ words: string }>`
    select min(said.words) as words from (
      select s.words from assistance.share s where s.round_id = ${roundId}::uuid and s.superseded_at is null
      union all
      select n.goods from assistance.need n
      where n.round_id = ${roundId}::uuid and n.superseded_at is null and n.goods is not null) said
    group by assistance.words_key(said.words) order by count(*) desc, 1 limit 30`.execute(reading.db)
  return rows.map((row) => row.words)
}

/** Which of some rounds list goods that nobody has described yet. */
export async function undescribedIn(reading: Reading, roundIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (roundIds.length === 0) return new Set()
  const { rows } = await sql<{ roundId: Id }>`
    select distinct n.round_id as "roundId" from assistance.need n
    where n.round_id = any(${[...roundIds]}::uuid[]) and n.superseded_at is null and n.goods is not null
      and not exists (
        select from assistance.share s where s.committee_id = n.committee_id and s.round_id = n.round_id
          and s.superseded_at is null and s.words_key in (platform.fold(n.goods), assistance.words_key(n.goods)))`.execute(
    reading.db,
  )
  return new Set(rows.map((row) => row.roundId))
}

export async function insertShare(w: Writing, share: Omit<Share, 'key'>): Promise<void> {
  const { id, roundId, words, fromStore, conditionNote, items } = share
  const whose = { committee_id: w.committeeId, recorded_at: w.now }
  const told = { round_id: roundId, words, from_store: fromStore, condition_note: conditionNote }
  await w.db
    .insertInto('assistance.share')
    .values({ ...whose, ...told, id, recorded_by: w.actor.accountId })
    .execute()
  if (items.length === 0) return
  const values = items.map((item, position) => ({
    ...whose,
    id: newId(),
    share_id: id,
    position,
    name: item.name,
    unit: item.unit,
    quantity: item.quantity,
    bound_voucher_id: item.boundVoucherId,
    goods_key: goodsKey(item),
  }))
  await w.db.insertInto('assistance.share_item').values(values).execute()
}

/** How many decided lines stand on a share. */
export async function grantsOn(reading: Reading, shareId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from assistance.grant_line g
    where g.share_id = ${shareId}::uuid and g.superseded_at is null`.execute(reading.db)
  return rows[0]?.count ?? 0
}

/** Which of some rounds decided goods out of the store. */
export async function promisingIn(reading: Reading, roundIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (roundIds.length === 0) return new Set()
  const { rows } = await sql<{ roundId: Id }>`
    select distinct g.round_id as "roundId" from assistance.grant_line g
    join assistance.share s on s.committee_id = g.committee_id and s.id = g.share_id and s.from_store
    where g.round_id = any(${[...roundIds]}::uuid[]) and g.superseded_at is null`.execute(reading.db)
  return new Set(rows.map((row) => row.roundId))
}

/** Rounds of sets of books that have not come to a stage. */
export const roundsBefore = (bookIds: readonly Id[], stage: RoundStage) => sql<boolean>`
  r.book_id = any(${[...bookIds]}::uuid[]) and r.superseded_at is null and not exists (
    select from assistance.step t where t.committee_id = r.committee_id and t.round_id = r.id and t.stage = ${stage}
      and t.superseded_at is null)`

/** Goods of one kind that a round promised. */
export interface PromisedHeap extends Heap {
  readonly bookId: Id
  readonly roundId: Id
  readonly roundTitle: string
}

/** Goods decided in rounds before a stage, less what nobody is entitled to any more: round by round. */
export async function goodsGranted(
  reading: Reading,
  bookIds: readonly Id[],
  before: RoundStage,
): Promise<readonly PromisedHeap[]> {
  const { rows } = await sql<PromisedHeap>`
    select r.book_id as "bookId", r.id as "roundId", min(r.title) as "roundTitle", i.goods_key as key, min(i.name) as name,
      min(i.unit) as unit, (array_agg(i.bound_voucher_id))[1] as "boundVoucherId", sum(i.quantity)::bigint as quantity
    from assistance.grant_line g
    join assistance.round r on r.committee_id = g.committee_id and r.id = g.round_id
    join assistance.share_item i on i.committee_id = g.committee_id and i.share_id = g.share_id
    where ${roundsBefore(bookIds, before)} and g.superseded_at is null and not exists (
      select from assistance.payout p where p.committee_id = g.committee_id and p.grant_line_id = g.id
        and p.superseded_at is null and p.outcome in ('no_longer', 'refused'))
    group by r.book_id, r.id, i.goods_key order by 5, 6, 4, 2`.execute(reading.db)
  return rows
}
