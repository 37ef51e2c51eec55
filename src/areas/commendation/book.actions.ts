import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zText } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { advanceBook, lastNumber } from './award.store.ts'
import { permissions } from './permissions.ts'

/** Goes on from the paper book (sổ khen thưởng): the next certificate bears the number after the last on paper. */
export const startBook = action({
  name: 'commendation.start_book',
  permission: permissions.start_book,
  input: z.object({
    authority: z.enum(['ward_people_committee', 'ward_front']),
    year: z.coerce.number().int().min(1990).max(2200),
    last: z.coerce.number().int().min(1).max(100_000),
    reason: zText(500),
  }),
  load: async (w, { authority, year, last }) => {
    const now = await lastNumber(w, w.committeeId, authority, year)
    return last > now ? { now } : refuse('commendation.book_behind', { field: 'last', params: { last: now } })
  },
  run: async (w, { authority, year, last, reason }, { now }) => {
    await advanceBook(w, authority, year, last)
    const data = { authority, year, before: now, last, reason }
    return done({ output: { last }, subject: { kind: 'commendation_book', id: w.committeeId }, data })
  },
})
