import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import {
  draftDocument,
  findDocument,
  issueDocument,
  publicationsOf,
  publish,
  publishDocument,
  publishedAmong,
  withdrawPublication,
} from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const chair = callerAs('ward_chair', newId())
const title = 'Kết quả giám sát hộ nghèo năm 2023'
const send = (subjectId: string, content: object, more: object = {}) => {
  const input = { subject: { kind: 'session', id: subjectId }, title, content, ...more }
  return perform(house.database, publish, input, again(chair))
}
const publicItems = () =>
  house.database.readPublished((reading) =>
    reading.db.selectFrom('published.item').select(['subject_id', 'version', 'content', 'slug']).execute(),
  )

describe('publication', () => {
  test('freezes what the public reads; again makes the next version under the same address', async () => {
    const id = newId()
    const first = await send(id, { text: 'Bản một' })
    expect(first).toMatchObject({ version: 1, slug: `ket-qua-giam-sat-ho-ngheo-nam-2023-${id.slice(-6)}` })
    expect(await send(id, { text: 'Bản một' })).toMatchObject({ key: 'documents.published_already' })
    const second = await send(id, { text: 'Bản hai' })
    expect(second).toMatchObject({ version: 2, slug: isRefusal(first) ? '' : first.slug })
    const [shown] = (await publicItems()).filter((item) => item.subject_id === id)
    expect(shown).toMatchObject({ version: 2, content: { text: 'Bản hai' } })
  })

  test('once withdrawn shows no version, and leaves a trace with its reason', async () => {
    const id = newId()
    await send(id, { text: 'Bản một' })
    await send(id, { text: 'Bản hai' })
    const subject = { kind: 'session', id }
    const input = { subject, reason: 'Nhầm số liệu' }
    expect(await perform(house.database, withdrawPublication, input, again(chair))).toMatchObject({
      id: expect.any(String),
    })
    expect(await perform(house.database, withdrawPublication, input, again(chair))).toMatchObject({
      key: 'documents.not_published',
    })
    expect((await publicItems()).filter((item) => item.subject_id === id)).toEqual([])
    const trace = await house.database.readPublished((reading) =>
      reading.db
        .selectFrom('published.trace')
        .select(['version', 'withdrawn_reason'])
        .where('subject_id', '=', id)
        .orderBy('version')
        .execute(),
    )
    expect(trace).toEqual([
      { version: 1, withdrawn_reason: null },
      { version: 2, withdrawn_reason: 'Nhầm số liệu' },
    ])
    const [versions, now] = await house.database.read(chair.sight, async (reading) => [
      await publicationsOf(reading, id),
      await publishedAmong(reading, [id]),
    ])
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(now.size).toBe(0)
  })

  test('of two at once one is refused or comes second', async () => {
    const id = newId()
    const answers = await Promise.all([send(id, { text: 'A' }), send(id, { text: 'B' })])
    const versions = answers.map((answer) => (isRefusal(answer) ? answer.key : answer.version)).sort()
    expect([
      [1, 2],
      [1, 'platform.stale'],
    ]).toContainEqual(versions)
  })

  test('personal data is refused anywhere in it until confirmed with a reason', async () => {
    const id = newId()
    const content = { rows: [{ note: 'Liên hệ 0912 345 678' }] }
    expect(await send(id, content)).toMatchObject({ key: 'documents.disclosure', params: { count: 1 } })
    const confirmed = ['0912 345 678']
    expect(await send(id, content, { confirmed })).toMatchObject({ key: 'documents.confirmation_reason' })
    expect(await send(id, content, { confirmed, confirmedReason: 'Đường dây nóng của Ủy ban' })).toMatchObject({
      version: 1,
    })
  })

  test('of a document needs its issue, shows its frozen words, and opens it to all', async () => {
    const draft = { typeCode: 'TB', abstract: 'Kết quả vận động', head: {}, body: doc(p('Nội dung')) }
    const made = await perform(house.database, draftDocument, draft, again(chair))
    const id = isRefusal(made) ? '' : made.id
    const open = () => perform(house.database, publishDocument, { id, title: 'Thông báo' }, again(chair))
    expect(await open()).toMatchObject({ key: 'documents.not_issued' })
    await perform(house.database, issueDocument, { id, issuedOn: '2024-04-15' }, again(chair))
    expect(await open()).toMatchObject({ version: 1 })
    const [shown] = (await publicItems()).filter((item) => item.subject_id === id)
    expect(shown?.content).toMatchObject({ kind: 'document', numberText: '01/TB-MTTQ-BTT', body: draft.body })
    expect(await house.database.read(chair.sight, (reading) => findDocument(reading, id))).toMatchObject({
      visibility: 'public',
    })
  })

  test('needs the chair with two steps', async () => {
    const input = { subject: { kind: 'session', id: newId() }, title, content: { text: 'x' } }
    const weak = callerAs('ward_chair', chair.committeeId, { strength: 'password' })
    expect(await perform(house.database, publish, input, weak)).toMatchObject({ key: 'platform.second_factor_needed' })
    const officer = callerAs('ward_officer', chair.committeeId)
    expect(await perform(house.database, publish, input, officer)).toMatchObject({ kind: 'forbidden' })
  })

  test('the public role reads published views and no table', async () => {
    await expect(
      house.database.readPublished((reading) => reading.db.selectFrom('documents.publication').selectAll().execute()),
    ).rejects.toThrow(/permission denied/)
  })
})
