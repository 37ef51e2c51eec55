import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../tests/support/web.ts'
import { draftDocument, issueDocument, publishDocument, startSeries, storeFile } from '../areas/documents/index.ts'
import { perform } from '../platform/action.ts'
import { systemCaller } from '../platform/system-caller.ts'
import { type Id, newId } from '../values/id.ts'
import { isRefusal } from '../values/refusal.ts'
import { doc, p } from '../values/rich.ts'
import { examine, findingsOf } from './index.ts'

let house: TestHouse
const committeeId = newId()
let sha256: string

beforeAll(async () => {
  house = await openTestHouse()
  await act(startSeries, { series: 'KH', year: 2024, last: 3, reason: 'sổ giấy' })
  const ids = await Promise.all([0, 1, 2].map(() => issued()))
  await act(publishDocument, { id: ids[0], title: 'Kế hoạch giám sát' })
  const stored = await house.house.files.put(Buffer.from('ảnh'), { mime: 'text/plain' })
  sha256 = stored.sha256
  const file = { sha256, sentSha256: sha256, name: 'a.txt', mime: 'text/plain', size: stored.size }
  await act(storeFile, { ...file, width: null, height: null, takenOn: null, previews: null })
})
afterAll(() => house.close())

async function act<I, F, O>(what: Parameters<typeof perform<I, F, O>>[1], input: unknown): Promise<O> {
  const outcome = await perform(
    house.house.database,
    what,
    input,
    systemCaller({ committeeId, name: 'test', channel: 'cli' }),
  )
  if (isRefusal(outcome)) throw new Error(`${outcome.key} ${outcome.field}`)
  return outcome
}

async function issued(): Promise<Id> {
  const head = { issuer: ['BAN THƯỜNG TRỰC'], place: 'Sông Cầu' }
  const words = { typeCode: 'KH', abstract: 'Giám sát', head, body: doc(p('Nội dung')), visibility: 'public' }
  const { id } = await act(draftDocument, { id: newId(), ...words })
  await act(issueDocument, { id, issuedOn: '2024-04-15' })
  return id
}

/** As whoever owns the tables: the application itself could do none of this. Undone after the test. */
async function tampered(statement: string): Promise<void> {
  const client = new pg.Client(house.data.owner)
  await client.connect()
  await client.query(statement)
  await client.end()
}

const found = async (thorough = true) => {
  const { database, files } = house.house
  return findingsOf(await examine({ owner: house.data.owner, database, files, thorough })).map(({ key }) => key)
}

beforeEach(async () => {
  expect(await found()).toEqual([])
})

it('a line of the journal that was changed, and one that was cut off', async () => {
  await tampered('create table kept as select * from platform.journal')
  await tampered(`update platform.journal set actor_name = 'somebody else' where seq = 2`)
  expect(await found()).toEqual(['doctor.journal_broken'])
  await tampered('delete from platform.journal where seq = (select max(seq) from platform.journal)')
  await tampered(`update platform.journal set actor_name = 'test' where seq = 2`)
  expect(await found()).toEqual(['doctor.journal_broken'])
  await tampered('delete from platform.journal; insert into platform.journal select * from kept; drop table kept')
})

it('a right that the application must not have', async () => {
  await tampered('grant update on platform.journal to dau_an_app')
  expect(await found()).toEqual(['doctor.journal_open'])
  await tampered('revoke update on platform.journal from dau_an_app')
})

it('a number that is missing', async () => {
  await tampered('update documents.number_counter set last = last + 1')
  expect(await found()).toEqual(['doctor.number_gap'])
  await tampered('update documents.number_counter set last = last - 2')
  expect(await found()).toEqual(['doctor.number_beyond'])
  await tampered('update documents.number_counter set last = last + 1')
})

it('words that are not those that were issued or published', async () => {
  await tampered(`update documents.issued_snapshot set content = content || '{"abstract":"Khác"}'`)
  expect(await found()).toEqual(Array.from({ length: 3 }, () => 'doctor.issued_changed'))
  await tampered(`update documents.issued_snapshot set content = content || '{"abstract":"Giám sát"}'`)
  await tampered(`update documents.publication set title = title || '!'`)
  expect(await found()).toEqual(['doctor.published_changed'])
  await tampered(`update documents.publication set title = rtrim(title, '!')`)
})

it('a migration that is not there', async () => {
  await tampered(`insert into platform.migration (name, hash) values ('9999-later.sql', 'x')`)
  expect(await found()).toEqual(['doctor.migration_strange'])
  await tampered(`delete from platform.migration where name = '9999-later.sql'`)
})

it('a file that is gone', async () => {
  await house.house.files.remove(sha256)
  expect(await found(false)).toEqual(['doctor.file_missing'])
  await house.house.files.put(Buffer.from('ảnh'), { mime: 'text/plain' })
})
