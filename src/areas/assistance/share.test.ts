import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/postgres.ts'
import { meaningOf, type Share, wordsKey } from './share.ts'

let fresh: FreshDatabase
let client: pg.Client
beforeAll(async () => {
  fresh = await freshDatabase()
  client = new pg.Client(fresh.app)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await fresh?.drop()
})

const alike = [
  '1 túi quà',
  '01 túi quà',
  '001 Túi  quà',
  '１ túi quà',
  '０１túi quà',
  '1túi qua',
  ' 1 túi quà '.normalize('NFD'),
]
const apart = [
  ...[
    '1 túi',
    '10 túi',
    '100 túi',
    '1 túi 2',
    '1 túi 2 kg',
    '12 kg',
    '1,5 kg',
    '15 kg',
    '1,05 kg',
    '1.005 kg',
    '1005 kg',
  ],
  ...['0,5 kg', '0 kg', 'túi 1', 'túi', '1 2 kg', ''],
]

test('words that differ in the writing of a number, in blanks, case or accents are one share; other numbers are another', () => {
  expect(new Set(alike.map(wordsKey))).toEqual(new Set(['1tui qua']))
  expect(new Set(apart.map(wordsKey)).size).toBe(apart.length)
  expect(wordsKey('00,50 kg và 007 hộp')).toBe(wordsKey('0,50 kg và 7 hộp'))
})

test('the database knows the words by the same key', async () => {
  const texts = [
    ...alike,
    ...apart,
    '00',
    '0',
    '1\u00a0túi',
    'lô A-01/002',
    '٠١ túi',
    '1 ươi',
    '1 đôi',
    '2 Ðôi 03  ４.０５',
  ]
  const query = `select assistance.words_key(t) as key from unnest($1::text[]) with ordinality as given(t, n) order by n`
  const { rows } = await client.query<{ key: string }>(query, [texts])
  expect(rows.map((row) => row.key)).toEqual(texts.map(wordsKey))
  // What a key is kept as finds itself again.
  expect(texts.map((text) => wordsKey(wordsKey(text)))).toEqual(texts.map(wordsKey))
})

test('a round that described two ways of writing a number while they were two keeps both', () => {
  const share = (id: string, words: string, key: string): Share => ({
    ...{ id, words, key, roundId: 'r', fromStore: false, conditionNote: null, items: [] },
  })
  const old = meaningOf([share('a', '01 túi', '01 tui'), share('b', '1 túi', '1 tui')])
  expect(['01 Túi', '1 tui', '2 túi'].map((words) => old(words)?.id)).toEqual(['a', 'b', undefined])
  const now = meaningOf([share('a', '01 túi', wordsKey('01 túi'))])
  expect(['01 Túi', '1 tui', '１túi'].map((words) => now(words)?.id)).toEqual(['a', 'a', 'a'])
})
