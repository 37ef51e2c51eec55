import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'

/** What the books say lay in a place of money at the end of a day. */
export async function bookedOn(reading: Reading, placeId: Id, on: Day): Promise<Dong> {
  const { rows } = await sql<{ amount: Dong }>`
    select coalesce(sum(debit - credit), 0)::bigint as amount from books.entry_line
    where place_id = ${placeId}::uuid and posted_on <= ${on}`.execute(reading.db)
  return (rows[0]?.amount ?? 0) as Dong
}

/** The lots that lay in a store, or in a hand, at the end of a day. */
export async function stockOn(reading: Reading, placeId: Id, on: Day) {
  const { rows } = await sql<{ lotId: Id; name: string; unit: string; quantity: number }>`
    select l.lot_id as "lotId", t.name, t.unit, sum(l.quantity_in - l.quantity_out)::bigint as quantity
    from books.stock_line l join books.lot t on t.committee_id = l.committee_id and t.id = l.lot_id
    where l.place_id = ${placeId}::uuid and l.posted_on <= ${on}
    group by l.lot_id, t.name, t.unit having sum(l.quantity_in - l.quantity_out) > 0
    order by t.name, l.lot_id`.execute(reading.db)
  return rows as readonly {
    readonly lotId: Id
    readonly name: string
    readonly unit: string
    readonly quantity: number
  }[]
}

export interface Count {
  readonly id: Id
  readonly bookId: Id
  readonly placeId: Id
  readonly countedOn: Day
  readonly counted: Dong | null
  readonly booked: Dong | null
  readonly present: string
  readonly note: string | null
  readonly documentId: Id | null
}

export interface CountLine {
  readonly lotId: Id
  readonly counted: number
  readonly booked: number
}

export async function insertCount(w: Writing, count: Count, lines: readonly CountLine[]): Promise<void> {
  const { id, bookId, placeId, countedOn, documentId, ...rest } = count
  await w.db
    .insertInto('books.count')
    .values({
      ...rest,
      committee_id: w.committeeId,
      id,
      book_id: bookId,
      place_id: placeId,
      counted_on: countedOn,
      document_id: documentId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  if (lines.length === 0) return
  const values = lines.map((line) => ({
    committee_id: w.committeeId,
    id: newId(),
    count_id: id,
    lot_id: line.lotId,
    counted: line.counted,
    booked: line.booked,
    recorded_at: w.now,
  }))
  await w.db.insertInto('books.count_line').values(values).execute()
}

/** Counts of a set of books that stand, newest first. */
export async function countsOf(reading: Reading, bookId: Id): Promise<readonly Count[]> {
  const { rows } = await sql<Count>`
    select id, book_id as "bookId", place_id as "placeId", counted_on as "countedOn", counted, booked, present, note,
      document_id as "documentId"
    from books.count where book_id = ${bookId}::uuid and superseded_at is null
    order by counted_on desc, id desc limit 500`.execute(reading.db)
  return rows
}

export async function findCount(reading: Reading, id: Id): Promise<Count | null> {
  const { rows } = await sql<Count>`
    select id, book_id as "bookId", place_id as "placeId", counted_on as "countedOn", counted, booked, present, note,
      document_id as "documentId"
    from books.count where id = ${id}::uuid and superseded_at is null`.execute(reading.db)
  return rows[0] ?? null
}

export async function countLinesOf(reading: Reading, countId: Id) {
  const { rows } = await sql<CountLine & { name: string; unit: string }>`
    select c.lot_id as "lotId", t.name, t.unit, c.counted, c.booked
    from books.count_line c join books.lot t on t.committee_id = c.committee_id and t.id = c.lot_id
    where c.count_id = ${countId}::uuid order by t.name, c.lot_id`.execute(reading.db)
  return rows as readonly (CountLine & { readonly name: string; readonly unit: string })[]
}

export async function lockCount(w: Writing, id: Id): Promise<{ bookId: Id; countedOn: Day } | null> {
  const { rows } = await sql<{ bookId: Id; countedOn: Day }>`
    select book_id as "bookId", counted_on as "countedOn" from books.count
    where committee_id = ${w.committeeId} and id = ${id}::uuid and superseded_at is null for update`.execute(w.db)
  return rows[0] ?? null
}

export async function supersedeCount(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('books.count')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
