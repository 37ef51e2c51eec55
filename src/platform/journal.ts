import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Id } from '../values/id.ts'
import type { JournalData, Reading, Writing } from './context.ts'

/** One line of the journal as it is read back. */
export interface JournalEntry {
  readonly seq: number
  readonly at: Date
  readonly accountId: Id | null
  readonly actorName: string
  readonly channel: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: Id
  readonly data: JournalData
}

const beginning = '0'.repeat(64)

/** Writes the lines of an act at the end of its committee's chain; the head's lock keeps the chain in one order. */
export async function writeJournal(w: Writing): Promise<void> {
  if (w.lines.length === 0) return
  let { seq, hash } = await lockHead(w)
  const rows = w.lines.map((line) => {
    const row = {
      committee_id: w.committeeId,
      seq: seq + 1,
      at: w.now,
      account_id: w.actor.accountId,
      actor_name: w.actor.name,
      channel: w.channel,
      action: line.action,
      subject_kind: line.subject.kind,
      subject_id: line.subject.id,
      client_id: w.clientId,
      data: canonical(line.data),
      previous_hash: hash,
    }
    seq += 1
    hash = hashOf(row)
    return { ...row, hash }
  })
  await w.db.insertInto('platform.journal').values(rows).execute()
  await w.db.updateTable('platform.journal_head').set({ seq, hash }).where('committee_id', '=', w.committeeId).execute()
}

async function lockHead(w: Writing): Promise<{ seq: number; hash: string }> {
  await w.db
    .insertInto('platform.journal_head')
    .values({ committee_id: w.committeeId, seq: 0, hash: beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return w.db
    .selectFrom('platform.journal_head')
    .select(['seq', 'hash'])
    .where('committee_id', '=', w.committeeId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

interface Hashed {
  committee_id: string
  seq: number
  at: Date
  account_id: string | null
  actor_name: string
  channel: string
  action: string
  subject_kind: string
  subject_id: string
  client_id: string
  data: unknown
  previous_hash: string
}

function hashOf(row: Hashed): string {
  const parts = [
    row.previous_hash,
    row.committee_id,
    row.seq,
    row.at.toISOString(),
    row.account_id,
    row.actor_name,
    row.channel,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.client_id,
    typeof row.data === 'string' ? row.data : canonical(row.data),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** JSON with sorted keys: the database does not keep the order in which we wrote them. */
function canonical(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value))))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/**
 * How far each committee in sight has recorded: its last line that is not about who came and went. Nothing that is
 * counted has changed as long as this stands still.
 */
export async function recordedUpTo(reading: Reading): Promise<ReadonlyMap<Id, number>> {
  const { rows } = await sql<{ id: Id; seq: number }>`
    select head.committee_id as id, line.seq from platform.journal_head head
    join lateral (
      select seq from platform.journal j
      where j.committee_id = head.committee_id and j.action not like 'identity.%' order by seq desc limit 1
    ) line on true
    where head.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`.execute(reading.db)
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

/** The lines about one record, newest first, at most `limit`, older than `before` when paging. */
export async function journalOf(
  reading: Reading,
  subjectId: Id,
  { before = null, limit = 50 }: { before?: number | null; limit?: number } = {},
): Promise<readonly JournalEntry[]> {
  let query = reading.db.selectFrom('platform.journal').selectAll().where('subject_id', '=', subjectId)
  query = query.where('committee_id', 'in', [...reading.sight.committeeIds])
  if (before !== null) query = query.where('seq', '<', before)
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(entryFrom)
}

/** The newest lines of one committee's journal, older than `before` when paging. */
export async function recentJournal(
  reading: Reading,
  committeeId: Id,
  { before = null, limit = 50 }: { before?: number | null; limit?: number } = {},
): Promise<readonly JournalEntry[]> {
  let query = reading.db.selectFrom('platform.journal').selectAll().where('committee_id', '=', committeeId)
  if (before !== null) query = query.where('seq', '<', before)
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(entryFrom)
}

/** All lines of one kind of act in a committee, in their order. */
export async function linesOfAction(
  reading: Reading,
  committeeId: Id,
  action: string,
): Promise<readonly JournalEntry[]> {
  const query = reading.db.selectFrom('platform.journal').selectAll().where('committee_id', '=', committeeId)
  const rows = await query.where('action', '=', action).orderBy('seq').execute()
  return rows.map(entryFrom)
}

function entryFrom(row: Selectable<Tables['platform.journal']>): JournalEntry {
  return {
    seq: row.seq,
    at: row.at,
    accountId: row.account_id,
    actorName: row.actor_name,
    channel: row.channel,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    data: row.data as JournalData,
  }
}

export interface JournalCheck {
  readonly lines: number
  /** The first line whose hash, order or link does not hold; `null` when the chain is whole. */
  readonly brokenAt: number | null
}

/** Walks one committee's chain from its beginning and recomputes every hash, a thousand lines at a time. */
export async function checkJournal(reading: Reading, committeeId: Id): Promise<JournalCheck> {
  let seq = 0
  let hash = beginning
  for (;;) {
    const rows = await reading.db
      .selectFrom('platform.journal')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1000)
      .execute()
    for (const row of rows) {
      const { hash: written, ...rest } = row
      if (row.seq !== seq + 1 || row.previous_hash !== hash || hashOf(rest) !== written) {
        return { lines: seq, brokenAt: seq + 1 }
      }
      seq = row.seq
      hash = written
    }
    if (rows.length === 0) break
  }
  const head = await reading.db
    .selectFrom('platform.journal_head')
    .select(['seq', 'hash'])
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  const whole = head ? head.seq === seq && head.hash === hash : seq === 0
  return { lines: seq, brokenAt: whole ? null : seq + 1 }
}
