import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type AwardDesk, commend, openAwardDesk, openRoundOf, proposal } from '../../../tests/support/commending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { type Day, day } from '../../values/day.ts'
import type { Figure, Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { quarterPeriod, yearPeriod } from '../../values/period.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: AwardDesk
let revokedAt: Date
let revoked: readonly Id[]

beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T09:00:00+07:00')
  desk = await openAwardDesk(house.database)
  const { database } = house
  const way = {
    nominatedOn: '2023-10-10',
    reportedOn: '2023-10-12',
    reviewedOn: '2023-10-20',
    submittedOn: '2023-10-25',
  }
  const roundId = await openRoundOf(database, desk, { year: 2023 })
  await commend(database, desk, roundId, { names: ['Tổ 1', 'Tổ 2'], ...way, decidedOn: '2023-11-02' })
  await commend(database, desk, roundId, { names: ['Chưa quyết định'], ...way })
  const front = { authority: 'ward_front', recipientKind: 'person', honorific: 'mr' }
  await commend(database, desk, roundId, { names: ['Nông Văn A'], more: front, ...way, decidedOn: '2023-11-03' })
  await commend(database, desk, roundId, {
    names: ['Hộ ông B'],
    more: { recipientKind: 'family' },
    ...way,
    decidedOn: '2023-11-04',
  })
  const letter = { form: 'letter_of_thanks', recipientKind: 'person' }
  await commend(database, desk, roundId, { names: ['Thư khen'], more: letter, ...way, decidedOn: '2023-11-05' })
  const paper = { abstract: 'x', signedBy: 'x', signerPosition: 'x' }
  const tran = { ...paper, authority: 'province_people_committee', numberText: '1/QĐ', decidedOn: '2023-02-01' }
  await succeed(database, door.enterDecision, { ...tran, recipients: [proposal('Tổ 3')] }, desk.officer)
  const wrong = { ...paper, authority: 'city_front', numberText: '2/QĐ', decidedOn: '2023-03-01' }
  const made = await succeed(database, door.enterDecision, { ...wrong, recipients: [proposal('Tổ 4')] }, desk.officer)
  revoked = made.ids
  revokedAt = new Date('2023-12-21T09:00:00+07:00')
  house.clock.set(revokedAt)
  await succeed(database, door.revokeDecision, { id: made.id, reason: 'ghi nhầm' }, desk.chair)
})
afterAll(() => house.close())

function ask(id: string, more: Partial<Question> = {}): Promise<Figure> {
  const indicator = door.commendationIndicators.find((one) => one.id === id)
  if (!indicator) throw new Error(id)
  return house.database.read(desk.chair.sight, (reading) =>
    indicator.compute(reading, {
      ...{ committeeIds: [desk.committeeId], period: yearPeriod(2023), asAt: day('2023-12-31'), knownAt: null },
      ...more,
    }),
  )
}
const at = (asAt: string): { asAt: Day } => ({ asAt: day(asAt) })
const numberOf = async (id: string, more: Partial<Question> = {}) => (await ask(id, more)).numerator

describe('certificates', () => {
  test('count by level, both authorities together, collectives apart from individuals, families apart from both', async () => {
    expect(await numberOf('commendations_ward_collective')).toBe(2)
    expect(await numberOf('commendations_ward_individual')).toBe(1)
    expect(await numberOf('commendations_families')).toBe(1)
    expect(await numberOf('commendations_province_collective')).toBe(1)
    expect(await numberOf('commendations_province_individual')).toBe(0)
  })

  test('count from the day of the decision on, under that day', async () => {
    expect(await numberOf('commendations_ward_collective', at('2023-11-01'))).toBe(0)
    expect(await numberOf('commendations_ward_collective', at('2023-11-02'))).toBe(2)
    expect(await numberOf('commendations_ward_collective', { period: quarterPeriod(2023, 3) })).toBe(0)
    expect(await numberOf('commendations_ward_collective', { committeeIds: [newId()] })).toBe(0)
  })

  test('a decision taken back counts only for what was known before', async () => {
    expect(await numberOf('commendations_city_collective')).toBe(0)
    const before = await ask('commendations_city_collective', { knownAt: new Date(revokedAt.getTime() - 1000) })
    expect(before.ids).toEqual(revoked)
  })
})

describe('cultural families', () => {
  test('are recognised of all households; rows written again replace themselves', async () => {
    const rows = [
      { areaId: desk.areaId, households: '106', registered: '100', recognised: '97' },
      { areaId: desk.otherAreaId, households: '94', registered: '', recognised: '80' },
    ]
    const input = { year: 2023, decidedOn: '2023-12-01', rows }
    await succeed(house.database, door.recordCulturalFamilies, input, desk.officer)
    const rate = await ask('cultural_families_rate')
    expect([rate.numerator, rate.denominator, rate.ids.length]).toEqual([177, 200, 2])
    const corrected = {
      ...input,
      rows: [{ areaId: desk.otherAreaId, households: '94', registered: '', recognised: '85' }],
    }
    await succeed(house.database, door.recordCulturalFamilies, corrected, desk.officer)
    expect(await numberOf('cultural_families_rate')).toBe(182)
    const wrong = { ...input, rows: [{ areaId: desk.areaId, households: '90', registered: '', recognised: '97' }] }
    const refused = await perform(house.database, door.recordCulturalFamilies, wrong, again(desk.officer))
    expect(refused).toMatchObject({ key: 'commendation.more_than_households', field: 'rows.0.recognised' })
  })
})

test('every record kind can be named', async () => {
  for (const indicator of door.commendationIndicators) {
    const { ids } = await ask(indicator.id)
    const named = await house.database.read(desk.chair.sight, (r) =>
      door.commendationRecords(r, indicator.recordKind, ids),
    )
    expect(named.map((one) => one.id).sort(), indicator.id).toEqual([...ids].sort())
  }
  const { ids } = await ask('cultural_families_rate')
  const named = await house.database.read(desk.chair.sight, (r) => door.commendationRecords(r, 'cultural_result', ids))
  expect(named.map((one) => one.label).sort()).toEqual(['Tổ 4: 97/106', 'Tổ 5: 85/94'])
})
