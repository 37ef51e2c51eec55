import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Fund, fundDay, openFund, payment } from '../../../tests/support/housing.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { approveVouchers, settleVouchers } from '../books/index.ts'
import { countHouseholds, findHousehold } from '../households/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let fund: Fund
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase()
  fund = await openFund(house.database)
})
afterAll(() => house.close())

const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(fund.officer.sight, look)
const latest = () =>
  house.database.read(
    fund.officer.sight,
    async (r) => (await recentJournal(r, fund.till.committeeId, { limit: 1 }))[0]?.seq,
  )

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown, as: Caller = fund.officer): Promise<O> {
  const caller = again(as)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

test('every act sent twice is done once', async () => {
  const on = fundDay
  const step = (id: Id) => ({ id, happenedOn: on })
  const propose = { householdIds: [fund.householdId], reason: 'x', proposedOn: on }
  const survey = { happenedOn: on, surveyors: 'x', living: 'x', situation: 'x', conclusion: 'support' }
  const { id } = await twice(door.proposeCases, { ...propose, purpose: 'house_new' })
  await twice(door.editCase, { id, editNo: 1, purpose: 'house_repair', reason: 'y' })
  await twice(door.surveyCase, { ...survey, id })
  const lines = [{ caseId: id, inFavour: 5, isAgreed: 'yes', amount: 4_000_000 }]
  await twice(door.reviewCases, { heldOn: on, present: 'x', attended: 7, lines })
  const decision = {
    bookId: fund.bookId,
    happenedOn: on,
    reference: '01/QĐ',
    lines: [{ caseId: id, amount: 4_000_000 }],
  }
  await twice(door.approveCases, decision, fund.till.chair)
  const { voucherId } = await twice(door.payCase, payment(fund, id, 4_000_000), fund.till.accountant)
  await succeed(house.database, approveVouchers, { ids: [voucherId], happenedOn: on }, fund.till.chair)
  await succeed(house.database, settleVouchers, { ids: [voucherId], happenedOn: on }, fund.till.accountant)
  await twice(door.beginWork, step(id))
  await twice(door.acceptWork, { ...step(id), present: 'x', result: 'x' })
  await twice(door.handOver, step(id))
  const purposes = { house_repair: 'Sửa chữa nhà' }
  await twice(door.publishFund, { bookId: fund.bookId, purposes })
  await twice(door.undoStep, { id, reason: 'x' })
  await twice(door.handOver, step(id))
  await twice(door.settleCase, step(id), fund.till.accountant)
  const { ids } = await twice(door.proposeCases, { ...propose, purpose: 'tet_gift' })
  await twice(door.declineCase, { ...step(ids[0] ?? ''), reason: 'x' })
  const { id: other } = await twice(door.proposeCases, { ...propose, purpose: 'study' })
  await twice(door.withdrawCase, { ...step(other), reason: 'x' })
  const { householdId } = fund
  const areaId = (await read((r) => findHousehold(r, householdId)))?.areaId ?? ''
  const head = callerAs('area_head', fund.till.committeeId, { areaId })
  const own = await twice(door.proposeOwnCase, { ...propose, headName: 'Ông Mới', purpose: 'medical' }, head)
  await twice(door.withdrawOwnCase, { id: own.id, reason: 'x' }, head)
  expect(await read((r) => countHouseholds(r, { committeeId: fund.till.committeeId, areaId }))).toBe(2)
  const acts = Object.values(door).filter((one) => typeof one === 'object' && 'permission' in one)
  expect([...sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
})
