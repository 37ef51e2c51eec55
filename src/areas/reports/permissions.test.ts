import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { definitions, issued, opened, textOf } from '../../../tests/support/reporting.ts'
import { usualTarget } from '../../../tests/support/targeting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
let issuedId: Id

beforeAll(async () => {
  house = await openTestDatabase('2021-12-24T09:00:00+07:00')
  desk = await openDesk(house.database)
  const session = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
  await recommend(house.database, desk, { origin: session, issuedOn: day('2021-10-12') })
  issuedId = await opened(house.database, desk)
  await issued(house.database, desk, issuedId, day('2021-12-24'))
})
afterAll(() => house.close())

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const chair: readonly Role[] = ['ward_chair']
const above: readonly Role[] = ['province_officer']
const open = { kind: 'yearly', title: 'x', period: '2021', abstract: 'x', head: {}, body: textOf('2021') }

/** One row an action: who may, and an input that is in order. */
const rows: readonly (readonly [AnyAction, readonly Role[], unknown])[] = [
  [door.openReport, office, open],
  [
    door.publishFigures,
    chair,
    { title: 'x', period: '2021', judgedOn: '2021-12-24', indicatorIds: ['x'], definitions: {} },
  ],
  [door.publishMarks, chair, { termId: newId(), title: 'x', judgedOn: '2021-12-24', sections: {}, meanings: {} }],
  [door.withdrawReport, office, { id: newId(), reason: 'x' }],
  [door.computeReport, office, { id: newId() }],
  [door.clearPlaces, office, { id: newId() }],
  [door.finishReport, office, { id: newId() }],
  [door.reviseReport, office, { id: newId(), reason: 'x' }],
  [door.approveReport, chair, { id: newId() }],
  [door.issueReport, chair, { id: newId(), issuedOn: '2021-12-24', definitions }],
  [door.submitReport, chair, { id: newId() }],
  [door.publishReport, chair, { id: newId() }],
  [door.unpublishReport, chair, { id: newId(), reason: 'x' }],
  [door.setTarget, office, { ...usualTarget, termId: newId() }],
  [door.changeTarget, office, { ...usualTarget, id: newId(), revision: 1, reason: 'x' }],
  [door.endTarget, office, { id: newId(), revision: 1, endedOn: '2021-01-01', reason: 'x' }],
  [door.importTargets, office, { termId: newId(), fileName: 'a.xlsx', rows: [] }],
  [door.noteProgress, office, { targetId: newId(), reachedOn: '2021-01-01', numerator: 1 }],
  [door.supersedeProgress, office, { id: newId(), reason: 'x' }],
  [door.announceMarks, office, { termId: newId(), announcedOn: '2021-01-01', marks: [{ title: '', work: 'other' }] }],
  [door.changeMark, office, { id: newId(), revision: 1, position: 1, title: '', work: 'other' }],
  [door.withdrawMark, office, { id: newId(), revision: 1, reason: 'x' }],
  [door.returnReport, above, { id: newId(), note: 'x' }],
  [door.acceptReport, above, { id: newId() }],
  [door.lockAccepted, above, { id: newId() }],
]

describe('who may do what', () => {
  test.each(rows.map(([action, may, input]) => [action.name, { action, may, input }] as const))(
    '%s',
    async (_, { action, may, input }) => {
      for (const role of roleNames) {
        const caller = callerAs(role, desk.committeeId)
        const outcome = await perform(house.database, action, input, caller)
        const refused = isRefusal(outcome) && outcome.key === 'platform.not_allowed'
        expect([role, refused]).toEqual([role, !may.includes(role)])
      }
    },
  )

  test('the chair signs, issues and publishes with a second factor only', async () => {
    for (const action of [door.approveReport, door.issueReport, door.submitReport, door.publishReport] as AnyAction[]) {
      const caller = callerAs('ward_chair', desk.committeeId, { strength: 'password' })
      const input = { id: newId(), issuedOn: '2021-12-24', definitions }
      expect(await perform(house.database, action, input, caller)).toMatchObject({
        key: 'platform.second_factor_needed',
      })
    }
  })

  test('an act of another committee does not find the report', async () => {
    const stranger = callerAs('ward_chair', newId())
    expect(await perform(house.database, door.submitReport, { id: issuedId }, stranger)).toMatchObject({
      key: 'reports.not_found',
    })
  })

  test('sent twice, a report is opened once', async () => {
    const caller = again(desk.officer)
    const first = await perform(house.database, door.openReport, open, caller)
    expect(await perform(house.database, door.openReport, open, caller)).toEqual(first)
  })
})

describe('what is frozen', () => {
  test.each(['figure_snapshot', 'issue', 'event', 'version'])('%s is neither changed nor deleted', async (table) => {
    const client = new Client(house.fresh.app)
    await client.connect()
    try {
      await client.query(`begin; set local app.committees = '${desk.committeeId}'; set local app.reach = 'staff'`)
      expect((await client.query(`select count(*)::int as n from reports.${table}`)).rows[0].n).toBeGreaterThan(0)
      for (const statement of [`delete from reports.${table}`, `update reports.${table} set version = 9`]) {
        await client.query('savepoint s')
        await expect(client.query(statement)).rejects.toThrow(/permission denied/)
        await client.query('rollback to savepoint s')
      }
    } finally {
      await client.end()
    }
  })
})

test('as many questions for a hundred records as for one', async () => {
  const count = async () => {
    const id = await opened(house.database, desk)
    house.queries.length = 0
    await succeed(house.database, door.computeReport, { id }, again(desk.officer))
    return house.queries.length
  }
  const before = await count()
  const session = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
  for (let i = 0; i < 25; i += 1)
    await recommend(house.database, desk, { origin: session, issuedOn: day('2021-11-12') })
  expect(await count()).toBe(before)
})
