import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as assistance from '../../src/areas/assistance/index.ts'
import { ledgers as booksOf, flowsOf, listBooks, sumsOf } from '../../src/areas/books/index.ts'
import {
  disclosureInvariants,
  publicScopes,
  publishRows,
  type ShownRow,
  totalLines,
  totalsOf,
  wholeScope,
} from '../../src/areas/disclosure/index.ts'
import { povertyIndicators } from '../../src/areas/poverty/index.ts'
import * as relief from '../../src/areas/relief/index.ts'
import { type Action, perform } from '../../src/platform/action.ts'
import type { Reading } from '../../src/platform/context.ts'
import { day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { again, openTestDatabase, type TestDatabase } from '../support/acting.ts'
import { type Desk, openAssistanceDesk } from '../support/assisting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../support/giving.ts'
import { brokenAmong } from '../support/planting.ts'
import { succeed } from '../support/ward.ts'

/** Money that people gave, the Fund's and the State's are three ledgers: no figure, total or page adds two of them. */
let house: TestDatabase
let desk: Desk
let drive: Drive
let policy: assistance.Policy
const texts = {
  levels: { month: '{amount} × {times}', day: '{amount} × {times}', once: '{amount}' },
  people: '{count}',
}
const question = {
  period: { kind: 'custom', from: day('2019-01-01'), to: day('2024-12-31') },
  asAt: day('2024-04-15'),
  knownAt: null,
} as const
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openAssistanceDesk(house.database)
  drive = await openDrive(house.database, desk.committeeId)
  const gift = { campaignId: drive.campaignId, unnamed, donorKind: 'individual', donorName: 'Bà Thử', channel: 'cash' }
  await succeed(
    house.database,
    relief.recordDonation,
    { ...gift, amount: 1_500_000, receivedOn: '2024-02-01' },
    drive.accountant,
  )
  await carryAll(house.database, drive, day('2024-02-02'))
  await succeed(house.database, relief.publishCampaign, { campaignId: drive.campaignId }, drive.chair)
  const taken = await succeed(house.database, assistance.takePolicy, { code: 'nq42_2020' }, desk.officer)
  policy = (await read((r) => assistance.findPolicy(r, desk.committeeId, taken.id))) as assistance.Policy
}, 120_000)
afterAll(() => house.close())

const read = <T>(look: (r: Reading) => Promise<T>) => house.database.read(desk.chair.sight, look)
const asked = () => ({ ...question, committeeIds: [desk.committeeId] })

/** Every total of voluntary gifts and of the Fund, with the records behind it: figures, books, campaigns, public ledgers. */
async function donationTotals(): Promise<unknown> {
  const own = await read(async (r) => {
    const figures: Record<string, unknown> = {}
    for (const one of [...relief.reliefIndicators, ...povertyIndicators])
      figures[one.id] = [await one.compute(r, asked()), one.byArea && [...(await one.byArea(r, asked()))]]
    const kept = await listBooks(r)
    const ids = kept.map(({ id }) => id)
    const flows = await flowsOf(r, ids, { to: question.asAt })
    const sums = await sumsOf(r, ids, { to: question.asAt })
    return { figures, sums, standing: relief.standingOf(flows), ledgers: kept.map(({ id, ledger }) => [id, ledger]) }
  })
  return { ...own, told: await toldOf((ledger) => ledger !== 'state_benefit') }
}

const toldOf = (counts: (ledger: string) => boolean) =>
  house.database.readPublished(async (r) => {
    const told = new Map<Id, ReturnType<typeof totalsOf>>()
    for (const scope of await publicScopes(r, desk.committeeId))
      if (counts(scope.ledger)) told.set(scope.id, totalsOf(await totalLines(r, desk.committeeId, scope.id)))
    return told
  })

async function stateTotals() {
  const figures = await read(async (r) => {
    const found: Record<string, number> = {}
    for (const one of assistance.assistanceIndicators) found[one.id] = (await one.compute(r, asked())).numerator
    return found
  })
  const told = [...(await toldOf((ledger) => ledger === 'state_benefit')).values()]
  for (const { received, remitted } of told) expect([received.rows, remitted.rows]).toEqual([0, 0])
  return { figures, told: told.reduce((sum, { given }) => sum + given.amount, 0) }
}

const codes = ['meritorious', 'social_protection', 'poor', 'near_poor', 'freelance']
const rates: Readonly<Record<string, number>> = { poor: 250_000, near_poor: 250_000, freelance: 1_000_000 }
const drawn = fc.record({
  cases: fc.array(
    fc.record({
      group: fc.constantFrom(...codes),
      persons: fc.integer({ min: 1, max: 400 }),
      times: fc.integer({ min: 1, max: 3 }),
      isNamed: fc.boolean(),
      isOther: fc.boolean(),
      isDropped: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  front: fc.boolean(),
  pays: fc.boolean(),
})

test('whatever the State gives is in no total of what people gave, and what people give in none of the State’s', async () => {
  const before = await donationTotals()
  let [reviewed, told] = [0, 0]
  await fc.assert(
    fc.asyncProperty(drawn, async ({ cases, front, pays }) => {
      const act = async <I, F, O>(what: Action<I, F, O>, input: object, as = desk.officer): Promise<O> => {
        const made = await succeed(house.database, what, input, as)
        expect(await donationTotals()).toEqual(before)
        return made
      }
      const head = { policyId: policy.id, title: 'Đợt 2020', openedOn: '2020-05-04' }
      const { id: roundId } = await act(assistance.openBenefitRound, head)
      const kept = new Map<string, { id: Id; amount: number; isDropped: boolean }>()
      for (const [at, { group, persons, times, isNamed, isOther, isDropped }] of cases.entries()) {
        const groupId = policy.groups.find(({ code }) => code === group)?.id
        const areaId = isOther ? desk.otherAreaId : desk.areaId
        const key = isNamed ? `${at}` : [areaId, group, times].join(' ')
        if (kept.has(key)) continue
        const who = isNamed ? { fullName: `Bàn Thị ${'ABCDEF'.charAt(at)}`, birthYear: 1950 + at } : { persons }
        const { id } = await act(assistance.addBenefitCase, { roundId, areaId, groupId, times, ...who })
        kept.set(key, { id, amount: (rates[group] ?? 500_000) * times * (isNamed ? 1 : persons), isDropped })
      }
      const sat = { roundId, place: 'x', chairedBy: 'x', heldOn: '2020-05-06' }
      const ours = front ? { frontAttended: 'yes', frontBy: 'Chủ tịch' } : {}
      await act(assistance.recordBenefitMeeting, { ...sat, ...ours, kind: 'area', areaId: desk.areaId })
      await act(assistance.recordBenefitMeeting, { ...sat, ...ours, kind: 'council' })
      for (const stage of assistance.benefitStages.slice(0, assistance.benefitStages.indexOf('paid')))
        await act(assistance.advanceBenefitRound, { id: roundId, stage, happenedOn: '2020-05-20' })
      const sum = [...kept.values()].reduce((all, one) => all + one.amount, 0)
      const dropped = [...kept.values()].filter((one) => one.isDropped)
      if (pays) {
        await act(assistance.payBenefitCases, { roundId, decisionNo: '9/QĐ', paidOn: '2020-05-25' })
        await act(assistance.publishBenefits, { id: roundId, texts }, desk.chair)
        expect(await stateTotals()).toMatchObject({ told: told + sum })
      }
      for (const { id } of dropped) await act(assistance.dropBenefitCase, { id, roundId, reason: 'x' })
      if (pays && dropped.length > 0) await act(assistance.publishBenefits, { id: roundId, texts }, desk.chair)
      const left = sum - dropped.reduce((all, one) => all + one.amount, 0)
      if (front) reviewed += left
      if (pays) told += left
      const now = await stateTotals()
      expect([now.figures.state_benefit_amount, now.told]).toEqual([reviewed, told])
    }),
    { numRuns: 6, seed: 42 },
  )
  const state = await stateTotals()
  const gift = { campaignId: drive.campaignId, unnamed, donorKind: 'anonymous', channel: 'cash', amount: 700_000 }
  await succeed(house.database, relief.recordDonation, { ...gift, receivedOn: '2024-02-03' }, drive.accountant)
  await carryAll(house.database, drive, day('2024-02-04'))
  await succeed(house.database, relief.publishCampaign, { campaignId: drive.campaignId }, drive.chair)
  expect(await stateTotals()).toEqual(state)
  expect(await donationTotals()).not.toEqual(before)
  expect(await brokenAmong(house.database, [desk.committeeId], disclosureInvariants)).toEqual([])
}, 240_000)

test('no books are the State’s, and its ledger takes in nothing', async () => {
  expect([...booksOf]).toEqual(['contribution', 'poor_fund'])
  const scopes = await house.database.readPublished((r) => publicScopes(r, desk.committeeId))
  const scope = scopes.find(({ ledger }) => ledger === 'state_benefit')
  const id = newId()
  const row = { id, section: 'received', happenedOn: '2024-02-01', amount: 1000, source: { kind: 'donation', id } }
  const sent = { scopeId: scope?.id, rows: [row] }
  expect(await perform(house.database, publishRows, sent, again(desk.chair))).toMatchObject({
    key: 'disclosure.state_money_is_given',
  })
})

test('who was supported is told by policy, group and level, and by no more of a person than that', async () => {
  const { id: policyId } = await succeed(house.database, assistance.takePolicy, { code: 'nq68_2021' }, desk.officer)
  const own = (await read((r) => assistance.findPolicy(r, desk.committeeId, policyId))) as assistance.Policy
  const head = { policyId, title: 'Đợt tháng 8/2021', openedOn: '2021-08-02' }
  const { id: roundId } = await succeed(house.database, assistance.openBenefitRound, head, desk.officer)
  const group = (code: string) => own.groups.find((one) => one.code === code)?.id
  const rows = [
    { areaId: desk.areaId, groupId: group('stopped'), fullName: 'Nông Thị Kín', birthYear: 1961 },
    { areaId: desk.areaId, groupId: group('f0'), fullName: 'Lý Văn Bệnh', birthYear: 1972, times: 14 },
    { areaId: desk.otherAreaId, groupId: group('freelance'), persons: 12 },
  ]
  for (const row of rows) await succeed(house.database, assistance.addBenefitCase, { roundId, ...row }, desk.officer)
  const sat = { roundId, place: 'x', chairedBy: 'x', heldOn: '2021-08-03' }
  await succeed(
    house.database,
    assistance.recordBenefitMeeting,
    { ...sat, kind: 'area', areaId: desk.areaId },
    desk.officer,
  )
  await succeed(house.database, assistance.recordBenefitMeeting, { ...sat, kind: 'council' }, desk.officer)
  for (const stage of assistance.benefitStages.slice(0, assistance.benefitStages.indexOf('paid')))
    await succeed(
      house.database,
      assistance.advanceBenefitRound,
      { id: roundId, stage, happenedOn: '2021-08-10' },
      desk.officer,
    )
  await succeed(
    house.database,
    assistance.payBenefitCases,
    { roundId, decisionNo: '99/QĐ-UBND', paidOn: '2021-08-20' },
    desk.officer,
  )
  const { scopeId } = await succeed(house.database, assistance.publishBenefits, { id: roundId, texts }, desk.chair)
  const lines = await house.database.readPublished(async (r) => {
    const scope = (await publicScopes(r, desk.committeeId)).find(({ id }) => id === scopeId)
    const all: ShownRow[] = []
    if (scope) for await (const some of wholeScope(r, scope, null)) all.push(...some)
    return all
  })
  const told = lines.map(({ name, area, amount, purpose, reason }) => [
    name,
    area,
    amount,
    purpose?.slice(0, 12),
    reason,
  ])
  expect(told.toSorted()).toEqual(
    [
      ['Nông Thị K.', 'Tổ 4', 1_000_000, 'Ngừng việc d', '1.000.000'],
      ['1', null, 14 * 80_000, 'Tiền ăn của ', '80.000 × 14'],
      ['12', 'Tổ 5', 12 * 1_500_000, 'Lao động khô', '1.500.000'],
    ].toSorted(),
  )
  expect(JSON.stringify(lines)).not.toMatch(/Kín|Bệnh|Lý Văn|1961|1972/)
})
