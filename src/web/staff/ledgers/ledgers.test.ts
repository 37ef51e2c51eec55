import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again } from '../../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published } from '../../../../tests/support/disclosing.ts'
import { openDesk } from '../../../../tests/support/recommending.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import {
  dutiesOf,
  expectRows,
  findScope,
  isOverdue,
  latestKey,
  listDuties,
  maskRows,
  recordDisclosure,
} from '../../../areas/disclosure/index.ts'
import { deadlinesOf } from '../../../areas/organisation/index.ts'
import { day } from '../../../values/day.ts'
import { newId } from '../../../values/id.ts'

let house: TestHouse
let scope: PublicScope

beforeAll(async () => {
  house = await openTestHouse()
  const desk = await openDesk(house.house.database)
  scope = await openPublicScope(house.house.database, { committeeId: desk.chair.committeeId })
})
afterAll(() => house.close())

const duties = () => house.house.database.read(scope.chair.sight, (r) => listDuties(r, scope.committeeId))

describe('what is owed to the public', () => {
  test('a gift is late on the second working day after it came, and no more once it is public', async () => {
    const source = { kind: 'donation', id: newId() }
    // A Friday: the next working day is Monday the 15th, which is today.
    const rows = [{ source, section: 'received', countedFrom: '2024-04-12' }]
    await succeed(house.house.database, expectRows, { scopeId: scope.scopeId, rows }, again(scope.accountant))
    const [lines] = (await duties()).filter(({ kind }) => kind === 'lines')
    expect(lines).toMatchObject({ dueOn: '2024-04-15', count: 1 })
    expect(lines && [isOverdue(lines, day('2024-04-15')), isOverdue(lines, day('2024-04-16'))]).toEqual([false, true])
    await published(house.house.database, scope, [gift({ source })])
    expect((await duties()).filter(({ kind }) => kind === 'lines')).toEqual([])
  })

  test('reception may last ninety days; its statement is due fifteen days after it ended', async () => {
    const found = await house.house.database.read(scope.chair.sight, (r) => findScope(r, scope.scopeId))
    const one = { ...(found?.scope as NonNullable<typeof found>['scope']), receptionClosedOn: day('2024-03-31') }
    const dueBy: Parameters<typeof dutiesOf>[3] = (key, from) =>
      key === 'disclosure.receipts_after_close_days' ? day('2024-04-15') : from
    const of = (statements: Parameters<typeof dutiesOf>[2]) =>
      dutiesOf(one, [], statements, dueBy).find(({ kind }) => kind === 'receipts_statement')
    expect(of(new Map())).toMatchObject({ dueOn: '2024-04-15', doneOn: null })
    expect(of(new Map([[`${one.id} receipts_statement`, day('2024-04-10')]]))).toMatchObject({ doneOn: '2024-04-10' })
    expect((await duties()).find(({ kind }) => kind === 'end_reception')?.dueOn).toBe('2024-04-01')
    expect((await duties()).find(({ kind }) => kind === 'call')?.doneOn).toBe('2024-04-15')
  })

  test('the Fund tells of itself in every half of a year; a late one counts for its own half', async () => {
    const found = await house.house.database.read(scope.chair.sight, (r) => findScope(r, scope.scopeId))
    const one = { ...(found?.scope as NonNullable<typeof found>['scope']), ledger: 'poor_fund' as const }
    const dueBy = await house.house.database.read(scope.chair.sight, (r) => deadlinesOf(r, scope.committeeId))
    const due = (last?: string, more: object = {}) =>
      dutiesOf(
        { ...one, openedOn: day('2023-02-01'), ...more },
        [],
        new Map(last ? [[latestKey(one.id), day(last)]] : []),
        dueBy,
      )
        .filter(({ kind }) => kind === 'fund_statement')
        .map(({ dueOn }) => dueOn)
    expect([due(), due('2023-06-20'), due('2023-06-30'), due('2023-07-05')].flat()).toEqual([
      '2023-06-30',
      '2023-12-31',
      '2023-12-31',
      '2024-06-30',
    ])
    expect(due(undefined, { ledger: 'contribution' })).toEqual([])
    // Closed in autumn: the second half is the last that it owes, and nothing after that.
    const closed = { distributionEndedOn: day('2023-10-15') }
    expect([due(undefined, closed), due('2023-06-20', closed), due('2023-10-20', closed)]).toEqual([
      ['2023-06-30'],
      ['2023-12-31'],
      [],
    ])
  })

  test('a posting needs its place, and stands in the record under the version that was told', async () => {
    const posting = { scopeId: scope.scopeId, kind: 'posting', happenedOn: '2024-04-14' }
    await expect(succeed(house.house.database, recordDisclosure, posting, again(scope.accountant))).rejects.toThrow()
    await succeed(
      house.house.database,
      recordDisclosure,
      { ...posting, place: 'Nhà văn hóa Tổ 4' },
      again(scope.accountant),
    )
    const { rows } = await house.house.database.read(scope.chair.sight, async ({ db }) => ({
      rows: await db.selectFrom('disclosure.record').selectAll().where('kind', '=', 'posting').execute(),
    }))
    expect(rows).toMatchObject([{ place: 'Nhà văn hóa Tổ 4', version: 1 }])
  })

  test('the accountant publishes and takes nothing back', async () => {
    const row = gift()
    await published(house.house.database, scope, [row])
    const asked = { scopeId: scope.scopeId, ids: [row.id], fields: ['name'], reason: 'x' }
    await expect(succeed(house.house.database, maskRows, asked, again(scope.accountant))).rejects.toThrow()
  })
})
