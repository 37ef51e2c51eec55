import { setImmediate as otherWork } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import {
  type CountedRow,
  type CountedTerm,
  fewestIn,
  frequentFrom,
  type Gain,
  gainsOf,
  newestKept,
  promoted,
  type Weighed,
  withLater,
} from './frequent.ts'
import { RunSample } from './run-sample.ts'
import type { Scope } from './scope.ts'
import { longestTerm, needsText, type Searchable, termsHolding } from './search-words.ts'

type Tellers = Pick<Writing, 'db' | 'committeeId'>

/** So few lines are asked for by their own words; for more all frequent terms of the scope are read. */
const few = 60
/**
 * What may be frequent is looked for among a hundredth of all lines, but among no fewer and no more than these, taken from ten times
 * as many of the newest: among fewer, what is surely frequent would be the rarer the longer the ledger is.
 */
const sampled = { least: 20_000, most: 50_000, share: 100, outOf: 10 }

/** The frequent terms before many lines come; those of few are asked for by their words, once they are there. */
export async function termsBefore(w: Writing, scopeId: Id, count: number): Promise<ReadonlySet<string> | null> {
  return count < few ? null : knownTerms(w, scopeId, null)
}

/**
 * Tells the frequent terms of new lines: those known gain, `weighed` while many lines were written; what the first lines of all
 * repeat was counted then. What becomes frequent later is found by `risingTerms`, after the act.
 */
export async function addToTerms(
  w: Writing,
  scopeId: Id,
  rows: readonly CountedRow[],
  { lastNo, weighed }: { readonly lastNo: number; readonly weighed: Weighed | null },
): Promise<void> {
  if (lastNo < frequentFrom) return
  await gain(w, scopeId, weighed?.gains ?? gainsOf(rows, await knownTerms(w, scopeId, rows)))
  if (weighed?.first) await tellTerms(w, scopeId, promoted(weighed.first, weighed.known))
}

/** What was found to be frequent at one version of a scope. */
export interface Rising {
  readonly scope: Scope
  readonly known: ReadonlySet<string>
  readonly terms: readonly CountedTerm[]
  /** True where more may be frequent than were counted at once. */
  readonly more: boolean
}

/** The terms of a scope that have become frequent and are not told yet, counted by the index; so many at once. */
export async function risingTerms(reading: Reading, scope: Scope, most = 400): Promise<Rising> {
  const known = await knownTerms(reading, scope.id, null)
  const candidates = await candidatesOf(reading, scope, known)
  // Shorter runs come first: of each its beginning is there.
  const terms = promoted(await countTerms(reading, scope, candidates.slice(0, most)), known)
  return { scope, known, terms, more: candidates.length > most && terms.length > 0 }
}

/** So many lines that came meanwhile are looked at. */
const mostLater = 60_000

/**
 * Tells what was counted, and what the lines since then bring, while the scope is locked, `now`. False where lines were taken back
 * or hidden since, or too many came: then it has to be counted anew.
 */
export async function tellRising(w: Tellers, { scope, known, terms }: Rising, now: Scope): Promise<boolean> {
  if (now.lastNo - scope.lastNo > mostLater || (await lessSince(w, scope))) return false
  const since = await wordsOf(w, scope.id, { after: scope.lastNo })
  const later = since.map(({ words, ...row }) => ({ ...row, searchable: searchableIn(words) }))
  await tellTerms(w, scope.id, withLater(terms, later, known))
  return true
}

async function lessSince(w: Tellers, { id, version }: Scope): Promise<boolean> {
  const found = await w.db
    .selectFrom('disclosure.record')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .where('scope_id', '=', id)
    .where('version', '>', version)
    .where('kind', 'in', ['withdrawal', 'masking'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What the frequent terms lose with lines that were taken back, or that are found by less than before. */
export async function takeFromTerms(w: Writing, scopeId: Id, rows: readonly CountedRow[]): Promise<void> {
  const known = await knownTerms(w, scopeId, rows)
  const losses = [...gainsOf(rows, known)].map(([term, { rows: n, amount, value, newest }]) => ({
    ...{ term, n, amount, value, newest },
  }))
  if (losses.length === 0) return
  await sql`
    update disclosure.term t
    set rows = t.rows - l.n, amount = t.amount - l.amount, value = t.value - l.value,
      newest = (select coalesce(array_agg(u.no order by u.no desc), '{}') from unnest(t.newest) u (no)
        where u.no <> all (l.newest))
    from jsonb_to_recordset(${JSON.stringify(losses)}::jsonb) as l (term text, n bigint, amount bigint, value bigint, newest bigint[])
    where t.committee_id = ${w.committeeId} and t.scope_id = ${scopeId} and t.term = l.term`.execute(w.db)
}

/** The frequent terms of a scope: all, or those that few lines can hold. */
async function knownTerms(
  { db, sight }: Reading,
  scopeId: Id,
  rows: readonly CountedRow[] | null,
): Promise<ReadonlySet<string>> {
  let asked = db
    .selectFrom('disclosure.term')
    .select('term')
    .where('committee_id', 'in', sight.committeeIds)
    .where('scope_id', '=', scopeId)
  if (rows && rows.length < few) asked = asked.where(sql<boolean>`term = any(${runsOf(rows)}::text[])`)
  return new Set((await asked.execute()).map(({ term }) => term))
}

function runsOf(rows: readonly CountedRow[]): readonly string[] {
  const runs = new Set<string>()
  for (const { searchable } of rows)
    for (const words of searchable.folded)
      for (let at = 0; at < words.length; at += 1)
        for (let size = 1; size <= longestTerm && at + size <= words.length; size += 1)
          runs.add(words.slice(at, at + size).join(' '))
  return [...runs]
}

async function gain(w: Writing, scopeId: Id, gained: ReadonlyMap<string, Gain>): Promise<void> {
  const gains = [...gained].map(([term, { rows: n, ...rest }]) => ({ term, n, ...rest }))
  if (gains.length === 0) return
  await sql`
    update disclosure.term t
    set rows = t.rows + g.n, amount = t.amount + g.amount, value = t.value + g.value,
      newest = (g.newest || t.newest)[1:${sql.lit(newestKept)}]
    from jsonb_to_recordset(${JSON.stringify(gains)}::jsonb) as g (term text, n bigint, amount bigint, value bigint, newest bigint[])
    where t.committee_id = ${w.committeeId} and t.scope_id = ${scopeId} and t.term = g.term`.execute(w.db)
}

/** Looked for in turns: whoever asks the program meanwhile does not wait for it. */
async function candidatesOf(
  { db }: Reading,
  { committeeId, id, lastNo }: Scope,
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const lines = Math.min(sampled.most, Math.max(sampled.least, Math.round(lastNo / sampled.share)))
  const each = Math.ceil(Math.min(lastNo, lines * sampled.outOf) / lines)
  const found = await wordsOf({ db, committeeId }, id, { after: lastNo - lines * sampled.outOf, each })
  const sample = new RunSample()
  for (const [at, { words }] of found.entries()) {
    sample.add(searchableIn(words))
    if (at % inOneTurn === 0) await otherWork()
  }
  const turns = sample.candidates(known, fewestIn(sample.lines, lastNo))
  for (;;) {
    const turn = turns.next()
    if (turn.done) return turn.value
    await otherWork()
  }
}

/** So many lines are taken apart at a go. */
const inOneTurn = 1000

/** What one line in so many after a number is found by, in their order. */
function wordsOf(
  { db, committeeId }: Pick<Reading, 'db'> & Pick<Writing, 'committeeId'>,
  scopeId: Id,
  { after, each = 1 }: { readonly after: number; readonly each?: number },
) {
  return db
    .selectFrom('disclosure.search')
    .select(['no', 'amount', 'value', 'words'])
    .where('committee_id', '=', committeeId)
    .where('scope_id', '=', scopeId)
    .where('no', '>', after)
    .where(sql<boolean>`no % ${sql.lit(each)} = 0`)
    .orderBy('no')
    .execute()
}

const searchableIn = (words: string): Searchable => ({
  folded: words.split('|').map((run) => run.trim().split(' ')),
  exact: [],
})

/** Asks the view, as readers do: through the table's own policy no index of words may be used. */
async function countTerms(
  reading: Reading,
  scope: Scope,
  candidates: readonly string[],
): Promise<readonly CountedTerm[]> {
  if (candidates.length === 0) return []
  const asked = candidates.map((term) => {
    const words = term.split(' ')
    const query = termsHolding(words).map((one) => `'${scope.code}.${one}'`)
    return { term, query: query.join(' & '), whole: needsText(words) }
  })
  // Many small questions, each by the index of words, whatever the planner knows of a table that is just being filled.
  await sql`set local enable_seqscan = off`.execute(reading.db)
  const { rows } = await sql<CountedTerm>`
    select a.term, c.rows, c.amount, c.value, c.newest
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (term text, query text, whole boolean)
    cross join lateral (
      select count(*) as rows, coalesce(sum(s.amount), 0)::bigint as amount, coalesce(sum(s.value), 0)::bigint as value,
        (array_agg(s.no order by s.no desc))[1:${sql.lit(newestKept)}] as newest
      from (select * from published.money_search where terms @@ a.query::tsquery offset 0) s
      where s.committee_id = ${scope.committeeId} and s.scope_id = ${scope.id}
        and (not a.whole or position(' ' || a.term || ' ' in s.words) > 0)) c
    where c.rows >= ${frequentFrom}`.execute(reading.db)
  await sql`set local enable_seqscan = on`.execute(reading.db)
  return rows
}

/** Terms that somebody else told meanwhile stay as they are. */
async function tellTerms(w: Tellers, scopeId: Id, terms: readonly CountedTerm[]): Promise<void> {
  if (terms.length === 0) return
  await sql`
    insert into disclosure.term (committee_id, scope_id, term, rows, amount, value, newest)
    select ${w.committeeId}, ${scopeId}, term, rows, amount, value, newest
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as n (term text, rows bigint, amount bigint, value bigint, newest bigint[])
    on conflict do nothing`.execute(w.db)
}
