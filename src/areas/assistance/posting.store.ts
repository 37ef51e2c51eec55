import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Objection, Posting } from './posting.ts'

export async function postingsOf(reading: Reading, roundId: Id): Promise<readonly Posting[]> {
  const { rows } = await sql<Posting>`
    select id, round_id as "roundId", area_id as "areaId", place, from_on as "fromOn", until_on as "untilOn",
      posted_by as "postedBy", witness, removed_on as "removedOn", removed_by as "removedBy"
    from assistance.posting where round_id = ${roundId}::uuid and superseded_at is null
    order by from_on, id`.execute(reading.db)
  return rows
}

export async function insertPostings(w: Writing, postings: readonly Posting[]): Promise<void> {
  const values = postings.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    round_id: one.roundId,
    area_id: one.areaId,
    place: one.place,
    from_on: one.fromOn,
    until_on: one.untilOn,
    posted_by: one.postedBy,
    witness: one.witness,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('assistance.posting').values(values).execute()
}

export async function saveRemoval(w: Writing, ids: readonly Id[], on: Day, by: string): Promise<void> {
  await w.db
    .updateTable('assistance.posting')
    .set({ removed_on: on, removed_by: by })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function objectionsOf(reading: Reading, roundId: Id): Promise<readonly Objection[]> {
  const { rows } = await sql<Objection>`
    select id, round_id as "roundId", need_id as "needId", received_on as "receivedOn", said_by as "saidBy", content,
      handled_on as "handledOn", outcome, handling, handled_by as "handledBy"
    from assistance.objection where round_id = ${roundId}::uuid order by received_on, id`.execute(reading.db)
  return rows
}

export async function insertObjection(w: Writing, one: Objection): Promise<void> {
  await w.db
    .insertInto('assistance.objection')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      round_id: one.roundId,
      need_id: one.needId,
      received_on: one.receivedOn,
      said_by: one.saidBy,
      content: one.content,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function saveHandling(
  w: Writing,
  id: Id,
  { handledOn, outcome, handling, handledBy }: Pick<Objection, 'handledOn' | 'outcome' | 'handling' | 'handledBy'>,
): Promise<void> {
  await w.db
    .updateTable('assistance.objection')
    .set({ handled_on: handledOn, outcome, handling, handled_by: handledBy })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** What still hangs of rounds, and what people said of them that nobody has answered. */
export interface Hanging {
  readonly roundId: Id
  /** The last day on which a list that was not taken down hangs; none where all are down. */
  readonly untilOn: Day | null
  readonly unanswered: number
  readonly firstSaidOn: Day | null
}

export async function hangingOf(reading: Reading, roundIds: readonly Id[]): Promise<readonly Hanging[]> {
  if (roundIds.length === 0) return []
  const { rows } = await sql<Hanging>`
    select r.id as "roundId",
      (select max(p.until_on) from assistance.posting p where p.committee_id = r.committee_id and p.round_id = r.id
        and p.superseded_at is null and p.removed_on is null) as "untilOn",
      (select count(*) from assistance.objection o where o.committee_id = r.committee_id and o.round_id = r.id
        and o.handled_on is null) as unanswered,
      (select min(o.received_on) from assistance.objection o where o.committee_id = r.committee_id and o.round_id = r.id
        and o.handled_on is null) as "firstSaidOn"
    from assistance.round r where r.id = any(${[...roundIds]}::uuid[])`.execute(reading.db)
  return rows
}
