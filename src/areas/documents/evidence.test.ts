import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { addEvidence, evidenceCounts, evidenceOf, findFile, storeFile, supersedeEvidence } from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const sha = (digit: string) => digit.repeat(64)
const photo = (digit = 'a') => ({
  sha256: sha(digit),
  sentSha256: sha('0'),
  name: 'anh.jpg',
  mime: 'image/jpeg',
  size: 1000,
  width: 1200,
  height: 900,
  takenOn: '2024-04-10',
  previews: { small: sha('b'), large: sha('c') },
})
const session = (label = 'Giám sát hộ nghèo') => ({ kind: 'session', id: newId(), label })

const add = (caller: Caller, input: object) => perform(house.database, addEvidence, input, again(caller))
const seen = async (caller: Caller, originId: string) =>
  (await house.database.read(caller.sight, (reading) => evidenceOf(reading, [originId]))).get(originId) ?? []

describe('evidence', () => {
  test('keeps the day it was made apart from the moment it reached us', async () => {
    const officer = callerAs('ward_officer', newId())
    const origin = session()
    const out = await add(officer, { origin, caption: 'Buổi làm việc', evidenceOn: '2024-04-10', files: [photo()] })
    expect(out).toMatchObject({ ids: [expect.any(String)] })
    const [one] = await seen(officer, origin.id)
    expect(one).toMatchObject({
      kind: 'photo',
      evidenceOn: '2024-04-10',
      file: { name: 'anh.jpg', takenOn: '2024-04-10' },
    })
    expect(one?.receivedAt.toISOString()).toBe('2024-04-15T01:00:00.000Z')
  })

  test('many files of one form become a piece each, and one question brings those of many records', async () => {
    const officer = callerAs('ward_officer', newId())
    const [a, b] = [session(), session()]
    const scan = {
      ...photo('d'),
      name: 'bien-ban.pdf',
      mime: 'application/pdf',
      width: null,
      height: null,
      previews: null,
    }
    await add(officer, { origin: a, caption: 'Ảnh và biên bản', evidenceOn: '2024-04-10', files: [photo(), scan] })
    await add(officer, { origin: b, caption: 'Tin bài', evidenceOn: '2024-04-11', link: 'https://example.vn/tin' })
    house.queries.length = 0
    const both = await house.database.read(officer.sight, (reading) => evidenceOf(reading, [a.id, b.id]))
    expect(house.queries.filter((text) => text.startsWith('select')).length).toBe(1)
    expect(both.get(a.id)?.map(({ kind }) => kind)).toEqual(['photo', 'scan'])
    expect(both.get(b.id)?.map(({ kind }) => kind)).toEqual(['link'])
    const counts = await house.database.read(officer.sight, (reading) => evidenceCounts(reading, [a.id, b.id]))
    expect(counts).toEqual(
      new Map([
        [a.id, 2],
        [b.id, 1],
      ]),
    )
  })

  test.each([
    [{ evidenceOn: '2024-04-16', note: 'x' }, 'documents.evidence_in_future'],
    [{ evidenceOn: '2024-04-10' }, 'documents.evidence_empty'],
    [{ evidenceOn: '2024-04-10', link: 'javascript:alert(1)' }, 'documents.not_an_address'],
    [{ evidenceOn: '2024-04-10', fileIds: [newId()] }, 'documents.not_found'],
    [{ evidenceOn: 'hôm qua', note: 'x' }, 'platform.not_a_day'],
  ])('refuses %j', async (more, key) => {
    const officer = callerAs('ward_officer', newId())
    expect(await add(officer, { origin: session(), caption: 'Ảnh', ...more })).toMatchObject({ key })
  })

  test('is replaced or taken away with a reason; volunteers correct only their own', async () => {
    const committeeId = newId()
    const [officer, member] = [callerAs('ward_officer', committeeId), callerAs('inspection_member', committeeId)]
    const origin = session()
    const made = await add(officer, { origin, caption: 'Ảnh mờ', evidenceOn: '2024-04-10', files: [photo()] })
    const id = isRefusal(made) ? '' : made.ids[0]
    const supersede = (by: Caller, more: object = {}) =>
      perform(house.database, supersedeEvidence, { id, reason: 'Ảnh rõ hơn', ...more }, again(by))
    expect(await supersede(member)).toMatchObject({ kind: 'missing' })
    const instead = { caption: 'Ảnh rõ', evidenceOn: '2024-04-10', files: [photo('e')] }
    expect(await supersede(officer, { instead })).toEqual({ id })
    expect((await seen(officer, origin.id)).map(({ caption }) => caption)).toEqual(['Ảnh rõ'])
    expect(await supersede(officer)).toMatchObject({ key: 'documents.evidence_superseded' })
  })

  test('of a volunteer is seen by the office and the volunteer, not by another volunteer', async () => {
    const committeeId = newId()
    const [one, other] = [callerAs('inspection_member', committeeId), callerAs('inspection_member', committeeId)]
    const origin = session()
    await add(one, { origin, caption: 'Ảnh hiện trường', evidenceOn: '2024-04-10', files: [photo()] })
    expect(await seen(one, origin.id)).toHaveLength(1)
    expect(await seen(other, origin.id)).toHaveLength(0)
    expect(await seen(callerAs('ward_chair', committeeId), origin.id)).toHaveLength(1)
    expect(await seen(callerAs('ward_chair', newId()), origin.id)).toHaveLength(0)
    await add(one, { origin, caption: 'Cho cả tổ', evidenceOn: '2024-04-10', note: 'x', visibility: 'committee' })
    expect(await seen(other, origin.id)).toHaveLength(1)
    expect(await seen(callerAs('province_officer', committeeId), origin.id)).toHaveLength(0)
  })

  test('shows its file to whoever sees it, and to nobody else', async () => {
    const committeeId = newId()
    const [officer, advisor] = [callerAs('ward_officer', committeeId), callerAs('advisor', committeeId)]
    const stored = await perform(house.database, storeFile, photo('f'), again(officer))
    const id = isRefusal(stored) ? '' : stored.id
    const open = (by: Caller) => house.database.read(by.sight, (reading) => findFile(reading, id))
    expect(await open(advisor)).toBeNull()
    await add(officer, {
      origin: session(),
      caption: 'Ảnh',
      evidenceOn: '2024-04-10',
      fileIds: [id],
      visibility: 'committee',
    })
    expect(await open(advisor)).toMatchObject({ name: 'anh.jpg' })
    expect(await open(callerAs('ward_chair', newId()))).toBeNull()
  })
})
