import { expect, it } from 'vitest'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { checkNarrowing, committeesOf, grantsInForce, isInForce, isOver, type RoleGrant, sightIn } from './grant.ts'
import type { Role } from './role.ts'

const [ward, other, me] = [newId(), newId(), newId()]
const on = day('2024-04-15')

function grant(role: Role, change: Partial<RoleGrant> = {}): RoleGrant {
  const nothing = { areaId: null, agencyId: null, organisationId: null, toOn: null }
  return { role, committeeId: ward, fromOn: day('2020-01-01'), ...nothing, ...change }
}

it('both its days belong to a grant', () => {
  const term = { fromOn: day('2019-04-22'), toOn: day('2024-04-15') }
  expect([isInForce(term, day('2019-04-22')), isInForce(term, on), isInForce(term, day('2024-04-16'))]).toEqual([
    true,
    true,
    false,
  ])
  expect([isOver(term, on), isOver(term, day('2024-04-16'))]).toEqual([false, true])
})

it('a phone carries the roles of volunteers only', () => {
  const grants = [grant('ward_chair'), grant('area_head', { areaId: newId() })]
  expect(grantsInForce(grants, { strength: 'device', demo: false, on }).map((g) => g.role)).toEqual(['area_head'])
  expect(grantsInForce(grants, { strength: 'two_factor', demo: false, on })).toHaveLength(2)
})

it('a demo administrator administers the sample, and nothing else', () => {
  const grants = [grant('system_admin')]
  expect(grantsInForce(grants, { strength: 'two_factor', demo: false, on })[0]?.committeeId).toBeNull()
  const demo = grantsInForce(grants, { strength: 'two_factor', demo: true, on })
  expect(demo[0]?.committeeId).toBe(ward)
  expect(sightIn(demo, other, me)).toBeNull()
})

it('the committees are those in which a role is in force', () => {
  const grants = [grant('ward_officer'), grant('advisor', { committeeId: other, toOn: day('2024-04-14') })]
  expect(committeesOf(grants, { strength: 'password', demo: false, on })).toEqual([ward])
})

it('the widest role decides how a person looks; the narrow ones keep their place', () => {
  const areaId = newId()
  const grants = grantsInForce([grant('area_head', { areaId }), grant('inspection_member')], {
    strength: 'device',
    demo: false,
    on,
  })
  expect(sightIn(grants, ward, me)).toEqual({
    committeeIds: [ward],
    accountId: me,
    reach: 'area',
    agencyId: null,
    areaId,
  })
})

it('a province officer sees the committees below, nobody else does', () => {
  const officer = grantsInForce([grant('province_officer')], { strength: 'password', demo: false, on })
  expect(sightIn(officer, ward, me, [other])?.committeeIds).toEqual([ward, other])
  const chair = grantsInForce([grant('ward_chair')], { strength: 'password', demo: false, on })
  expect(sightIn(chair, ward, me, [other])?.committeeIds).toEqual([ward])
})

it('an administrator looks at accounts, not at what a committee records', () => {
  const admin = grantsInForce([grant('system_admin')], { strength: 'two_factor', demo: false, on })
  expect(sightIn(admin, other, me)).toMatchObject({ reach: 'admin', committeeIds: [other] })
})

it.each<[Role, Partial<RoleGrant>, string | null]>([
  ['area_head', {}, 'identity.narrowing_missing'],
  ['area_head', { areaId: newId() }, null],
  ['area_head', { areaId: newId(), agencyId: newId() }, 'identity.narrowing_unwanted'],
  ['agency_contact', {}, 'identity.narrowing_missing'],
  ['member_org_lead', {}, 'identity.narrowing_missing'],
  ['ward_vice_chair', { organisationId: newId() }, null],
  ['ward_vice_chair', {}, null],
  ['ward_chair', { organisationId: newId() }, 'identity.narrowing_unwanted'],
])('%s with %j: %s', (role, change, key) => {
  expect(checkNarrowing(grant(role, change))?.key ?? null).toBe(key)
})
