import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccount, orThrow, systemCaller } from '../../../tests/support/accounts.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import {
  admitAccount,
  createAccount,
  endGrant,
  exclude,
  excludingPairs,
  grantRole,
  listAccounts,
  type Role,
  waiveSeparation,
} from './index.ts'

let test: TestDatabase
const ward = newId()
const first = day('2024-04-15')

beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

const chair = () => callerAs('ward_chair', ward)

function grant(caller: Caller, accountId: Id, role: Role, fromOn: string, toOn: string | null = null) {
  const nothing = { areaId: null, agencyId: null, organisationId: null }
  return perform(test.database, grantRole, { accountId, role, ...nothing, fromOn, toOn }, caller)
}

async function empty(): Promise<Id> {
  const accountId = newId()
  const input = { accountId, displayName: 'Người được giao', signInName: `u${accountId.slice(-10)}` }
  orThrow(await perform(test.database, createAccount, input, systemCaller(ward)))
  return accountId
}

async function lineOf(accountId: Id) {
  const [line] = await test.database.read(systemCaller(ward).sight, (reading) => listAccounts(reading, ward, accountId))
  if (!line) throw new Error('no such account')
  return line
}

it('excluding roles need a waiver that covers them to the last day', async () => {
  const accountId = await empty()
  orThrow(await grant(chair(), accountId, 'ward_accountant', '2024-01-01'))
  const asTreasurer = (toOn: string | null) => grant(chair(), accountId, 'ward_treasurer', '2024-05-01', toOn)
  expect(await asTreasurer('2024-12-31')).toMatchObject({
    key: 'identity.roles_exclude',
    params: { a: 'ward_accountant', b: 'ward_treasurer', on: '2024-05-01' },
  })
  const waiver = {
    roleA: 'ward_treasurer',
    roleB: 'ward_accountant',
    reason: 'Phường chỉ có một người',
    fromOn: '2024-05-01',
  }
  orThrow(await perform(test.database, waiveSeparation, { accountId, ...waiver, toOn: '2024-12-31' }, chair()))
  expect(await asTreasurer(null)).toMatchObject({ params: { on: '2025-01-01' } })
  orThrow(await asTreasurer('2024-12-31'))
  expect((await lineOf(accountId)).waivers).toMatchObject([{ roleA: 'ward_accountant', decidedByName: 'ward_chair' }])
})

it('a chair waives nothing for themselves, and nobody the administrator’s bar', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const period = { reason: 'x', fromOn: '2024-05-01', toOn: '2024-12-31' }
  const self = { accountId, roleA: 'ward_chair', roleB: 'ward_accountant', ...period }
  const own = callerAs('ward_chair', ward, { accountId })
  expect(await perform(test.database, waiveSeparation, self, own)).toMatchObject({ key: 'identity.not_for_yourself' })
  const admin = { ...self, roleA: 'system_admin', roleB: 'ward_chair' }
  expect(await perform(test.database, waiveSeparation, admin, chair())).toMatchObject({ key: 'identity.never_waived' })
  const friends = { ...self, roleA: 'ward_chair', roleB: 'ward_officer' }
  expect(await perform(test.database, waiveSeparation, friends, chair())).toMatchObject({
    key: 'identity.nothing_to_waive',
  })
})

it('nobody gives themselves a role, nor takes one from themselves', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const own = callerAs('ward_chair', ward, { accountId })
  expect(await grant(own, accountId, 'ward_officer', '2024-01-01')).toMatchObject({ key: 'identity.not_for_yourself' })
  const grantId = (await lineOf(accountId)).grants[0]?.id
  const end = { grantId, reason: 'x' }
  expect(await perform(test.database, endGrant, end, own)).toMatchObject({ key: 'identity.not_for_yourself' })
})

it('the office hands out volunteers’ roles, the chair its own, the host those above', async () => {
  const accountId = await empty()
  const officer = callerAs('ward_officer', ward)
  const admin = callerAs('system_admin', ward)
  const refused = { key: 'platform.not_allowed' }
  expect(await grant(officer, accountId, 'ward_treasurer', '2024-01-01')).toMatchObject(refused)
  expect(await grant(chair(), accountId, 'province_officer', '2024-01-01')).toMatchObject(refused)
  expect(await grant(chair(), accountId, 'system_admin', '2024-01-01')).toMatchObject(refused)
  expect(await grant({ ...officer, clientId: newId() }, accountId, 'advisor', '2024-01-01')).toHaveProperty('grantId')
  expect(await grant(admin, accountId, 'province_officer', '2024-01-01')).toHaveProperty('grantId')
  const weak = callerAs('ward_chair', ward, { strength: 'password' })
  expect(await grant(weak, accountId, 'ward_officer', '2024-01-01')).toMatchObject({
    key: 'platform.second_factor_needed',
  })
})

it('an administrator gets no role in another committee either', async () => {
  const home = newId()
  const { accountId, signInName } = await openAccount(test.database, { committeeId: home, role: 'system_admin' })
  orThrow(await perform(test.database, admitAccount, { signInName, displayName: 'Quản trị' }, systemCaller(ward)))
  expect(await grant(chair(), accountId, 'ward_officer', '2024-01-01')).toMatchObject({ key: 'identity.roles_exclude' })
})

it('the same role twice at a time, an end before the beginning, and a missing place are refused', async () => {
  const accountId = await empty()
  orThrow(await grant(chair(), accountId, 'ward_officer', '2024-01-01'))
  expect(await grant(chair(), accountId, 'ward_officer', '2024-02-01')).toMatchObject({ key: 'identity.grant_exists' })
  expect(await grant(chair(), accountId, 'advisor', '2024-02-02', '2024-02-01')).toMatchObject({
    key: 'identity.ends_before',
  })
  expect(await grant(chair(), accountId, 'area_head', '2024-02-01')).toMatchObject({
    key: 'identity.narrowing_missing',
  })
})

type Step =
  | { readonly do: 'grant'; readonly role: Role; readonly from: number; readonly days: number | null }
  | { readonly do: 'end'; readonly which: number }
  | { readonly do: 'waive'; readonly pair: readonly [Role, Role]; readonly from: number; readonly days: number }
  | { readonly do: 'wait'; readonly days: number }

const offset = fc.integer({ min: -5, max: 20 })
const length = fc.integer({ min: 0, max: 15 })
const officeRole = fc.constantFrom<Role>(
  'ward_chair',
  'ward_vice_chair',
  'ward_officer',
  'ward_accountant',
  'ward_treasurer',
)
const officePairs = excludingPairs.filter((pair) => pair.every((role) => role.startsWith('ward_')))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('grant' as const), role: officeRole, from: offset, days: fc.option(length) }),
  fc.record({ do: fc.constant('end' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('waive' as const), pair: fc.constantFrom(...officePairs), from: offset, days: length }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
)

it('no sequence of grants, endings and waivers leaves two excluding roles together on a day without a waiver', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      test.clock.set('2024-04-15T08:00:00+07:00')
      const accountId = await empty()
      for (const next of steps) {
        await take(next, accountId)
        await expectSeparated(accountId)
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

async function take(next: Step, accountId: Id): Promise<void> {
  const today = test.clock.today()
  if (next.do === 'wait') test.clock.set(`${addDays(today, next.days)}T08:00:00+07:00`)
  if (next.do === 'grant') {
    const from = addDays(first, next.from)
    await grant(chair(), accountId, next.role, from, next.days === null ? null : addDays(from, next.days))
  }
  if (next.do === 'end') {
    const { grants } = await lineOf(accountId)
    const chosen = grants[next.which % Math.max(grants.length, 1)]
    if (chosen) await perform(test.database, endGrant, { grantId: chosen.id, reason: 'thôi' }, chair())
  }
  if (next.do === 'waive') {
    const [roleA, roleB] = next.pair
    const fromOn = addDays(first, next.from)
    const waiver = { accountId, roleA, roleB, reason: 'thiếu người', fromOn, toOn: addDays(fromOn, next.days) }
    expect(isRefusal(await perform(test.database, waiveSeparation, waiver, chair()))).toBe(false)
  }
}

async function expectSeparated(accountId: Id): Promise<void> {
  const { grants, waivers } = await lineOf(accountId)
  for (let n = 0; n < 60; n += 1) {
    const on: Day = addDays(test.clock.today(), n)
    const held = grants
      .filter((one) => one.fromOn <= on && (one.toOn === null || on <= one.toOn))
      .map((one) => one.role)
    for (const a of held) {
      for (const b of held.filter((other) => other > a && exclude(a, other))) {
        const covers = waivers.some((w) => w.roleA === a && w.roleB === b && w.fromOn <= on && on <= w.toOn)
        expect(covers, `${a} and ${b} on ${on}`).toBe(true)
      }
    }
  }
}
