import { sql } from 'kysely'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import {
  type CountedRow,
  type CountedTerm,
  candidatesAmong,
  frequentFrom,
  type Gain,
  gainsOf,
  newestKept,
  promoted,
  type Weighed,
} from './frequent.ts'
import { longestTerm, needsText, termsHolding } from './search-words.ts'

interface At {
  readonly scopeId: Id
  readonly code: string
}

/** So few lines are asked for by their own words; for more all frequent terms of the scope are read. */
const few = 60
const recent = 1000

/** The frequent terms before many lines come; those of few are asked for by their words, once they are there. */
export async function termsBefore(w: Writing, scopeId: Id, count: number): Promise<ReadonlySet<string> | null> {
  return count < few ? null : knownTerms(w, scopeId, null)
}

/**
 * Tells the frequent terms of new lines, which are in the index already: those known gain, others that have become frequent
 * are counted from the index. `lastNo` is the last line's number, and how many there ever were; `weighed` what many lines
 * were found to bring while they were written.
 */
export async function addToTerms(
  w: Writing,
  at: At,
  rows: readonly CountedRow[],
  { lastNo, weighed = null, from = frequentFrom }: Adding,
): Promise<void> {
  if (lastNo < from) return
  if (weighed) return tell(w, at, weighed, from)
  const known = await knownTerms(w, at.scopeId, rows)
  await gain(w, at.scopeId, gainsOf(rows, known))
  // Lines that come one by one are looked through together, so that what they repeat is noticed too.
  if (Math.floor(lastNo / recent) === Math.floor((lastNo - rows.length) / recent)) return
  const sample = await recentRows(w, at.scopeId, lastNo)
  const all = await knownTerms(w, at.scopeId, null)
  const candidates = candidatesAmong(sample, all, lastNo, from)
  await tell(w, at, { known: all, gains: new Map(), candidates, counted: null }, from)
}

interface Adding {
  readonly lastNo: number
  readonly weighed?: Weighed | null
  readonly from?: number
}

async function tell(w: Writing, at: At, { known, gains, candidates, counted }: Weighed, from: number): Promise<void> {
  await gain(w, at.scopeId, gains)
  await insertTerms(w, at.scopeId, promoted(counted ?? (await countTerms(w, at, candidates, from)), known, from))
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
async function knownTerms(w: Writing, scopeId: Id, rows: readonly CountedRow[] | null): Promise<ReadonlySet<string>> {
  let asked = w.db
    .selectFrom('disclosure.term')
    .select('term')
    .where('committee_id', '=', w.committeeId)
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

async function recentRows(w: Writing, scopeId: Id, lastNo: number): Promise<readonly CountedRow[]> {
  const rows = await w.db
    .selectFrom('disclosure.search')
    .select(['no', 'amount', 'value', 'words'])
    .where('committee_id', '=', w.committeeId)
    .where('scope_id', '=', scopeId)
    .where('no', '>', lastNo - recent)
    .execute()
  return rows.map(({ no, amount, value, words }) => ({
    ...{ no, amount, value },
    searchable: { folded: words.split('|').map((run) => run.trim().split(' ')), exact: [] },
  }))
}

/** Asks the view, as readers do: through the table's own policy no index of words may be used. */
async function countTerms(
  w: Writing,
  at: At,
  candidates: readonly string[],
  from: number,
): Promise<readonly CountedTerm[]> {
  if (candidates.length === 0) return []
  const asked = candidates.map((term) => {
    const words = term.split(' ')
    const query = termsHolding(words).map((one) => `'${at.code}.${one}'`)
    return { term, query: query.join(' & '), whole: needsText(words) }
  })
  // Many small questions, each by the index of words, whatever the planner knows of a table that is just being filled.
  await sql`set local enable_seqscan = off`.execute(w.db)
  const { rows } = await sql<CountedTerm>`
    select a.term, c.rows, c.amount, c.value, c.newest
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (term text, query text, whole boolean)
    cross join lateral (
      select count(*) as rows, coalesce(sum(s.amount), 0)::bigint as amount, coalesce(sum(s.value), 0)::bigint as value,
        (array_agg(s.no order by s.no desc))[1:${sql.lit(newestKept)}] as newest
      from (select * from published.money_search where terms @@ a.query::tsquery offset 0) s
      where s.committee_id = ${w.committeeId} and s.scope_id = ${at.scopeId}
        and (not a.whole or position(' ' || a.term || ' ' in s.words) > 0)) c
    where c.rows >= ${from}`.execute(w.db)
  await sql`set local enable_seqscan = on`.execute(w.db)
  return rows
}

async function insertTerms(w: Writing, scopeId: Id, terms: readonly CountedTerm[]): Promise<void> {
  if (terms.length === 0) return
  await sql`
    insert into disclosure.term (committee_id, scope_id, term, rows, amount, value, newest)
    select ${w.committeeId}, ${scopeId}, term, rows, amount, value, newest
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as n (term text, rows bigint, amount bigint, value bigint, newest bigint[])`.execute(
    w.db,
  )
}
