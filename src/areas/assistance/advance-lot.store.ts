import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { RoundStage } from './round.ts'
import { roundsBefore } from './share.store.ts'
import type { Drawable, TakenLot } from './share.ts'

/** The lots of lists, in the order in which they are given. */
export async function takenLotsOf(reading: Reading, advanceIds: readonly Id[]): Promise<readonly TakenLot[]> {
  if (advanceIds.length === 0) return []
  const { rows } = await sql<TakenLot>`
    select l.id, l.advance_id as "advanceId", l.lot_id as "lotId", l.goods_key as key, l.taken, l.given, l.returned
    from assistance.advance_lot l where l.advance_id = any(${[...advanceIds]}::uuid[]) and l.superseded_at is null
    order by l.advance_id, l.position`.execute(reading.db)
  return rows
}

export async function insertTakenLots(w: Writing, advanceId: Id, lots: readonly Drawable[]): Promise<void> {
  if (lots.length === 0) return
  const values = lots.map(({ lotId, key, quantity }, position) => ({
    committee_id: w.committeeId,
    id: newId(),
    advance_id: advanceId,
    lot_id: lotId,
    position,
    goods_key: key,
    taken: quantity,
    recorded_at: w.now,
  }))
  await w.db.insertInto('assistance.advance_lot').values(values).execute()
}

/** Ends the choice of lots of a list whose voucher was sent back: others are chosen in their stead. */
export async function endTakenLots(w: Writing, advanceId: Id): Promise<void> {
  await w.db
    .updateTable('assistance.advance_lot')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('advance_id', '=', advanceId)
    .where('superseded_at', 'is', null)
    .execute()
}

/** What of each lot was given by its list, and what came back. */
export async function saveGivenLots(
  w: Writing,
  lots: readonly { readonly id: Id; readonly given: number; readonly returned: number }[],
): Promise<void> {
  if (lots.length === 0) return
  await sql`
    update assistance.advance_lot l set given = g.given, returned = g.returned
    from unnest(${lots.map((one) => one.id)}::uuid[], ${lots.map((one) => one.given)}::bigint[],
      ${lots.map((one) => one.returned)}::bigint[]) as g (id, given, returned)
    where l.committee_id = ${w.committeeId}::uuid and l.id = g.id`.execute(w.db)
}

/** Lots of lists that are still out of one store, with the voucher that takes them out. */
export async function lotsOnTheWay(reading: Reading, fromPlaceId: Id) {
  const { rows } = await sql<{ lotId: Id; quantity: number; voucherId: Id }>`
    select l.lot_id as "lotId", l.taken as quantity, a.goods_voucher_id as "voucherId"
    from assistance.advance a
    join assistance.advance_lot l on l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null
    where a.goods_from_id = ${fromPlaceId}::uuid and a.superseded_at is null and a.settled_on is null
    order by l.lot_id, a.id`.execute(reading.db)
  return rows
}

/** What lists of rounds before a stage gave, round by round and kind by kind, with the voucher that says so. */
export async function goodsGivenBy(reading: Reading, bookIds: readonly Id[], before: RoundStage) {
  const { rows } = await sql<{ roundId: Id; key: string; quantity: number; voucherId: Id }>`
    select r.id as "roundId", l.goods_key as key, sum(l.given)::bigint as quantity, a.goods_given_voucher_id as "voucherId"
    from assistance.round r
    join assistance.advance a on a.committee_id = r.committee_id and a.round_id = r.id and a.superseded_at is null
    join assistance.advance_lot l on l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null
    where ${roundsBefore(bookIds, before)} and a.goods_given_voucher_id is not null
    group by r.id, l.goods_key, a.goods_given_voucher_id order by 1, 2, 4`.execute(reading.db)
  return rows
}
