import { addPlace, approveVouchers, openBook, settleVouchers } from '../../src/areas/books/index.ts'
import { addHousehold } from '../../src/areas/households/index.ts'
import { addArea } from '../../src/areas/organisation/index.ts'
import { approveCases, payCase, proposeCases, reviewCases, surveyCase } from '../../src/areas/poverty/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Day, day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { openTill, posted, type Till } from './bookkeeping.ts'
import { succeed } from './ward.ts'

/** A ward with its Fund, so much money in it, and a household that needs a house. */
export interface Fund {
  readonly till: Till
  readonly officer: Caller
  readonly bookId: Id
  readonly bank: Id
  readonly householdId: Id
}

export const fundDay = day('2024-03-01')

export async function openFund(database: Database, amount = 100_000_000, given?: Id): Promise<Fund> {
  const till = await openTill(database, given)
  const { accountant, committeeId } = till
  const openedOn = '2024-01-02'
  const book = { ledger: 'poor_fund', title: 'Quỹ “Vì người nghèo”', openedOn }
  const { id: bookId } = await succeed(database, openBook, book, accountant)
  const place = { bookId, kind: 'bank', name: 'Tài khoản Quỹ', accountNumber: '3761.0.1', openedOn }
  const { id: bank } = await succeed(database, addPlace, place, accountant)
  const gift = { bookId, kind: 'bank_in', purpose: 'contribution', placeId: bank, amount }
  await posted(database, till, gift, day('2024-01-10'))
  const officer = callerAs('ward_officer', committeeId)
  const areaId = newId()
  const area = { id: areaId, name: `Tổ ${areaId.slice(-4)}`, kind: 'residential_group', number: 40, from: '2019-01-01' }
  await succeed(database, addArea, { ...area, decision: '' }, till.chair)
  const { id: householdId } = await succeed(database, addHousehold, { areaId, headName: 'Bà Lường Thị Thử' }, officer)
  return { till, officer, bookId, bank, householdId }
}

/** A case as far as the decision. */
export async function decidedCase(database: Database, fund: Fund, purpose: string, amount: number): Promise<Id> {
  const { officer, till, householdId, bookId } = fund
  const happenedOn: Day = day('2024-02-01')
  const propose = { householdIds: [householdId], purpose, reason: 'Nhà tạm', proposedOn: '2024-01-15' }
  const { id } = await succeed(database, proposeCases, propose, officer)
  const survey = { id, happenedOn, surveyors: 'Tổ công tác', living: 'x', situation: 'x', conclusion: 'support' }
  await succeed(database, surveyCase, survey, officer)
  const lines = [{ caseId: id, inFavour: 9, isAgreed: 'yes', amount }]
  await succeed(database, reviewCases, { heldOn: happenedOn, present: 'x', attended: 9, lines }, officer)
  const decision = { bookId, happenedOn, reference: '05/QĐ-BVĐ', lines: [{ caseId: id, amount }] }
  await succeed(database, approveCases, decision, till.chair)
  return id
}

export function payment(fund: Fund, id: Id, amount: number, part = 'advance') {
  const to = { counterparty: 'Bà Lường Thị Thử', content: 'Hỗ trợ làm nhà' }
  return { id, placeId: fund.bank, part, amount, datedOn: fundDay, ...to }
}

/** A payment of a case through all three hands. */
export async function paid(database: Database, fund: Fund, id: Id, amount: number, part = 'advance'): Promise<Id> {
  const { till } = fund
  const made = await succeed(database, payCase, payment(fund, id, amount, part), till.accountant)
  const step = { ids: [made.voucherId], happenedOn: fundDay }
  await succeed(database, approveVouchers, step, till.chair)
  await succeed(database, settleVouchers, step, till.accountant)
  return made.voucherId
}
