import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../../values/day.ts'
import { type Role, roleNames } from './role.ts'
import { checkSeparation, exclude, excludingPairs, type Held, type Waived } from './separation.ts'

const first = day('2024-01-01')
const held = (role: Role, from: string, to: string | null = null): Held => ({
  role,
  fromOn: day(from),
  toOn: to === null ? null : day(to),
})
const waived = (roleA: Role, roleB: Role, from: string, to: string): Waived => ({
  roleA,
  roleB,
  fromOn: day(from),
  toOn: day(to),
})

it('who makes the voucher neither approves it nor holds the cash', () => {
  expect(exclude('ward_accountant', 'ward_treasurer')).toBe(true)
  expect(exclude('ward_chair', 'ward_accountant')).toBe(true)
  expect(exclude('ward_chair', 'ward_officer')).toBe(false)
  expect(excludingPairs.length).toBe(new Set(excludingPairs.map(String)).size)
})

it('roles that follow one another do not exclude each other', () => {
  const roles = [held('ward_accountant', '2024-01-01', '2024-03-31'), held('ward_treasurer', '2024-04-01')]
  expect(checkSeparation(roles, [])).toBeNull()
})

it('says from which day on the two would be together without a waiver', () => {
  const roles = [held('ward_accountant', '2024-01-01'), held('ward_treasurer', '2024-03-01', '2024-12-31')]
  const half = [waived('ward_accountant', 'ward_treasurer', '2024-01-01', '2024-06-30')]
  expect(checkSeparation(roles, [])?.params).toMatchObject({ on: '2024-03-01' })
  expect(checkSeparation(roles, half)?.params).toMatchObject({ on: '2024-07-01' })
  const rest = waived('ward_treasurer', 'ward_accountant', '2024-07-01', '2024-12-31')
  expect(checkSeparation(roles, [rest, ...half])).toBeNull()
})

it('no waiver covers what has no end', () => {
  const roles = [held('ward_chair', '2024-01-01'), held('ward_accountant', '2024-01-01')]
  expect(checkSeparation(roles, [waived('ward_accountant', 'ward_chair', '2024-01-01', '2099-12-31')])).not.toBeNull()
})

const span = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }))
const dayAt = (n: number): Day => addDays(first, n)
const someRole = fc.constantFrom<Role>('ward_chair', 'ward_accountant', 'ward_treasurer', 'ward_officer')
const anyHeld = fc.tuple(someRole, span).map(([role, [from, length]]) => {
  return { role, fromOn: dayAt(from), toOn: dayAt(from + length) }
})
const anyWaiver = fc.tuple(fc.constantFrom(...excludingPairs), span).map(([[roleA, roleB], [from, length]]) => {
  return { roleA, roleB, fromOn: dayAt(from), toOn: dayAt(from + length) }
})

it('agrees with looking at every day, one by one', () => {
  fc.assert(
    fc.property(fc.array(anyHeld, { maxLength: 5 }), fc.array(anyWaiver, { maxLength: 4 }), (roles, waivers) => {
      const days = Array.from({ length: daysBetween(first, dayAt(60)) }, (_, n) => dayAt(n))
      const isBroken = days.some((on) => isBrokenOn(on, roles, waivers))
      expect(checkSeparation(roles, waivers) !== null).toBe(isBroken)
    }),
    { numRuns: 500 },
  )
})

function isBrokenOn(on: Day, roles: readonly Held[], waivers: readonly Waived[]): boolean {
  const today = roles.filter((one) => one.fromOn <= on && (one.toOn === null || on <= one.toOn)).map((one) => one.role)
  return today.some((a) =>
    today.some((b) => {
      const allowed = waivers.some(
        (w) => w.fromOn <= on && on <= w.toOn && [w.roleA, w.roleB].includes(a) && [w.roleA, w.roleB].includes(b),
      )
      return a !== b && exclude(a, b) && !allowed
    }),
  )
}

it('knows every role it names', () => {
  expect(excludingPairs.flat().filter((role) => !roleNames.includes(role))).toEqual([])
})
