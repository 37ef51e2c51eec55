import { z } from 'zod'
import {
  createAccount,
  disableAccount,
  enableAccount,
  givePassword,
  grantRole,
  type Role,
  roleNames,
} from '../areas/identity/index.ts'
import { perform } from '../platform/action.ts'
import { zId } from '../platform/input.ts'
import { newId } from '../values/id.ts'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import { fill } from '../words/shape.ts'
import { command } from './command.ts'
import { callerAt, committeeAt, type Desk } from './desk.ts'
import { newPassword, personAt } from './person.ts'
import { readSecretFile } from './read-file.ts'
import { zCommitteeName, zFlag, zOneDay, zPath, zText } from './values.ts'

const zRole = z.enum(roleNames as [Role, ...Role[]])
const narrowing = { area: zId.optional(), agency: zId.optional(), organisation: zId.optional() }
const where = { unit: zCommitteeName.optional() }
const person = { person: zText }

interface Narrowed {
  readonly area?: string | undefined
  readonly agency?: string | undefined
  readonly organisation?: string | undefined
}

/** Ids of what the role is for, as the act takes them. */
function narrowed({ area = '', agency = '', organisation = '' }: Narrowed) {
  return { areaId: area, agencyId: agency, organisationId: organisation }
}

/** The act names its own fields; the person at the terminal typed options. */
const optionNames: Readonly<Record<string, string>> = {
  displayName: 'name',
  signInName: 'sign-in-name',
  areaId: 'area',
  agencyId: 'agency',
  organisationId: 'organisation',
  fromOn: 'from',
  toOn: 'to',
  password: 'password-file',
}

export function asOptions<T>(result: T | Refusal): T | Refusal {
  if (!isRefusal(result) || result.field === undefined) return result
  const field = result.field.replace(/^grant\./, '')
  return { ...result, field: optionNames[field] ?? field }
}

export const userCreate = command({
  name: 'user create',
  needs: 'shared',
  input: {
    name: zText,
    'sign-in-name': zText,
    role: zRole,
    ...narrowing,
    ...where,
    'password-file': zPath.optional(),
  },
  run: async (desk, input) => {
    const committee = await committeeAt(desk, input.unit)
    if (isRefusal(committee)) return committee
    const path = input['password-file']
    const password = path === undefined ? null : await readSecretFile(path, 'password-file')
    if (isRefusal(password)) return password
    const { database } = desk.place
    const accountId = newId()
    const grant = { role: input.role, ...narrowed(input), fromOn: database.clock.today(), toOn: null }
    const account = { accountId, displayName: input.name, signInName: input['sign-in-name'], personId: null, grant }
    const made = asOptions(await perform(database, createAccount, account, callerAt(desk, committee.id)))
    if (isRefusal(made)) return made
    const { cli } = desk.words
    const lines = [fill(cli.userCreated, { name: input.name, unit: committee.name })]
    const json = { accountId, unit: committee.slug }
    if (password === null) return { lines: [...lines, cli.userNext], json }
    const given = await givePassword(database, callerAt(desk, committee.id), { accountId, password })
    // The account stands; only its password was refused, and another can be given.
    return isRefusal(given) ? asOptions(given) : { lines: [...lines, cli.passwordMustChange], json }
  },
})

export const userPassword = command({
  name: 'user password',
  needs: 'shared',
  places: ['person'],
  flags: ['keep'],
  input: { ...person, ...where, 'password-file': zPath.optional(), keep: zFlag },
  run: async (desk, input) => {
    const found = await personAt(desk, input.unit, input.person)
    if (isRefusal(found)) return found
    const password = await newPassword(desk, input['password-file'])
    if (isRefusal(password)) return password
    const accountId = found.account.id
    const choice = { accountId, password, mustChange: !input.keep }
    const given = asOptions(await givePassword(desk.place.database, callerAt(desk, found.committee.id), choice))
    if (isRefusal(given)) return given
    const { cli } = desk.words
    return { lines: [input.keep ? cli.passwordKept : cli.passwordMustChange], json: { accountId } }
  },
})

export const userGrant = command({
  name: 'user grant',
  needs: 'shared',
  places: ['person'],
  input: { ...person, role: zRole, ...narrowing, ...where, from: zOneDay.optional(), to: zOneDay.optional() },
  run: (desk, input) =>
    onPerson(desk, input, async (accountId, caller) => {
      const { database } = desk.place
      const { role, from = database.clock.today(), to = null } = input
      return perform(database, grantRole, { accountId, role, ...narrowed(input), fromOn: from, toOn: to }, caller)
    }),
})

export const userDisable = command({
  name: 'user disable',
  needs: 'shared',
  places: ['person'],
  input: { ...person, reason: zText, ...where },
  run: (desk, input) =>
    onPerson(desk, input, (accountId, caller) =>
      perform(desk.place.database, disableAccount, { accountId, reason: input.reason }, caller),
    ),
})

export const userEnable = command({
  name: 'user enable',
  needs: 'shared',
  places: ['person'],
  input: { ...person, ...where },
  run: (desk, input) =>
    onPerson(desk, input, (accountId, caller) => perform(desk.place.database, enableAccount, { accountId }, caller)),
})

/** One act on one account; its answer is that it was done. */
async function onPerson(
  desk: Desk,
  input: { readonly unit?: string | undefined; readonly person: string },
  act: (accountId: string, caller: ReturnType<typeof callerAt>) => Promise<object | Refusal>,
) {
  const found = await personAt(desk, input.unit, input.person)
  if (isRefusal(found)) return found
  const outcome = asOptions(await act(found.account.id, callerAt(desk, found.committee.id)))
  return isRefusal(outcome) ? outcome : { lines: [desk.words.cli.done], json: outcome }
}
