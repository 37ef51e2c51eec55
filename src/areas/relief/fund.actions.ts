import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { bookPermissions, closeBook, listBooks, openBook, reopenBook } from '../books/index.ts'
import { endPart, scopeOf } from '../disclosure/index.ts'
import { openPlaces, placeNames } from './opening.actions.ts'
import { permissions } from './permissions.ts'

/** Opens the books of the Fund for the Poor: a safe, an account and a store of its own. */
export const openFund = action({
  name: 'relief.open_fund',
  permission: permissions.account,
  input: z.object({ id: zId.optional(), title: zLine(300), openedOn: zDay, ...placeNames }),
  load: async () => null,
  run: async (w, { id = newId(), title, openedOn, ...names }) => {
    const book = await within(w, openBook, { id, ledger: 'poor_fund', title, openedOn })
    if (isRefusal(book)) return book
    const places = await openPlaces(w, id, openedOn, names)
    if (isRefusal(places)) return places
    return done({ output: { id, ...places }, subject: { kind: 'book', id }, data: { title, openedOn } })
  },
})

async function fundOf(w: Writing, id: Id) {
  const [book] = await listBooks(w, { ids: [id] })
  return book?.ledger === 'poor_fund' ? book : refuse('relief.no_fund', { kind: 'missing' })
}

/** Tells in public that the Fund ended, or that it goes on: a Fund that is closed owes no further half-yearly statement. */
export async function tellFundEnd(w: Writing, bookId: Id, endedOn: Day | null): Promise<Refusal | null> {
  const scope = await scopeOf(w, { kind: 'book', id: bookId })
  if (!scope || scope.distributionEndedOn === endedOn) return null
  const told = await within(w, endPart, { id: scope.id, part: 'distribution' as const, endedOn })
  return isRefusal(told) ? told : null
}

/** Closes the books of the Fund, and says so where everybody reads of it. */
export const closeFund = action({
  name: 'relief.close_fund',
  permission: bookPermissions.close,
  input: z.object({ id: zId, closedOn: zDay }),
  load: (w, { id }) => fundOf(w, id),
  run: async (w, { id, closedOn }, { title }) => {
    const closed = await within(w, closeBook, { id, closedOn })
    const told = isRefusal(closed) ? closed : await tellFundEnd(w, id, closedOn)
    return told ?? done({ output: { id }, subject: { kind: 'book', id }, data: { title, closedOn } })
  },
})

/** Opens them again: its half-yearly statements are owed again too. */
export const reopenFund = action({
  name: 'relief.reopen_fund',
  permission: bookPermissions.close,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: (w, { id }) => fundOf(w, id),
  run: async (w, { id, reason }, { title }) => {
    const opened = await within(w, reopenBook, { id, reason })
    const told = isRefusal(opened) ? opened : await tellFundEnd(w, id, null)
    return told ?? done({ output: { id }, subject: { kind: 'book', id }, data: { title, reason } })
  },
})
