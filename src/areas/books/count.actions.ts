import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zDong, zId, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { checkPaper } from '../documents/index.ts'
import { openBookHeld } from './book.actions.ts'
import { placesOf } from './book.store.ts'
import { bookedOn, insertCount, lockCount, stockOn, supersedeCount } from './count.store.ts'
import { permissions } from './permissions.ts'
import { holdsGoods } from './place.ts'

/**
 * A count of what lies in a place (kiểm kê), against what the books say at the end of that day. A difference is told, not
 * hidden: it goes into the books by a voucher of surplus or loss.
 */
export const recordCount = action({
  name: 'books.record_count',
  permission: permissions.count,
  input: z.object({
    id: zId.optional(),
    bookId: zId,
    placeId: zId,
    countedOn: zDay,
    /** Of money. */
    counted: zMaybe(zDong).optional(),
    /** Of goods, in thousandths of the unit. */
    lots: z
      .array(z.object({ lotId: zId, counted: z.coerce.number().int().min(0).max(1e12) }))
      .max(500)
      .optional(),
    present: zText(1000),
    note: zMaybe(zText(2000)).optional(),
    documentId: zMaybe(zId).optional(),
  }),
  load: async (w, { bookId, placeId, countedOn, counted, lots = [], documentId }) => {
    const book = await openBookHeld(w, bookId)
    if (isRefusal(book)) return book
    const place = (await placesOf(w, [bookId])).find((one) => one.id === placeId)
    if (!place) return refuse('books.wrong_place', { field: 'placeId' })
    if (countedOn > w.today) return refuse('books.in_future', { field: 'countedOn' })
    if (countedOn < place.openedOn)
      return refuse('books.before_opening', { field: 'countedOn', params: { day: place.openedOn } })
    const paper = await checkPaper(w, documentId ?? null)
    if (paper) return paper
    if (!holdsGoods(place)) {
      if (counted === null || counted === undefined) return refuse('platform.required', { field: 'counted' })
      return { place, counted: counted as Dong | null, booked: await bookedOn(w, placeId, countedOn), lots: [] }
    }
    const booked = await stockOn(w, placeId, countedOn)
    const there = new Map(booked.map((one) => [one.lotId, one.quantity]))
    const strange = lots.findIndex((one) => !there.has(one.lotId))
    if (strange >= 0) return refuse('books.lot_needed', { field: `lots.${strange}.lotId` })
    if (lots.length < booked.length) return refuse('books.count_all_lots', { field: 'lots' })
    const list = lots.map((one) => ({ ...one, booked: there.get(one.lotId) ?? 0 }))
    return { place, counted: null, booked: null, lots: list }
  },
  run: async (w, { id = newId(), bookId, placeId, countedOn, present, note, documentId }, { place, ...facts }) => {
    const kept = { id, bookId, placeId, countedOn, present, note: note ?? null, documentId: documentId ?? null }
    await insertCount(w, { ...kept, counted: facts.counted, booked: facts.booked }, facts.lots)
    const difference = facts.counted === null ? null : dong(facts.counted - (facts.booked ?? 0))
    const wrong = facts.lots.filter((one) => one.counted !== one.booked).length
    const data = { place: place.name, countedOn, counted: facts.counted, difference, wrong }
    return done({ output: { id, difference, wrong }, subject: { kind: 'book', id: bookId }, data })
  },
})

export const withdrawCount = action({
  name: 'books.withdraw_count',
  permission: permissions.count,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => (await lockCount(w, id)) ?? refuse('books.no_count', { kind: 'missing' }),
  run: async (w, { id, reason }, count: { readonly bookId: Id; readonly countedOn: string }) => {
    await supersedeCount(w, id, reason)
    const data = { countedOn: count.countedOn, reason }
    return done({ output: { id }, subject: { kind: 'book', id: count.bookId }, data })
  },
})
