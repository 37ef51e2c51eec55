import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/acting.ts'
import { rowsOf } from './rows.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const columns = { no: 'bigint', id: 'uuid', day: 'date', said: 'text' } as const
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    'NULL',
    'null',
    '{}',
    '"',
    '\\',
    '\\"',
    'a,b',
    '{"a","b"}',
    "'; drop table",
    ' đồng \n bào ',
    '\\x41',
  ),
)
const row = fc.record({
  no: fc.oneof(fc.constant(null), fc.integer(), fc.constant(9_007_199_254_740_991)),
  id: fc.oneof(fc.constant(null), fc.uuid()),
  day: fc.constantFrom(null, '2024-02-29', '1999-12-31'),
  said: fc.oneof(fc.constant(null), text),
})

it('the words of a row are found as those that are printed, whatever letters they are of', async () => {
  const word = fc.stringMatching(/^[a-z0-9đ.~=_]{1,12}$/u)
  const rows = fc.array(fc.option(fc.uniqueArray(word, { maxLength: 12 })), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const lines = given.map((words, no) => ({ no, words, said: words?.map((one) => `'${one}'`).join(' ') ?? null }))
      const asked = sql`select no from ${rowsOf({ no: 'bigint', words: 'tsvector', said: 'text' }, lines)}
        where words is distinct from said::tsvector`
      expect((await asked.execute(house.database.app)).rows).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('whatever rows say, the database reads the same rows in the same order', async () => {
  const clean = (said: string | null) => said?.replaceAll('\0', '').toWellFormed() ?? null
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (given) => {
      const rows = given.map((one) => ({ ...one, said: clean(one.said) }))
      const asked = sql`select no, id, day, said from ${rowsOf(columns, rows)}`
      expect((await asked.execute(house.database.app)).rows).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})
