import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { insertAccount, lockAccount, readAccount, setDisabled, updateAccount } from './account.store.ts'
import { permissions } from './permissions.ts'

/**
 * Opens the account of somebody from a committee that is no more in this one: same person, same proofs. Only within an
 * act that has that committee in sight too; asked for by itself it finds nobody.
 */
export const receiveAccount = action({
  name: 'identity.receive_account',
  permission: permissions.receive_accounts,
  input: z.object({ accountId: zId, formerId: zId, displayName: zLine(120), personId: zMaybe(zId) }),
  load: async (w, { accountId, formerId }) => {
    const account = formerId === w.committeeId ? null : await readAccount(w, formerId, accountId)
    if (!account || account.disabledAt !== null) return refuse('platform.not_found', { kind: 'missing' })
    return { account, here: await lockAccount(w, accountId) }
  },
  may: (actor, { account }) =>
    actor.accountId === account.id ? refuse('identity.not_for_yourself', { kind: 'forbidden' }) : true,
  run: async (w, { accountId, displayName, personId }, { account, here }) => {
    const { homeCommitteeId, language, demo } = account
    if (!here) await insertAccount(w, { id: accountId, homeCommitteeId, displayName, personId, language, demo })
    if (here) await updateAccount(w, accountId, { displayName, personId })
    if (here?.disabledAt) await setDisabled(w, accountId, null)
    return done({
      output: { accountId, isNew: !here || here.disabledAt !== null },
      subject: { kind: 'account', id: accountId },
      data: { name: displayName },
    })
  },
})
