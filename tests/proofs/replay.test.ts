import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftDocument, issueDocument } from '../../src/areas/documents/index.ts'
import { createAccount } from '../../src/areas/identity/index.ts'
import { addAgency } from '../../src/areas/organisation/index.ts'
import { draftRecommendation } from '../../src/areas/recommendations/index.ts'
import { openReport } from '../../src/areas/reports/index.ts'
import { planSession } from '../../src/areas/supervision/index.ts'
import { type AnyAction, perform } from '../../src/platform/action.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { loadSample } from '../../src/sample/load.ts'
import { newId } from '../../src/values/id.ts'
import { again } from '../support/acting.ts'
import { countOf } from '../support/checksum.ts'
import { findings } from '../support/examined.ts'
import { type Desk, openDesk } from '../support/recommending.ts'
import { textOf } from '../support/reporting.ts'
import { openSampleHouse } from '../support/sample.ts'
import { succeed } from '../support/ward.ts'
import { openTestHouse, type TestHouse } from '../support/web.ts'

describe('everything sent twice', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openSampleHouse()
  }, 600_000)
  afterAll(() => house.close())

  it('the whole sample term loaded again changes nothing', async () => {
    const before = await countOf(house.data.owner)
    const { data } = house
    const { secrets, files } = house.house
    const open = (clock: Parameters<Parameters<typeof loadSample>[0]>[0]) =>
      openDatabase({ app: data.app, portal: data.portal }, clock, undefined, secrets)
    await loadSample(open, files)
    expect(await countOf(data.owner)).toEqual(before)
    expect(await findings(house)).toEqual([])
  }, 600_000)
})

describe('sent five times at once', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await openTestHouse()
    desk = await openDesk(house.house.database)
  })
  afterAll(() => house.close())

  const nothing = { superiorId: '', superiorName: '', address: '', phone: '', email: '', contactName: '', from: '' }
  const paper = { typeCode: 'TB', abstract: 'Thông báo', head: {} }
  const report = {
    kind: 'yearly',
    title: 'Báo cáo 2023',
    period: '2023',
    view: 'as_was',
    abstract: 'Kết quả',
    head: {},
  }
  const session = { form: 'delegation', title: 'Giám sát', topics: ['election'], happenedOn: '2024-04-15' }
  const representative: readonly (readonly [AnyAction, () => object])[] = [
    [createAccount, () => ({ accountId: newId(), displayName: 'Nông Văn Thử', signInName: `u${newId().slice(-10)}` })],
    [addAgency, () => ({ kind: 'enterprise', name: 'Hợp tác xã Thử', ...nothing })],
    [draftDocument, () => paper],
    [draftRecommendation, () => ({ addresseeId: desk.agencyId, text: 'Công khai', legalRef: null, replyByOn: null })],
    [planSession, () => ({ ...session, subjectIds: [desk.agencyId] })],
    [openReport, () => ({ ...report, body: textOf('2023') })],
  ]

  it.each(representative)('$name is done once, and all are told the same', async (what, input) => {
    const { database } = house.house
    const caller = again(desk.chair)
    const sent = input()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => perform(database, what, sent, caller)))
    expect(answers[0]).not.toHaveProperty('refusal')
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const lines = await database.read({ ...desk.chair.sight, reach: 'system' }, ({ db }) =>
      db.selectFrom('platform.journal').select('action').where('client_id', '=', caller.clientId).execute(),
    )
    expect(lines.filter(({ action }) => action === what.name)).toHaveLength(1)
  })

  it('one number is given to a paper issued five times at once', async () => {
    const { database } = house.house
    const { id } = await succeed(database, draftDocument, paper, desk.officer)
    const caller = again(desk.chair)
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => perform(database, issueDocument, { id, issuedOn: '2024-04-15' }, caller)),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const next = await succeed(database, draftDocument, paper, desk.officer)
    const issued = await succeed(database, issueDocument, { id: next.id, issuedOn: '2024-04-15' }, desk.chair)
    expect(issued.number).toBe(Number((answers[0] as { number: number }).number) + 1)
  })

  it('a client id of somebody else, or of another act, is refused', async () => {
    const { database } = house.house
    const caller = again(desk.chair)
    await perform(database, draftDocument, paper, caller)
    const other = { ...desk.officer, clientId: caller.clientId }
    expect(await perform(database, draftDocument, paper, other)).toMatchObject({ key: 'platform.client_id_used' })
    const agency = { kind: 'enterprise', name: 'Hợp tác xã Khác', ...nothing }
    expect(await perform(database, addAgency, agency, caller)).toMatchObject({ key: 'platform.client_id_used' })
  })

  it('what was refused may be sent again, corrected, under the same client id', async () => {
    const { database } = house.house
    const caller = again(desk.chair)
    expect(await perform(database, draftDocument, { ...paper, abstract: '' }, caller)).toHaveProperty('refusal')
    expect(await perform(database, draftDocument, paper, caller)).not.toHaveProperty('refusal')
  })
})
