import { sql } from 'kysely'
import { foldedWords, type Scope } from '../../src/areas/disclosure/index.ts'
import { openBeside } from './ledger-beside.ts'
import type { Query } from './ledger-queries.ts'
import type { Place } from './place.tsx'
import { milliseconds, ratio, sheet } from './sheet.ts'

const asked = 40

interface Answered {
  readonly ms: number
  readonly rows: number
}

/** The same questions in the ways in which they are usually answered, on the same lines and machine. */
export async function compareWithOthers(
  place: Place,
  scope: Scope,
  queries: readonly Query[],
  own: readonly Answered[],
): Promise<string> {
  const db = place.ownerDb
  const texts = queries.flatMap(({ kind, text }, at) =>
    ['name', 'name with marks', 'words'].includes(kind)
      ? [{ text, folded: foldedWords(text).join(' '), own: own[at] }]
      : [],
  )
  const chosen = texts.filter((_, at) => at % Math.ceil(texts.length / asked) === 0)
  await sql`drop table if exists bench_plain`.execute(db)
  await sql`create table bench_plain as select no, coalesce(name, '') || ' ' || coalesce(memo, '') as text, amount
    from published.money_row where scope_id = ${scope.id}`.execute(db)
  await sql`alter table bench_plain add folded text generated always as (platform.fold(text)) stored`.execute(db)
  const ways: readonly (readonly [string, string, (one: (typeof chosen)[number]) => ReturnType<typeof sql>])[] = [
    ['ILIKE over the text as it is, no index', '', ({ text }) => sql`text ilike ${`%${text}%`}`],
    [
      'pg_trgm index, LIKE over folded text',
      'create index on bench_plain using gin (folded gin_trgm_ops)',
      ({ folded }) => sql`folded like ${`%${folded}%`}`,
    ],
    [
      'tsvector index, phrase over folded text',
      `create index on bench_plain using gin (to_tsvector('simple', folded))`,
      ({ folded }) => sql`to_tsvector('simple', folded) @@ phraseto_tsquery('simple', ${folded})`,
    ],
  ]
  const rows: string[][] = []
  for (const [name, index, where] of ways) {
    const begun = performance.now()
    if (index) await sql.raw(index).execute(db)
    const built = performance.now() - begun
    await sql`analyze bench_plain`.execute(db)
    const some = index ? chosen : chosen.slice(0, 12)
    let found = 0
    const times: number[] = []
    for (const one of some) {
      const from = performance.now()
      const { rows: got } = await sql<{
        n: number
      }>`select count(*) as n, sum(amount) from bench_plain where ${where(one)}`.execute(db)
      await sql`select * from bench_plain where ${where(one)} order by no desc limit 20`.execute(db)
      times.push(performance.now() - from)
      if (Number(got[0]?.n) >= (one.own?.rows ?? 0)) found += 1
    }
    rows.push([
      name,
      ...told(times),
      `${found}/${some.length}`,
      index ? milliseconds(built) : '',
      ratio(middle(times) / middle(chosen.map((one) => one.own?.ms ?? 0))),
    ])
  }
  await sql`create unique index on bench_plain (no)`.execute(db)
  for (const way of await openBeside(place)) {
    const times: number[] = []
    let found = 0
    for (const { folded, own: ours } of chosen) {
      const from = performance.now()
      const n = way.ask(folded)
      times.push(performance.now() - from)
      if (n >= (ours?.rows ?? 0)) found += 1
    }
    const slower = ratio(middle(times) / middle(chosen.map((one) => one.own?.ms ?? 0)))
    rows.push([way.name, ...told(times), `${found}/${chosen.length}`, milliseconds(way.built), slower])
    way.close()
  }
  rows.unshift([
    'this ledger',
    ...told(chosen.map((one) => one.own?.ms ?? 0)),
    `${chosen.length}/${chosen.length}`,
    '',
    '1.00',
  ])
  await sql`drop table bench_plain`.execute(db)
  return sheet(
    'Names and words, asked in other ways',
    ['way', 'p50', 'max', 'all lines found', 'index built', 'times slower'],
    rows,
  )
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const told = (times: readonly number[]): readonly string[] => [
  milliseconds(middle(times)),
  milliseconds(Math.max(...times)),
]
