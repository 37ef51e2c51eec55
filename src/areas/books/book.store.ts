import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Book, holdsGoods, type Ledger, type Place, type PlaceKind } from './place.ts'

interface BookRow {
  readonly id: Id
  readonly committee_id: Id
  readonly ledger: string
  readonly title: string
  readonly origin_kind: string | null
  readonly origin_id: Id | null
  readonly origin_label: string | null
  readonly opened_on: Day
  readonly closed_on: Day | null
}

const bookOf = (row: BookRow): Book => ({
  id: row.id,
  committeeId: row.committee_id,
  ledger: row.ledger as Ledger,
  title: row.title,
  origin:
    row.origin_kind && row.origin_id
      ? { kind: row.origin_kind, id: row.origin_id, label: row.origin_label ?? '' }
      : null,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
})

export type NewBook = Pick<Book, 'id' | 'ledger' | 'title' | 'origin' | 'openedOn'>

/** False where a set of books of that origin or id is there already. */
export async function insertBook(w: Writing, { id, ledger, title, origin, openedOn }: NewBook): Promise<boolean> {
  const inserted = await w.db
    .insertInto('books.book')
    .values({
      committee_id: w.committeeId,
      id,
      ledger,
      title,
      origin_kind: origin?.kind ?? null,
      origin_id: origin?.id ?? null,
      origin_label: origin?.label ?? null,
      opened_on: openedOn,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Sets of books of the sight's committees, oldest first. */
export async function listBooks(
  reading: Reading,
  query: { readonly ids?: readonly Id[]; readonly ledger?: Ledger } = {},
) {
  let asked = reading.db
    .selectFrom('books.book')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
  if (query.ids) asked = asked.where('id', 'in', [...query.ids])
  if (query.ledger) asked = asked.where('ledger', '=', query.ledger)
  const rows = query.ids?.length === 0 ? [] : await asked.orderBy('opened_on').orderBy('id').execute()
  return rows.map(bookOf) as readonly Book[]
}

export async function findBookOf(reading: Reading, originKind: string, originId: Id): Promise<Book | null> {
  const row = await reading.db
    .selectFrom('books.book')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('origin_kind', '=', originKind)
    .where('origin_id', '=', originId)
    .executeTakeFirst()
  return row ? bookOf(row) : null
}

/** The sets of books, held until the act ends: whoever else wants to move their money waits, always in one order. */
export async function lockBooks(w: Writing, ids: readonly Id[]): Promise<readonly Book[]> {
  if (ids.length === 0) return []
  const rows = await w.db
    .selectFrom('books.book')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(bookOf)
}

export async function saveClosing(w: Writing, id: Id, closedOn: Day | null): Promise<void> {
  await w.db
    .updateTable('books.book')
    .set({
      closed_on: closedOn,
      closed_recorded_at: closedOn === null ? null : w.now,
      closed_by: closedOn === null ? null : w.actor.accountId,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewPlace = Omit<Place, 'closedOn'>

/** False where the set of books has a place of that kind and name. */
export async function insertPlace(w: Writing, place: NewPlace): Promise<boolean> {
  const inserted = await w.db
    .insertInto('books.place')
    .values({
      committee_id: w.committeeId,
      id: place.id,
      book_id: place.bookId,
      kind: place.kind,
      name: place.name,
      bank: place.bank,
      account_number: place.accountNumber,
      opened_on: place.openedOn,
      recorded_at: w.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted && !holdsGoods(place))
    await w.db
      .insertInto('books.balance')
      .values({ committee_id: w.committeeId, place_id: place.id, amount: 0 })
      .execute()
  return inserted !== undefined
}

export async function placesOf(reading: Reading, bookIds: readonly Id[]): Promise<readonly Place[]> {
  if (bookIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('books.place')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('book_id', 'in', [...bookIds])
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    bookId: row.book_id,
    kind: row.kind as PlaceKind,
    name: row.name,
    bank: row.bank,
    accountNumber: row.account_number,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
  }))
}

export async function closePlaceOn(w: Writing, id: Id, closedOn: Day): Promise<void> {
  await w.db
    .updateTable('books.place')
    .set({ closed_on: closedOn })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
