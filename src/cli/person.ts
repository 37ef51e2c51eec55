import { type AccountLine, listAccounts, nameKey } from '../areas/identity/index.ts'
import type { Committee } from '../areas/organisation/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { askSecret, canAsk } from './ask.ts'
import { committeeAt, type Desk } from './desk.ts'
import { readSecretFile } from './read-file.ts'

/** The account that a person signs in to by this name, in the committee. */
export async function personAt(
  desk: Desk,
  unit: string | undefined,
  name: string,
): Promise<{ committee: Committee; account: AccountLine } | Refusal> {
  const committee = await committeeAt(desk, unit)
  if (isRefusal(committee)) return committee
  const accounts = await desk.place.database.read(systemSight([committee.id]), (reading) =>
    listAccounts(reading, committee.id),
  )
  const account = accounts.find(
    (one) => one.id === name || (one.signInName !== null && nameKey(one.signInName) === nameKey(name)),
  )
  return account ? { committee, account } : refuse('cli.unknown_person', { kind: 'missing', field: 'person' })
}

/** A new password: from a file, or typed twice without being shown. */
export async function newPassword(
  desk: Desk,
  path: string | undefined,
  field = 'password-file',
  whose = '',
): Promise<string | Refusal> {
  if (path !== undefined) return readSecretFile(path, field)
  if (!canAsk()) return refuse('cli.password_how', { field })
  const { cli } = desk.words
  const password = await askSecret(whose === '' ? cli.askPassword : `${whose} — ${cli.askPassword}`)
  const again = await askSecret(cli.askAgain)
  return password === again ? password : refuse('setup.password_differs', { field })
}
