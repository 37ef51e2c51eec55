import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '../../src/areas/identity/index.ts'
import { perform } from '../../src/platform/action.ts'
import type { Strength } from '../../src/platform/context.ts'
import { newId } from '../../src/values/id.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../support/acting.ts'
import { allActions, type FoundAction } from '../support/actions.ts'
import { countOf } from '../support/checksum.ts'
import { duties, type Kind, kinds, withSecondFactor } from './duties.ts'

const found = await allActions()
const kindOf = new Map<string, Kind>()
for (const [kind, names] of Object.entries(kinds)) for (const name of names) kindOf.set(name, kind as Kind)

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

/** Nothing but the role can be the reason: the input is nonsense to every action. */
async function ask({ action }: FoundAction, role: Role, strength?: Strength): Promise<string | undefined> {
  const caller = callerAs(role, newId(), { agencyId: newId(), areaId: newId(), ...(strength && { strength }) })
  const answer = await perform(house.database, action, { nonsense: true }, caller)
  return (answer as { key?: string } | null)?.key
}

describe('every action has its place in the table of accounts', () => {
  it('and the table names nothing else', () => {
    expect(found.map(({ action }) => action.name).sort()).toEqual([...kindOf.keys()].sort())
  })

  it('while a register stands still, one looks after one’s own account and the handover, and nothing else', () => {
    const still = found.filter(({ action }) => action.permission.whilePaused).map(({ action }) => action.name)
    expect(still).toEqual([...kinds.own_account, ...kinds.hand_over, 'identity.receive_account'].sort())
  })

  it.each(found)('$action.name: its permission names the roles of the table', ({ action }) => {
    const kind = kindOf.get(action.name)
    const expected = roleNames.filter((role) => kind === 'own_account' || (kind && duties[role].includes(kind)))
    expect([...action.permission.roles].sort()).toEqual([...expected].sort())
    expect(action.permission.secondFactor ?? false).toBe(kind !== undefined && withSecondFactor.includes(kind))
  })
})

describe('asked for in earnest', () => {
  it.each(roleNames)('%s is refused all that is not its own, and nothing is written', async (role) => {
    const before = await countOf(house.fresh.owner)
    for (const one of found) {
      const kind = kindOf.get(one.action.name)
      const may = kind === 'own_account' || (kind !== undefined && duties[role].includes(kind))
      const key = await ask(one, role)
      if (may) expect(key, one.action.name).not.toBe('platform.not_allowed')
      else expect(key, one.action.name).toBe('platform.not_allowed')
    }
    expect(await countOf(house.fresh.owner)).toEqual(before)
  })

  it('a password alone does not do where the second factor is asked for', async () => {
    for (const one of found.filter(({ action }) => action.permission.secondFactor)) {
      const role = one.action.permission.roles[0] as Role
      expect(await ask(one, role, 'password'), one.action.name).toBe('platform.second_factor_needed')
      expect(await ask(one, role, 'device'), one.action.name).toBe('platform.second_factor_needed')
    }
  })

  it('a role in one committee is nothing in another', async () => {
    for (const one of found.filter(({ action }) => action.permission.roles.includes('ward_chair'))) {
      const elsewhere = { ...callerAs('ward_chair', newId()), committeeId: newId() }
      const answer = await perform(house.database, one.action, {}, elsewhere)
      expect(answer, one.action.name).toMatchObject({ key: 'platform.not_allowed' })
    }
  })
})
