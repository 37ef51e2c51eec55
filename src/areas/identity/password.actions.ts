import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller, Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockAccount, readAccount } from './account.store.ts'
import { nameKey } from './account.ts'
import { claim, forgive } from './attempt.actions.ts'
import { readCredential, setPassword } from './credential.store.ts'
import { type Origin, officeSight, selfOf } from './entry.actions.ts'
import { findCode, type TypedCode } from './login-code.actions.ts'
import { useCode } from './login-code.store.ts'
import { loadAccount, mayManage } from './manage.actions.ts'
import { ownCaller } from './own.actions.ts'
import { checkPassword } from './password.ts'
import { hashPassword, isPassword } from './password-hash.actions.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { endSessions } from './session.store.ts'
import { nameOf } from './sign-in-name.store.ts'

const zHash = zLine(400)

async function loadProved(w: Writing, what: string, proof: string) {
  const missing = refuse('platform.not_found', { kind: 'missing' })
  return checkProof(w, what, proof) ?? (await lockAccount(w, w.actor.accountId)) ?? missing
}

/** Writes the new password down when the old one was shown. */
export const storePassword = action({
  name: 'identity.change_password',
  permission: permissions.own_account,
  input: z.object({ hash: zHash, keepSessionId: zId, proof: zProof }),
  load: (w, input) => loadProved(w, 'identity.change_password', input.proof),
  run: async (w, input, account) => {
    await setPassword(w, account.id, input.hash, false)
    const ended = await endSessions(w.db, account.id, { keep: input.keepSessionId })
    return done({
      output: { ended },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName },
    })
  },
})

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  database: Database,
  caller: Caller,
  input: { readonly current: string; readonly next: string; readonly sessionId: Id },
): Promise<{ ended: number } | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const trying = { second_step: caller.actor.accountId }
  const tooOften = await claim(database, trying)
  if (tooOften) return tooOften
  const known = await whatIsKnown(database, own.committeeId, caller.actor.accountId)
  if (!(await isPassword(known.passwordHash, input.current.slice(0, 400)))) {
    return refuse('identity.password_wrong', { field: 'current' })
  }
  await forgive(database, trying)
  if (input.next === input.current) return refuse('identity.password_same', { field: 'next' })
  const unfit = checkPassword(input.next, known, 'next')
  if (unfit) return unfit
  const hash = await hashPassword(input.next)
  const proof = prove(database, storePassword.name, own.clientId)
  return perform(database, storePassword, { hash, keepSessionId: input.sessionId, proof }, own)
}

async function whatIsKnown(database: Database, homeCommitteeId: Id, accountId: Id) {
  return database.read(officeSight(homeCommitteeId), async (reading) => {
    const account = await readAccount(reading, homeCommitteeId, accountId)
    const credential = await readCredential(reading, homeCommitteeId, accountId)
    const names = [account?.displayName, await nameOf(reading.db, accountId)].filter((name) => typeof name === 'string')
    return { passwordHash: credential?.passwordHash ?? null, names }
  })
}

export const storePasswordByCode = action({
  name: 'identity.set_password_by_code',
  permission: permissions.own_account,
  input: z.object({ hash: zHash, codeId: zId, proof: zProof }),
  load: (w, input) => loadProved(w, 'identity.set_password_by_code', input.proof),
  run: async (w, input, account) => {
    if (!(await useCode(w.db, input.codeId, w.now))) return refuse('identity.code_wrong', { kind: 'forbidden' })
    await setPassword(w, account.id, input.hash, false)
    const ended = await endSessions(w.db, account.id)
    return done({
      output: { ended },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName },
    })
  },
})

/** Sets a password with a code from the office: the first one, or after the old one was forgotten. */
export async function setPasswordByCode(
  database: Database,
  input: TypedCode & { readonly password: string },
  origin: Origin,
): Promise<{ ended: number } | Refusal> {
  const trying = { address: origin.address, ...('name' in input && { name: nameKey(input.name) }) }
  const tooOften = await claim(database, trying)
  if (tooOften) return tooOften
  const code = await findCode(database, input, 'set_password')
  if (!code) return refuse('identity.code_wrong', { field: 'code' })
  await forgive(database, trying)
  const known = await whatIsKnown(database, code.committeeId, code.accountId)
  const unfit = checkPassword(input.password, known)
  if (unfit) return unfit
  const who = { homeCommitteeId: code.committeeId, accountId: code.accountId }
  const self = await selfOf(database, { ...who, strength: 'password', method: 'password' })
  if (isRefusal(self)) return self
  const hash = await hashPassword(input.password)
  const proof = prove(database, storePasswordByCode.name, self.caller.clientId)
  return perform(database, storePasswordByCode, { hash, codeId: code.id, proof }, self.caller)
}

export const storeFirstPassword = action({
  name: 'identity.give_password',
  permission: permissions.manage_accounts,
  input: z.object({ accountId: zId, hash: zHash, mustChange: z.boolean() }),
  load: (w: Writing, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, input, { account }) => {
    if (account.demo) return refuse('identity.demo_account', { kind: 'forbidden' })
    if (account.homeCommitteeId !== w.committeeId) return refuse('identity.keeps_elsewhere', { kind: 'forbidden' })
    await setPassword(w, account.id, input.hash, input.mustChange)
    await endSessions(w.db, account.id)
    return done({
      output: { accountId: account.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName },
    })
  },
})

/** Gives an account a password that its holder must change at the first sign-in (set-up and the command line). */
export async function givePassword(
  database: Database,
  caller: Caller,
  input: { readonly accountId: Id; readonly password: string; readonly mustChange?: boolean },
): Promise<{ accountId: Id } | Refusal> {
  const known = await whatIsKnown(database, caller.committeeId, input.accountId)
  const unfit = checkPassword(input.password, known)
  if (unfit) return unfit
  const hash = await hashPassword(input.password)
  const { accountId, mustChange = true } = input
  return perform(database, storeFirstPassword, { accountId, hash, mustChange }, caller)
}
