import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { closePlaceOn, insertBook, insertPlace, lockBooks, placesOf, saveClosing } from './book.store.ts'
import { permissions } from './permissions.ts'
import { type Book, ledgers, placeKinds } from './place.ts'
import { leftIn, openVouchers } from './standing.store.ts'
import { zOrigin } from './voucher-input.actions.ts'

/** Opens a set of books for a campaign or the Fund; each has its own, so that no money of one is told with another's. */
export const openBook = action({
  name: 'books.open_book',
  permission: permissions.open_book,
  input: z.object({
    id: zId.optional(),
    ledger: z.enum(ledgers),
    title: zLine(300),
    openedOn: zDay,
    origin: zOrigin.optional(),
  }),
  load: async (w, { openedOn }) =>
    openedOn > w.today ? refuse('books.in_future', { field: 'openedOn' }) : Promise.resolve(null),
  run: async (w, { id = newId(), origin, ...rest }) => {
    if (!(await insertBook(w, { ...rest, id, origin: origin ?? null })))
      return refuse('books.book_there_already', { kind: 'conflict' })
    const { ledger, title, openedOn } = rest
    return done({ output: { id }, subject: { kind: 'book', id }, data: { ledger, title, openedOn } })
  },
})

/** The set of books, held and open, or why not. */
export async function openBookHeld(w: Writing, id: Id): Promise<Book | Refusal> {
  const [book] = await lockBooks(w, [id])
  if (!book) return refuse('books.no_book', { kind: 'missing' })
  if (book.closedOn !== null) return refuse('books.book_closed', { kind: 'conflict', params: { title: book.title } })
  return book
}

export const addPlace = action({
  name: 'books.add_place',
  permission: permissions.open_book,
  input: z.object({
    id: zId.optional(),
    bookId: zId,
    kind: z.enum(placeKinds),
    name: zLine(200),
    bank: zMaybe(zLine(200)).optional(),
    accountNumber: zMaybe(zLine(40)).optional(),
    openedOn: zDay,
  }),
  load: async (w, { bookId, kind, accountNumber, openedOn }) => {
    const book = await openBookHeld(w, bookId)
    if (isRefusal(book)) return book
    if (openedOn < book.openedOn)
      return refuse('books.before_opening', { field: 'openedOn', params: { day: book.openedOn } })
    if (openedOn > w.today) return refuse('books.in_future', { field: 'openedOn' })
    return kind === 'bank' && !accountNumber ? refuse('platform.required', { field: 'accountNumber' }) : book
  },
  run: async (w, { id = newId(), bank = null, accountNumber = null, ...rest }, book) => {
    const isBank = rest.kind === 'bank'
    const place = { ...rest, id, bank: isBank ? bank : null, accountNumber: isBank ? accountNumber : null }
    if (!(await insertPlace(w, place))) return refuse('books.place_there_already', { kind: 'conflict', field: 'name' })
    const data = { title: book.title, kind: rest.kind, name: rest.name }
    return done({ output: { id }, subject: { kind: 'book', id: book.id }, data })
  },
})

/** Nothing comes or goes there any more; only an empty place is closed. */
export const closePlace = action({
  name: 'books.close_place',
  permission: permissions.open_book,
  input: z.object({ bookId: zId, placeId: zId, closedOn: zDay }),
  load: async (w, { bookId, placeId, closedOn }) => {
    const book = await openBookHeld(w, bookId)
    if (isRefusal(book)) return book
    const place = (await placesOf(w, [bookId])).find((one) => one.id === placeId && one.closedOn === null)
    if (!place) return refuse('books.wrong_place', { field: 'placeId' })
    if (closedOn < place.openedOn || closedOn > w.today)
      return refuse('books.closing_day', { field: 'closedOn', params: { day: place.openedOn } })
    const left = (await leftIn(w, bookId)).find((one) => one.placeId === placeId)
    if (left) return refuse('books.place_not_empty', { kind: 'conflict', params: { place: place.name } })
    return (await openVouchers(w, bookId, placeId)) > 0
      ? refuse('books.vouchers_open', { kind: 'conflict' })
      : { book, place }
  },
  run: async (w, { placeId, closedOn }, { book, place }) => {
    await closePlaceOn(w, placeId, closedOn)
    const data = { title: book.title, name: place.name, closedOn }
    return done({ output: { placeId }, subject: { kind: 'book', id: book.id }, data })
  },
})

/** Ends a set of books: nothing is left in any place, no voucher waits. */
export const closeBook = action({
  name: 'books.close_book',
  permission: permissions.close,
  input: z.object({ id: zId, closedOn: zDay }),
  load: async (w, { id, closedOn }) => {
    const book = await openBookHeld(w, id)
    if (isRefusal(book)) return book
    if (closedOn < book.openedOn || closedOn > w.today)
      return refuse('books.closing_day', { field: 'closedOn', params: { day: book.openedOn } })
    if ((await openVouchers(w, id)) > 0) return refuse('books.vouchers_open', { kind: 'conflict' })
    const [left] = await leftIn(w, id)
    return left ? refuse('books.place_not_empty', { kind: 'conflict', params: { place: left.name } }) : book
  },
  run: async (w, { id, closedOn }, { title }) => {
    await saveClosing(w, id, closedOn)
    return done({ output: { id }, subject: { kind: 'book', id }, data: { title, closedOn } })
  },
})

/** Opens closed books again, for a late return or a mistake found; the reason stays in the journal. */
export const reopenBook = action({
  name: 'books.reopen_book',
  permission: permissions.close,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const [book] = await lockBooks(w, [id])
    if (!book) return refuse('books.no_book', { kind: 'missing' })
    return book.closedOn === null ? refuse('books.book_open', { kind: 'conflict' }) : book
  },
  run: async (w, { id, reason }, { title, closedOn }) => {
    await saveClosing(w, id, null)
    return done({ output: { id }, subject: { kind: 'book', id }, data: { title, closedOn, reason } })
  },
})
