import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { insertAccount, lockAccount, saveAccount } from './account.store.ts'
import { banks, bareNumber } from './account.ts'
import { permissions } from './permissions.ts'

const zNumber = z
  .string({ message: 'platform.required' })
  .transform(bareNumber)
  .pipe(z.string().regex(/^[0-9A-Za-z]{4,30}$/, { message: 'statements.not_an_account' }))

/** Names an account of the committee, so that its statements can be read. */
export const addBankAccount = action({
  name: 'statements.add_account',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    bank: z.enum(banks),
    number: zNumber,
    holder: zLine(200),
    placeId: zMaybe(zId).optional(),
    openedOn: zDay,
  }),
  load: async (w, { openedOn }) => (openedOn > w.today ? refuse('statements.in_future', { field: 'openedOn' }) : null),
  run: async (w, { id = newId(), placeId = null, ...rest }) => {
    if (!(await insertAccount(w, { ...rest, id, placeId })))
      return refuse('statements.account_there_already', { kind: 'conflict', field: 'number' })
    const data = { bank: rest.bank, ending: rest.number.slice(-3), openedOn: rest.openedOn }
    return done({ output: { id }, subject: { kind: 'bank_account', id }, data })
  },
})

/** Its holder, its place in the books, and from when on nothing comes any more. */
export const editBankAccount = action({
  name: 'statements.edit_account',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    holder: zLine(200),
    placeId: zMaybe(zId).optional(),
    closedOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { id, closedOn }) => {
    const account = await lockAccount(w, id)
    if (!account) return refuse('statements.no_account', { kind: 'missing' })
    if (closedOn && (closedOn < account.openedOn || closedOn > w.today))
      return refuse('statements.closing_day', { field: 'closedOn', params: { day: account.openedOn } })
    return account
  },
  run: async (w, { id, holder, placeId = null, closedOn = null }, { bank, number }) => {
    await saveAccount(w, id, { holder, placeId, closedOn })
    const data = { bank, ending: number.slice(-3), closedOn }
    return done({ output: { id }, subject: { kind: 'bank_account', id }, data })
  },
})
