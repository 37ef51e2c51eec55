import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { openBook } from '../books/index.ts'
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
