import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const chair = callerAs('ward_chair', newId())
const sha256 = 'a'.repeat(64)
const measures = { size: 1, width: null, height: null, takenOn: null, previews: null }
const file = { sha256, sentSha256: sha256, name: 'a.pdf', mime: 'application/pdf', ...measures }
const origin = { kind: 'session', id: newId(), label: 'Cuộc giám sát' }

/** Sends the same twice under one client id: the same answer, one line in the journal, nothing done again. */
async function twice<T>(what: AnyAction, input: object): Promise<T> {
  const caller = again(chair)
  const first = await perform(house.database, what, input, caller)
  expect(first, what.name).not.toHaveProperty('refusal')
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  const lines = await house.database.read(chair.sight, (reading) =>
    reading.db.selectFrom('platform.journal').select('action').where('client_id', '=', caller.clientId).execute(),
  )
  expect(lines.filter(({ action }) => action === what.name)).toHaveLength(1)
  return first as T
}

test('every act sent twice is done once', async () => {
  const reason = 'Thử'
  const draft = { typeCode: 'TB', abstract: 'Thông báo', head: {} }
  const { id } = await twice<{ id: string }>(door.draftDocument, draft)
  await twice(door.editDocument, { id, editNo: 1, abstract: 'Thông báo kết quả' })
  await twice(door.issueDocument, { id, issuedOn: '2024-04-15' })
  await twice(door.attachFile, { id, part: 'scan', files: [file] })
  const [part] = await house.database.read(chair.sight, (reading) => door.filesOfDocument(reading, id))
  await twice(door.detachFile, { partId: part?.id, reason })
  await twice(door.publishDocument, { id, title: 'Thông báo' })
  await twice(door.withdrawPublication, { subject: { kind: 'document', id }, reason })
  await twice(door.withdrawDocument, { id, reason })
  await twice(door.registerIncoming, { typeCode: 'CV', abstract: 'x', sender: 'x', receivedOn: '2024-04-15' })
  await twice(door.storeFile, file)
  const { ids } = await twice<{ ids: string[] }>(door.addEvidence, {
    origin,
    caption: 'x',
    evidenceOn: '2024-04-15',
    note: 'x',
  })
  await twice(door.supersedeEvidence, { id: ids[0], reason })
  await twice(door.publish, { subject: { kind: 'session', id: newId() }, title: 'x', content: { text: 'x' } })
  await twice(door.startSeries, { series: 'KH', year: 2024, last: 12, reason })
  const evidence = await house.database.read(chair.sight, (reading) => door.evidenceOf(reading, [origin.id]))
  expect(evidence.get(origin.id) ?? []).toHaveLength(0)
})

test('a client id used for another act is refused', async () => {
  const caller = again(chair)
  const draft = { typeCode: 'TB', abstract: 'x', head: {} }
  expect(isRefusal(await perform(house.database, door.draftDocument, draft, caller))).toBe(false)
  expect(await perform(house.database, door.storeFile, file, caller)).toMatchObject({ key: 'platform.client_id_used' })
})
