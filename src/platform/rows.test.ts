import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/acting.ts'
import { listsOf, namesOf, rowsOf } from './rows.ts'

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
    fc.asyncProperty(fc.constantFrom('', 'a.', 'đ1.'), rows, async (prefix, given) => {
      const lines = given.map((words, no) => ({
        ...{ no, words: words && { prefix, words } },
        said: words?.map((one) => `'${prefix}${one}'`).join(' ') ?? null,
      }))
      const asked = sql`select no from ${rowsOf({ no: 'bigint', words: 'tsvector', said: 'text' }, lines)}
        where words is distinct from said::tsvector`
      expect((await asked.execute(house.database.app)).rows).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('a column is told from a row where the row has it under no name of its own', async () => {
  const rows = [
    { no: 1, of: { kind: 'a' } },
    { no: 2, of: null },
  ]
  const made = { kind: ({ of }: (typeof rows)[number]) => of?.kind ?? null }
  const asked = sql`select no, kind from ${rowsOf({ no: 'bigint', kind: 'text' }, rows, made)}`
  expect((await asked.execute(house.database.app)).rows).toEqual([
    { no: 1, kind: 'a' },
    { no: 2, kind: null },
  ])
})

it('whatever rows say, the database reads the same rows in the same order', async () => {
  const clean = (said: string | null) => said?.replaceAll('\0', '').toWellFormed() ?? null
  // A column in which nothing stands, the first among them, is one that is missing in every row.
  const empty = fc.subarray(['no', 'id', 'day', 'said'] as const)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), empty, async (given, without) => {
      const nothing = Object.fromEntries(without.map((name) => [name, null]))
      const rows = given.map((one) => ({ ...one, said: clean(one.said), ...nothing }))
      const asked = sql`select no, id, day, said from ${rowsOf(columns, rows)}`
      expect((await asked.execute(house.database.app)).rows).toEqual(rows)
      const whole = sql`select r.* from (values (${listsOf(columns, rows)})) l (${namesOf(columns)}),
        unnest(l.no, l.id, l.day, l.said) r (${namesOf(columns)}) where cardinality(l.said) = ${rows.length}`
      expect((await whole.execute(house.database.app)).rows).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})
