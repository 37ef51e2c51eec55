import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import {
  countPublications,
  draftDocument,
  findDocument,
  issueDocument,
  type PublicationQuery,
  publicationsOf,
  publish,
  publishDocument,
  publishedAmong,
  searchPublications,
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

  test('what is masked is not in it, and the log tells that something was, by whom and of what kind', async () => {
    const id = newId()
    const content = { rows: [{ note: 'Liên hệ 0912 345 678' }], text: 'Trực 0209 3871 234' }
    const decided = { masked: ['0912 345 678'], confirmed: ['0209 3871 234'], confirmedReason: 'Máy trực của Ủy ban' }
    expect(await send(id, content, decided)).toMatchObject({ version: 1 })
    const [shown] = (await publicItems()).filter((item) => item.subject_id === id)
    expect(shown?.content).toEqual({ rows: [{ note: 'Liên hệ [đã che]' }], text: 'Trực 0209 3871 234' })
    const [told] = await house.database.read(chair.sight, (reading) => publicationsOf(reading, id))
    expect(told).toMatchObject({
      masked: [{ kind: 'phone', hint: '09…78' }],
      confirmed: ['0209 3871 234'],
      confirmedReason: 'Máy trực của Ủy ban',
      publishedByName: chair.actor.name,
    })
  })

  test('the register tells every thing once, by its last version; states, kinds and words narrow it', async () => {
    const of = (query: PublicationQuery) =>
      house.database.read(chair.sight, async (reading) => {
        const { lines } = await searchPublications(reading, query)
        const counted = await countPublications(reading, query)
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length)
        return lines
      })
    const [kept, gone] = [newId(), newId()]
    for (const text of ['Bản một', 'Bản hai']) await send(kept, { text })
    await send(gone, { text: 'Gọi 0912 345 678' }, { masked: ['0912 345 678'] })
    const subject = { kind: 'session', id: gone }
    await perform(house.database, withdrawPublication, { subject, reason: 'Nhầm' }, again(chair))
    const all = await of({})
    expect(all.filter(({ subjectId }) => subjectId === kept)).toMatchObject([
      { version: 2, withdrawnAt: null, masked: 0 },
    ])
    const withdrawn = await of({ state: 'withdrawn' })
    expect(withdrawn.map(({ subjectId }) => subjectId)).toContain(gone)
    expect(withdrawn.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
    expect((await of({ state: 'public' })).map(({ subjectId }) => subjectId)).toContain(kept)
    expect((await of({ decided: true })).map(({ subjectId }) => subjectId)).toContain(gone)
    expect((await of({ text: 'hai ban' })).map(({ subjectId }) => subjectId)).toContain(kept)
    expect(await of({ text: 'không hề có' })).toEqual([])
    expect(await of({ kind: 'document' })).not.toContainEqual(expect.objectContaining({ subjectId: kept }))
  })

  test('of the records behind a part the public sees those that are public themselves', async () => {
    const [figures, open, closed] = [newId(), newId(), newId()]
    await send(open, { text: 'Cuộc giám sát công khai' })
    const ids = [open, closed].map((id) => ({ id, shownBy: id }))
    await send(figures, { value: '2' }, { records: [{ part: 'so-cuoc', ids }] })
    const seen = () =>
      house.database.readPublished((reading) =>
        reading.db
          .selectFrom('published.record')
          .select(['part', 'record_id'])
          .where('record_id', 'in', [open, closed])
          .execute(),
      )
    expect(await seen()).toEqual([{ part: 'so-cuoc', record_id: open }])
    await send(closed, { text: 'Nay cũng công khai' })
    expect(await seen()).toHaveLength(2)
    const subject = { kind: 'session', id: figures }
    await perform(house.database, withdrawPublication, { subject, reason: 'Nhầm' }, again(chair))
    expect(await seen()).toEqual([])
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
