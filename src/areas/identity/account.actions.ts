import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { insertAccount, setDisabled, setLanguageOf, updateAccount } from './account.store.ts'
import { checkSignInName } from './account.ts'
import { insertCredential } from './credential.store.ts'
import { becomesSample } from './demo.store.ts'
import { grantRole, zRole } from './grant.actions.ts'
import { loadAccount, mayManage } from './manage.actions.ts'
import { permissions } from './permissions.ts'
import { endSessions } from './session.store.ts'
import { changeName, findByName, takeName } from './sign-in-name.store.ts'

const zLanguage = z.enum(['vi', 'en'])

export const createAccount = action({
  name: 'identity.create_account',
  permission: permissions.create_account,
  input: z.object({
    accountId: zId,
    displayName: zLine(120),
    /** None for demo accounts: they are entered by a click. */
    signInName: zMaybe(zLine(60)),
    personId: zMaybe(zId),
    language: zLanguage.default('vi'),
    demo: z.boolean().default(false),
    grant: z
      .object({
        role: zRole,
        areaId: zMaybe(zId),
        agencyId: zMaybe(zId),
        organisationId: zMaybe(zId),
        fromOn: zDay,
        toOn: zMaybe(zDay),
      })
      .nullable()
      .default(null),
  }),
  load: async () => null,
  run: async (w, input) => {
    const { accountId, displayName, signInName, language, demo } = input
    // Only the loading of a sample makes accounts that anybody may enter.
    if (demo && w.actor.strength !== 'system') return refuse('platform.not_allowed', { kind: 'forbidden' })
    if (demo && !(await becomesSample(w))) return refuse('identity.not_a_sample', { kind: 'conflict' })
    if (!demo && signInName === null) return refuse('platform.required', { field: 'signInName' })
    const unusable = signInName === null ? null : checkSignInName(signInName)
    if (unusable) return unusable
    const account = { id: accountId, displayName, language, demo, personId: input.personId }
    if (!(await insertAccount(w, { ...account, homeCommitteeId: w.committeeId }))) return taken('accountId')
    if (signInName !== null && !(await takeName(w, accountId, signInName))) return taken('signInName')
    if (!demo) await insertCredential(w, accountId)
    if (input.grant) {
      const granted = await within(w, grantRole, { accountId, ...input.grant })
      if (isRefusal(granted)) return granted
    }
    return done({
      output: { accountId },
      subject: { kind: 'account', id: accountId },
      data: { name: displayName, signInName, demo },
    })
  },
})

function taken(field: string): Refusal {
  return refuse('identity.name_taken', { kind: 'conflict', field })
}

/** Opens the account of somebody from another committee in this one too: same person, same password. */
export const admitAccount = action({
  name: 'identity.admit_account',
  permission: permissions.manage_accounts,
  input: z.object({ signInName: zLine(60), displayName: zLine(120), personId: zMaybe(zId) }),
  load: async (w, input) => {
    const found = await findByName(w.db, input.signInName)
    return found ?? refuse('identity.name_unknown', { field: 'signInName' })
  },
  run: async (w, input, { accountId, committeeId }) => {
    const account = {
      id: accountId,
      displayName: input.displayName,
      personId: input.personId,
      language: 'vi',
      demo: false,
    }
    if (!(await insertAccount(w, { ...account, homeCommitteeId: committeeId }))) return taken('signInName')
    return done({
      output: { accountId },
      subject: { kind: 'account', id: accountId },
      data: { name: input.displayName, signInName: input.signInName },
    })
  },
})

/** Corrects the name shown and the name to sign in with, which may be a new telephone number. */
export const renameAccount = action({
  name: 'identity.rename_account',
  permission: permissions.give_codes,
  input: z.object({ accountId: zId, displayName: zLine(120), signInName: zMaybe(zLine(60)) }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, input, { account }) => {
    const { displayName, signInName } = input
    if (signInName !== null && !account.demo && account.homeCommitteeId === w.committeeId) {
      const unusable = checkSignInName(signInName)
      if (unusable) return unusable
      if (!(await changeName(w, account.id, signInName))) return taken('signInName')
    }
    await updateAccount(w, account.id, { displayName })
    return done({
      output: { accountId: account.id },
      subject: { kind: 'account', id: account.id },
      data: { name: displayName, before: account.displayName },
    })
  },
})

export const disableAccount = action({
  name: 'identity.disable_account',
  permission: permissions.give_codes,
  input: z.object({ accountId: zId, reason: zLine(300) }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, input, { account }) => {
    if (account.disabledAt !== null) return refuse('identity.disabled_already', { kind: 'conflict' })
    await setDisabled(w, account.id, input.reason)
    const sessionsEnded = await endSessions(w.db, account.id)
    return done({
      output: { sessionsEnded },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, reason: input.reason },
    })
  },
})

export const enableAccount = action({
  name: 'identity.enable_account',
  permission: permissions.give_codes,
  input: z.object({ accountId: zId }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, _input, { account }) => {
    if (account.disabledAt === null) return refuse('identity.enabled_already', { kind: 'conflict' })
    await setDisabled(w, account.id, null)
    return done({
      output: { accountId: account.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName },
    })
  },
})

export const setLanguage = action({
  name: 'identity.set_language',
  permission: permissions.own_account,
  input: z.object({ language: zLanguage }),
  load: async () => null,
  run: async (w, input) => {
    await setLanguageOf(w, w.actor.accountId, input.language)
    return done({
      output: { language: input.language },
      subject: { kind: 'account', id: w.actor.accountId },
      data: { language: input.language },
    })
  },
})
