import { z } from 'zod'
import { giveCode, listAccounts, showCode } from '../areas/identity/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import { isRefusal } from '../values/refusal.ts'
import { fill } from '../words/shape.ts'
import { command } from './command.ts'
import { callerAt, committeeAt } from './desk.ts'
import { personAt } from './person.ts'
import { inColumns } from './print.ts'
import { zCommitteeName, zText } from './values.ts'

export const userList = command({
  name: 'user list',
  needs: 'shared',
  input: { unit: zCommitteeName.optional() },
  run: async (desk, { unit }) => {
    const committee = await committeeAt(desk, unit)
    if (isRefusal(committee)) return committee
    const accounts = await desk.place.database.read(systemSight([committee.id]), (reading) =>
      listAccounts(reading, committee.id),
    )
    const json = accounts.map((one) => ({
      id: one.id,
      name: one.displayName,
      signInName: one.signInName,
      roles: one.grants.map(({ role }) => role),
      demo: one.demo,
      disabled: one.disabledAt !== null,
      hasPassword: one.hasPassword,
      hasSecondFactor: one.hasTotp || one.passkeys > 0,
    }))
    const { roles } = desk.words.identity
    const rows = json.map((one) => [
      one.signInName ?? '—',
      one.name,
      one.roles.map((role) => (roles as Readonly<Record<string, string>>)[role] ?? role).join(', ') || '—',
      one.disabled ? desk.words.cli.disabled : '',
    ])
    return { lines: rows.length > 0 ? inColumns(rows) : [desk.words.cli.nothing], json }
  },
})

/** A code for the telephone of a volunteer, or for setting a password; shown this once. */
export const userCode = command({
  name: 'user code',
  needs: 'shared',
  places: ['person'],
  input: {
    person: zText,
    for: z.enum(['password', 'sign-in']).default('password'),
    unit: zCommitteeName.optional(),
  },
  run: async (desk, input) => {
    const found = await personAt(desk, input.unit, input.person)
    if (isRefusal(found)) return found
    const purpose = input.for === 'password' ? 'set_password' : 'sign_in'
    const caller = callerAt(desk, found.committee.id)
    const given = await giveCode(desk.place.database, caller, { accountId: found.account.id, purpose })
    if (isRefusal(given)) return given
    const expiresAt = given.expiresAt.toISOString()
    const lines = [showCode(given.code), fill(desk.words.cli.codeUntil, { until: expiresAt })]
    return { lines, json: { code: given.code, link: `/vao/${given.token}`, expiresAt } }
  },
})
