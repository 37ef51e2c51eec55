import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import type { NumberOwner } from '../../values/document-code.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { changeSetting } from '../organisation/index.ts'
import {
  draftDocument,
  editDocument,
  findDocument,
  findSnapshot,
  issueDocument,
  startSeries,
  withdrawDocument,
} from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const draft = (id: Id, more: object = {}) => ({
  id,
  typeCode: 'KH',
  abstract: 'Giám sát việc bình xét hộ nghèo',
  head: { issuer: ['BAN THƯỜNG TRỰC'], place: 'Sông Cầu' },
  body: doc(p('Nội dung')),
  ...more,
})

async function drafted(chair: Caller, more: object = {}): Promise<Id> {
  const made = await perform(house.database, draftDocument, draft(newId(), more), again(chair))
  if (isRefusal(made)) throw new Error(made.key)
  return made.id
}

const issueOn = (chair: Caller, id: Id, issuedOn = '2024-04-15', more: object = {}) =>
  perform(house.database, issueDocument, { id, issuedOn, ...more }, again(chair))

describe('numbers', () => {
  test('two offices issuing 200 documents at once get 200 consecutive numbers each', async () => {
    const offices = [newId(), newId()].map((committeeId) => callerAs('ward_chair', committeeId))
    const ids = await Promise.all(
      offices.map((chair) => Promise.all(Array.from({ length: 200 }, () => drafted(chair)))),
    )
    const pairs = ids.flatMap((mine, office) => mine.map((id) => ({ id, chair: offices[office] as Caller, office })))
    const issued = await Promise.all(
      pairs.map(async ({ id, chair, office }) => ({ office, out: await issueOn(chair, id) })),
    )
    for (const office of [0, 1]) {
      const numbers = issued
        .filter((one) => one.office === office)
        .map(({ out }) => (isRefusal(out) ? null : out.number))
      expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
    }
  }, 120_000)

  test('a refused issue and one that fails after taking its number give it back', async () => {
    const chair = callerAs('ward_chair', newId())
    const [one, two, three] = [await drafted(chair), await drafted(chair), await drafted(chair)]
    expect(await issueOn(chair, one)).toMatchObject({ numberText: '01/KH-MTTQ-BTT' })
    expect(await issueOn(chair, two, '2024-04-16')).toMatchObject({ key: 'documents.issued_in_future' })
    expect(await issueOn(chair, one)).toMatchObject({ key: 'documents.already_issued', kind: 'conflict' })
    await expect(
      perform(house.database, { ...issueDocument, run: fails }, { id: two, issuedOn: '2024-04-15' }, again(chair)),
    ).rejects.toThrow()
    const [a, b] = await Promise.all([issueOn(chair, two), issueOn(chair, three)])
    expect([a, b].map((out) => (isRefusal(out) ? out.key : out.number)).sort()).toEqual([2, 3])
  })

  test('types count apart, letters show no code, minutes take none, and each year begins at 1', async () => {
    const chair = callerAs('ward_chair', newId())
    const numberOf = async (typeCode: string, issuedOn: string, more: object = {}) => {
      const out = await issueOn(chair, await drafted(chair, { typeCode }), issuedOn, more)
      return isRefusal(out) ? out.key : out.numberText
    }
    expect(await numberOf('KH', '2023-12-30')).toBe('01/KH-MTTQ-BTT')
    expect(await numberOf('KH', '2023-12-31')).toBe('02/KH-MTTQ-BTT')
    expect(await numberOf('KH', '2024-01-02')).toBe('01/KH-MTTQ-BTT')
    expect(await numberOf('BC', '2024-01-02')).toBe('01/BC-MTTQ-BTT')
    expect(await numberOf('CV', '2024-01-02')).toBe('01/MTTQ-BTT')
    expect(await numberOf('BB', '2024-01-02')).toBeNull()
    expect(await numberOf('BB', '2024-01-02', { numbered: true })).toBe('01/BB-MTTQ-BTT')
  })

  test('the template is the setting in force on the day of issue', async () => {
    const chair = callerAs('ward_chair', newId())
    const set = {
      key: 'number_template.KH',
      validFrom: '2024-02-01',
      value: '{number}/{type}-UBMTTQ',
      reason: 'Quy chế',
    }
    expect(await perform(house.database, changeSetting, set, again(chair))).not.toHaveProperty('refusal')
    expect(await issueOn(chair, await drafted(chair), '2024-01-31')).toMatchObject({ numberText: '01/KH-MTTQ-BTT' })
    expect(await issueOn(chair, await drafted(chair), '2024-02-01')).toMatchObject({ numberText: '02/KH-UBMTTQ' })
  })

  test('a board numbers what it issues for itself, by a template of its own, and leaves no gap in the numbers of the committee', async () => {
    const chair = callerAs('ward_chair', newId())
    const numberOf = async (numberedBy: NumberOwner | null, typeCode = 'KH') => {
      const out = await issueOn(chair, await drafted(chair, { typeCode, head: { numberedBy } }), '2024-03-01')
      return isRefusal(out) ? out.key : out.numberText
    }
    expect(await numberOf(null)).toBe('01/KH-MTTQ-BTT')
    expect(await numberOf('inspection_board')).toBe('01/KH-BTTND')
    expect(await numberOf('investment_board')).toBe('01/KH-BGSĐTCĐ')
    expect(await numberOf('inspection_board')).toBe('02/KH-BTTND')
    expect(await numberOf('inspection_board', 'CV')).toBe('01/BTTND')
    expect(await numberOf(null)).toBe('02/KH-MTTQ-BTT')
    const set = {
      key: 'number_template.inspection_board',
      validFrom: '2024-03-01',
      value: '{number}/TTND',
      reason: 'Quy chế',
    }
    expect(await perform(house.database, changeSetting, set, again(chair))).not.toHaveProperty('refusal')
    expect(await numberOf('inspection_board', 'BC')).toBe('02/TTND')
    const start = { series: 'inspection_board.KH', year: 2024, last: 9, reason: 'Sổ giấy của Ban' }
    expect(await perform(house.database, startSeries, start, again(chair))).toEqual({ last: 9 })
    expect(await numberOf('investment_board')).toBe('02/KH-BGSĐTCĐ')
  })

  test('a paper register is continued, never turned back', async () => {
    const chair = callerAs('ward_chair', newId())
    const start = (last: number) =>
      perform(house.database, startSeries, { series: 'KH', year: 2024, last, reason: 'Sổ giấy' }, again(chair))
    expect(await start(36)).toEqual({ last: 36 })
    expect(await issueOn(chair, await drafted(chair))).toMatchObject({ number: 37 })
    expect(await start(37)).toMatchObject({ key: 'documents.series_goes_back', params: { last: 37 } })
  })
})

const fails = async (...given: Parameters<typeof issueDocument.run>) => {
  await issueDocument.run(...given)
  throw new Error('the power went out')
}

describe('editing', () => {
  test('an edit on an older state is refused and changes nothing', async () => {
    const chair = callerAs('ward_chair', newId())
    const id = await drafted(chair)
    const edit = (editNo: number, text: string) =>
      perform(house.database, editDocument, { id, editNo, body: doc(p(text)) }, again(chair))
    expect(await edit(1, 'một')).toEqual({ id, editNo: 2 })
    expect(await edit(1, 'hai')).toMatchObject({ key: 'platform.stale', kind: 'conflict' })
    const kept = await house.database.read(chair.sight, (reading) => findDocument(reading, id))
    expect(kept).toMatchObject({ editNo: 2, body: doc(p('một')) })
  })

  test('of two editors at once one is refused', async () => {
    const chair = callerAs('ward_chair', newId())
    const id = await drafted(chair)
    const edits = ['một', 'hai'].map((text) =>
      perform(house.database, editDocument, { id, editNo: 1, body: doc(p(text)) }, again(chair)),
    )
    const answers = await Promise.all(edits)
    expect(answers.filter(isRefusal).map(({ key }) => key)).toEqual(['platform.stale'])
  })

  test('a body with an unknown node is refused by its own key', async () => {
    const chair = callerAs('ward_chair', newId())
    const body = { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://evil.example' } }] }
    const out = await perform(house.database, draftDocument, draft(newId(), { body }), again(chair))
    expect(out).toMatchObject({ key: 'rich.unknown_node', field: 'body' })
  })
})

describe('an issued document', () => {
  test('is frozen with its hash; neither words nor snapshot change any more', async () => {
    const chair = callerAs('ward_chair', newId())
    const id = await drafted(chair)
    const issued = await issueOn(chair, id)
    const snapshot = await house.database.read(chair.sight, (reading) => findSnapshot(reading, id))
    expect(snapshot?.contentHash).toBe(isRefusal(issued) ? null : issued.contentHash)
    expect(snapshot?.content).toMatchObject({ abstract: 'Giám sát việc bình xét hộ nghèo', issuedOn: '2024-04-15' })
    const edit = await perform(house.database, editDocument, { id, editNo: 1, abstract: 'Khác' }, again(chair))
    expect(edit).toMatchObject({ key: 'documents.already_issued' })
  })

  test('is withdrawn by who may issue, a draft by who wrote it', async () => {
    const committeeId = newId()
    const [chair, officer] = [callerAs('ward_chair', committeeId), callerAs('ward_officer', committeeId)]
    const [issued, open] = [await drafted(chair), await drafted(officer)]
    await issueOn(chair, issued)
    const withdraw = (by: Caller, id: Id) =>
      perform(house.database, withdrawDocument, { id, reason: 'Sai thể thức' }, again(by))
    expect(await withdraw(officer, issued)).toMatchObject({ key: 'documents.issuer_withdraws', kind: 'forbidden' })
    expect(await withdraw(officer, open)).toEqual({ id: open })
    expect(await withdraw(chair, issued)).toEqual({ id: issued })
    const kept = await house.database.read(chair.sight, (reading) => findDocument(reading, issued))
    expect(kept).toMatchObject({ numberText: '01/KH-MTTQ-BTT', withdrawnOn: day('2024-04-15') })
  })

  test('sent twice with the same client id is issued once', async () => {
    const chair = callerAs('ward_chair', newId())
    const id = await drafted(chair)
    const caller = again(chair)
    const send = () => perform(house.database, issueDocument, { id, issuedOn: '2024-04-15' }, caller)
    const first = await send()
    expect(await send()).toEqual(first)
    expect(first).toMatchObject({ number: 1 })
  })
})
