import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import { tokenHash } from '../../platform/secret.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { nameKey } from './account.ts'
import { claim, forgive } from './attempt.actions.ts'
import { codeFrom, codeHours, isOfficeCode, readCode } from './code.ts'
import { type Entered, enter, type Origin } from './entry.actions.ts'
import { type CodePurpose, findCodeByToken, findCodeOf, insertLoginCode, type LoginCode } from './login-code.store.ts'
import { isForDevice, loadAccount, mayManage } from './manage.actions.ts'
import { permissions } from './permissions.ts'
import { findByName } from './sign-in-name.store.ts'

/** What the office reads out, or shows as a QR. Shown once; only fingerprints stay. */
export interface GivenCode {
  readonly code: string
  /** The last part of the link in the QR: `/vao/<token>`. */
  readonly token: string
  readonly expiresAt: Date
}

/** Typed by hand together with a name, or read from a QR. */
export type TypedCode = { readonly name: string; readonly code: string } | { readonly token: string }

export const makeLoginCode = action({
  name: 'identity.make_login_code',
  permission: permissions.give_codes,
  input: z.object({
    accountId: zId,
    purpose: z.enum(['sign_in', 'set_password']),
    codeHash: zLine(64),
    tokenHash: zLine(64),
  }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, input, { account, heldRoles }) => {
    if (account.demo) return refuse('identity.demo_account', { kind: 'forbidden' })
    if (account.disabledAt !== null) return refuse('identity.account_disabled', { kind: 'conflict' })
    if (account.homeCommitteeId !== w.committeeId) return refuse('identity.keeps_elsewhere', { kind: 'forbidden' })
    if (input.purpose === 'sign_in' && !isForDevice(heldRoles)) return refuse('identity.code_for_volunteers')
    const expiresAt = new Date(w.now.getTime() + codeHours * 3_600_000)
    await insertLoginCode(w, { id: newId(w.now.getTime()), ...input, expiresAt })
    return done({
      output: { expiresAt: expiresAt.toISOString() },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, purpose: input.purpose },
    })
  },
})

/**
 * Makes a code for an account. Code and token follow from the client id and the installation's secret: the form sent
 * twice shows the same code twice, and neither the journal nor the answer kept for repeats holds it.
 */
export async function giveCode(
  database: Database,
  caller: Caller,
  input: { readonly accountId: Id; readonly purpose: CodePurpose },
): Promise<GivenCode | Refusal> {
  const { secrets } = database
  const seed = `${caller.clientId}:${input.accountId}:${input.purpose}`
  const code = codeFrom(secrets.keyedHash(seed, 'identity.login_code.digits'))
  const token = Buffer.from(secrets.keyedHash(seed, 'identity.login_code.token'), 'hex').toString('base64url')
  const codeHash = secrets.keyedHash(`${input.accountId}:${code}`, 'identity.login_code')
  const made = await perform(database, makeLoginCode, { ...input, codeHash, tokenHash: tokenHash(token) }, caller)
  return isRefusal(made) ? made : { code, token, expiresAt: new Date(made.expiresAt) }
}

/** What the link of a QR is for; looking does not use it up, so a chat's preview may. */
export async function purposeOfLink(database: Database, token: string): Promise<CodePurpose | null> {
  const code = await findCodeByToken(database.app, tokenHash(token), database.clock.now())
  return code?.purpose ?? null
}

/** The code that was typed, or stands behind the link, when it is good for this. */
export async function findCode(database: Database, typed: TypedCode, purpose: CodePurpose): Promise<LoginCode | null> {
  const now = database.clock.now()
  if ('token' in typed) {
    const code = await findCodeByToken(database.app, tokenHash(typed.token), now)
    return code?.purpose === purpose ? code : null
  }
  const found = typed.name.length <= 200 ? await findByName(database.app, typed.name) : null
  if (!found || !isOfficeCode(typed.code)) return null
  const hashes = database.secrets.keyedHashes(`${found.accountId}:${readCode(typed.code)}`, 'identity.login_code')
  return findCodeOf(database.app, found.accountId, purpose, hashes, now)
}

/** Signs in with a code from the office: this device stays signed in until it is revoked or half a year has passed. */
export async function signInByCode(database: Database, typed: TypedCode, origin: Origin): Promise<Entered | Refusal> {
  const trying = { address: origin.address, ...('name' in typed && { name: nameKey(typed.name) }) }
  const tooOften = await claim(database, trying)
  if (tooOften) return tooOften
  const code = await findCode(database, typed, 'sign_in')
  if (!code) return refuse('identity.code_wrong', { field: 'code' })
  await forgive(database, trying)
  const who = { homeCommitteeId: code.committeeId, accountId: code.accountId }
  return enter(database, { ...who, method: 'code', strength: 'device', loginCodeId: code.id }, origin)
}
