import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { Place } from './place.tsx'

/** A line as all ways are given it: its words without accents. */
interface Plain {
  readonly no: number
  readonly folded: string
  readonly amount: number | null
}

/** A way of answering outside PostgreSQL: it counts, adds up, and gives the twenty newest lines. */
export interface Beside {
  readonly name: string
  /** Milliseconds it took to take the lines in. */
  readonly built: number
  ask(folded: string): number
  close(): void
}

/** The same lines in SQLite with FTS5, and in an array that is gone through from end to end. */
export async function openBeside(place: Place): Promise<readonly Beside[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dau-an-bench-fts-'))
  const db = new DatabaseSync(join(folder, 'lines.db'))
  db.exec('pragma journal_mode = off; pragma synchronous = off')
  db.exec(`create virtual table line using fts5(folded, no unindexed, amount unindexed, tokenize = 'unicode61')`)
  const insert = db.prepare('insert into line (folded, no, amount) values (?, ?, ?)')
  const kept: Plain[] = []
  let built = 0
  let arrayBuilt = 0
  for await (const some of plainLines(place)) {
    const begun = performance.now()
    for (const one of some) kept.push(one)
    arrayBuilt += performance.now() - begun
    const from = performance.now()
    db.exec('begin')
    for (const { folded, no, amount } of some) insert.run(folded, no, amount)
    db.exec('commit')
    built += performance.now() - from
  }
  const count = db.prepare('select count(*) as n, sum(amount) from line where line match ?')
  const newest = db.prepare('select no from line where line match ? order by rowid desc limit 20')
  return [
    {
      name: 'SQLite FTS5, phrase over folded text',
      built,
      ask: (folded) => {
        const { n } = count.get(`"${folded}"`) as { readonly n: number }
        newest.all(`"${folded}"`)
        return n
      },
      close: () => {
        db.close()
        rmSync(folder, { recursive: true, force: true })
      },
    },
    {
      name: 'a scan of all folded texts in memory',
      built: arrayBuilt,
      ask: (folded) => scan(kept, folded),
      close() {},
    },
  ]
}

function scan(lines: readonly Plain[], folded: string): number {
  const newest: Plain[] = []
  let [n, sum] = [0, 0]
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Plain
    if (!line.folded.includes(folded)) continue
    n += 1
    sum += line.amount ?? 0
    if (newest.length < 20) newest.push(line)
  }
  // Used, so that no compiler leaves it out.
  if (!Number.isFinite(sum)) throw new Error('a sum that is none')
  return n
}

async function* plainLines({ ownerDb }: Place): AsyncGenerator<readonly Plain[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Plain>`
      select no::float8 as no, folded, amount::float8 as amount from bench_plain where no > ${after} order by no limit 50000`.execute(
      ownerDb,
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.no
  }
}
