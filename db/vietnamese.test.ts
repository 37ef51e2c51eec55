import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exactKey, fold } from '../src/values/vietnamese.ts'
import { type FreshDatabase, freshDatabase } from '../tests/support/postgres.ts'

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

async function inSql(texts: readonly string[]): Promise<{ fold: string; exact: string }[]> {
  const query = `select platform.fold(t) as fold, platform.exact_key(t) as exact
    from unnest($1::text[]) with ordinality as given(t, n) order by n`
  return (await client.query<{ fold: string; exact: string }>(query, [texts])).rows
}

const inTypeScript = (texts: readonly string[]) => texts.map((text) => ({ fold: fold(text), exact: exactKey(text) }))

// Ranges whose characters are old enough for the Unicode tables of every PostgreSQL we run on; NUL cannot be stored.
const ranges: readonly (readonly [number, number])[] = [
  [0x01, 0x024f],
  [0x0250, 0x036f],
  [0x0370, 0x03ff],
  [0x0400, 0x04ff],
  [0x0e01, 0x0e3a],
  [0x1e00, 0x1eff],
  [0x1f00, 0x1f15],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x3000, 0x30ff],
  [0xac00, 0xad00],
  [0xfb00, 0xfb06],
  [0xfeff, 0xfeff],
  [0x1f300, 0x1f5ff],
]
const vietnamese = [
  ..."aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐbcghkmnpqrstvxÐƀɃ'’ \t\u00a0\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323",
]
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...vietnamese) },
  { weight: 1, arbitrary: fc.constantFrom(...'ẠặÔỗứỲýđĐờấẫ') },
  ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
)
const texts = fc.array(fc.string({ unit: character, maxLength: 24 }), { minLength: 1, maxLength: 40 })

test('SQL and TypeScript fold and key any text alike', async () => {
  const alike = fc.asyncProperty(texts, async (given) => {
    expect(await inSql(given)).toEqual(inTypeScript(given))
  })
  await fc.assert(alike, { numRuns: 150 })
})

test('they agree on every single character of those ranges, alone and between vowels', async () => {
  for (const [min, max] of ranges) {
    const singles = Array.from({ length: max - min + 1 }, (_, i) => String.fromCodePoint(min + i))
    const given = singles.flatMap((single) => [single, `o${single}a\u0301`, ` ${single}`])
    expect(await inSql(given)).toEqual(inTypeScript(given))
  }
})

test('null stays null, and an index may be built on both', async () => {
  expect((await client.query('select platform.fold(null) as fold, platform.exact_key(null) as exact')).rows).toEqual([
    { fold: null, exact: null },
  ])
  const owner = new pg.Client(fresh.owner)
  await owner.connect()
  try {
    await owner.query('create table platform.probe (name text not null)')
    await owner.query("insert into platform.probe select 'Tổ ' || n from generate_series(1, 3000) as n")
    await owner.query("insert into platform.probe values ('Nông Thị Hoà')")
    await owner.query('create index on platform.probe using gin (platform.fold(name) public.gin_trgm_ops)')
    await owner.query('create index on platform.probe (platform.exact_key(name))')
    await owner.query('analyze platform.probe')
    const find = "select name from platform.probe where platform.fold(name) like '%' || platform.fold('thị HÒA') || '%'"
    expect((await owner.query(find)).rows).toEqual([{ name: 'Nông Thị Hoà' }])
    const plan = await owner.query<{ 'QUERY PLAN': string }>(`explain ${find}`)
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan')
  } finally {
    await owner.end()
  }
})
