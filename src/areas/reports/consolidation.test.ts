import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { issued, opened, textOf } from '../../../tests/support/reporting.ts'
import { foundWard, succeed } from '../../../tests/support/ward.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { addAgency, unitIds } from '../organisation/index.ts'
import { consolidated, type FrozenPart } from './consolidation.ts'
import { cameIn, consolidation, returnReport, submitReport } from './index.ts'

const part = (committeeId: string, numerator: number, denominator: number | null, ruleVersion = 1): FrozenPart => ({
  committeeId,
  reportId: committeeId,
  indicatorId: 'recommendation_answer_rate',
  name: 'Tỷ lệ',
  unit: 'kiến nghị',
  ruleVersion,
  numerator,
  denominator,
})

describe('sums', () => {
  test('9 of 10 and 1 of 90 are 10 of 100, not the mean of two percentages', () => {
    const [figure] = consolidated([part('a', 9, 10), part('b', 1, 90)])
    expect(figure).toMatchObject({ numerator: 10, denominator: 100, committees: 2, oneRule: true })
    expect(consolidated([part('a', 1, 2), part('b', 1, 2, 2)])[0]?.oneRule).toBe(false)
    expect(consolidated([part('a', 3, null), part('b', 4, null)])[0]).toMatchObject({ numerator: 7, denominator: null })
  })

  test('in whatever order and groups they come, sums are the same', () => {
    const parts = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(parts, (drawn) => {
        const all = drawn.map(([a, b], at) => part(String(at), Math.min(a, b), Math.max(a, b)))
        const [once] = consolidated(all)
        const [turned] = consolidated(all.toReversed())
        const half = Math.ceil(all.length / 2)
        const halves = [all.slice(0, half), all.slice(half)].flatMap((some) => consolidated(some))
        expect([turned?.numerator, turned?.denominator]).toEqual([once?.numerator, once?.denominator])
        expect(halves.reduce((total, one) => total + one.numerator, 0)).toBe(once?.numerator)
        expect(halves.reduce((total, one) => total + (one.denominator ?? 0), 0)).toBe(once?.denominator)
        expect(once?.numerator).toBeLessThanOrEqual(once?.denominator ?? 0)
      }),
    )
  })
})

/** Another ward of the same city, with somebody to ask. */
async function besideIt({ database }: TestDatabase, desk: Desk): Promise<Desk> {
  const ward = await foundWard(database, unitIds.phungChiKien, 'Ủy ban MTTQ Việt Nam phường Phùng Chí Kiên')
  const agencyId = newId()
  const nothing = { superiorId: '', superiorName: '', address: '', phone: '', email: '', contactName: '', from: '' }
  const agency = { id: agencyId, kind: 'peoples_committee', name: 'Ủy ban nhân dân phường', ...nothing }
  await succeed(database, addAgency, agency, ward.chair)
  return { ...desk, ...ward, agencyId, contact: callerAs('agency_contact', ward.committeeId, { agencyId }) }
}

describe('what came in', () => {
  let house: TestDatabase
  const wards: { id: Id; chair: Caller; report: Id }[] = []
  beforeAll(async () => {
    house = await openTestDatabase('2021-12-24T09:00:00+07:00')
    const desks = [await openDesk(house.database)]
    desks.push(await besideIt(house, desks[0] as Desk))
    for (const [desk, count] of desks.map((one, at) => [one, 1 + 2 * at] as const)) {
      const origin = { kind: 'supervision_session', id: desk.bodyId, label: 'Giám sát' }
      for (let at = 0; at < count; at += 1)
        await recommend(house.database, desk, { origin, issuedOn: day('2021-03-01') })
      const report = await opened(house.database, desk, {
        body: textOf('2021', ['supervision_recommendations', 'term']),
      })
      await issued(house.database, desk, report, day('2021-12-24'))
      wards.push({ id: desk.committeeId, chair: desk.chair, report })
    }
  })
  afterAll(() => house.close())

  const above = (): Caller => {
    const province = callerAs('province_officer', newId())
    const committeeIds = [province.committeeId, ...wards.map(({ id }) => id)]
    return { ...province, sight: { ...province.sight, committeeIds } }
  }
  const look = () =>
    house.database.read(above().sight, async (reading) => {
      const figures = await consolidation(reading, { kind: 'yearly', period: '2021' })
      return {
        figures: figures.map((one) => [one.indicatorId, one.numerator, one.committees]),
        came: await cameIn(reading),
      }
    })

  test('the level above adds up what was submitted to it, and only that; what it sent back is out again', async () => {
    expect(await look()).toEqual({ figures: [], came: [] })
    const [first, second] = wards
    if (!first || !second) throw new Error('two wards are needed')
    await succeed(house.database, submitReport, { id: first.report }, again(first.chair))
    expect((await look()).figures).toEqual([['supervision_recommendations', 1, 1]])
    await succeed(house.database, submitReport, { id: second.report }, again(second.chair))
    expect((await look()).figures).toEqual([['supervision_recommendations', 4, 2]])
    await succeed(house.database, returnReport, { id: second.report, note: 'Bổ sung' }, above())
    const { figures, came } = await look()
    expect(figures).toEqual([['supervision_recommendations', 1, 1]])
    expect(came).toEqual([{ kind: 'yearly', period: '2021', committeeIds: [first.id] }])
  })

  test('a ward sees no sum but its own', async () => {
    const [first] = wards
    if (!first) throw new Error('a ward is needed')
    const own = await house.database.read(first.chair.sight, (reading) =>
      consolidation(reading, { kind: 'yearly', period: '2021' }),
    )
    expect(own.map(({ numerator, committees }) => [numerator, committees])).toEqual([[1, 1]])
  })
})
