import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type {
  CommitmentKind,
  CommitmentNote,
  CommitmentNoteKind,
  CommitmentResult,
  LeaderCommitment,
} from './commitment.ts'

type Row = Selectable<Tables['supervision.leader_commitment']>

function asCommitment(row: Row, notes: readonly CommitmentNote[]): LeaderCommitment {
  return {
    id: row.id,
    personId: row.person_id,
    leaderName: row.leader_name,
    leaderPosition: row.leader_position,
    year: row.year,
    kind: row.kind as CommitmentKind,
    text: row.text,
    registeredOn: row.registered_on as Day,
    targetOn: row.target_on as Day | null,
    notes,
  }
}

async function withNotes(reading: Reading, rows: readonly Row[]): Promise<readonly LeaderCommitment[]> {
  const [first] = rows
  if (!first) return []
  const notes = await reading.db
    .selectFrom('supervision.commitment_note')
    .select(['id', 'commitment_id', 'kind', 'noted_on', 'text', 'result'])
    .where('committee_id', '=', first.committee_id)
    .where(
      'commitment_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('superseded_at', 'is', null)
    .orderBy('noted_on')
    .orderBy('id')
    .execute()
  const notesOf = (id: Id) =>
    notes
      .filter((note) => note.commitment_id === id)
      .map((note) => ({
        id: note.id,
        kind: note.kind as CommitmentNoteKind,
        notedOn: note.noted_on as Day,
        text: note.text,
        result: note.result as CommitmentResult | null,
      }))
  return rows.map((row) => asCommitment(row, notesOf(row.id)))
}

/** What leaders took on in a year, by leader. */
export async function listCommitments(reading: Reading, committeeId: Id, year: number) {
  const rows = await reading.db
    .selectFrom('supervision.leader_commitment')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('year', '=', year)
    .where('superseded_at', 'is', null)
    .orderBy(sql`platform.fold(leader_name)`)
    .orderBy('id')
    .execute()
  return withNotes(reading, rows)
}

export async function commitmentYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const rows = await reading.db
    .selectFrom('supervision.leader_commitment')
    .select('year')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** The year of a promise: the page of that year shows it. */
export async function commitmentYear(reading: Reading, committeeId: Id, id: Id): Promise<number | null> {
  const row = await reading.db
    .selectFrom('supervision.leader_commitment')
    .select('year')
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.year ?? null
}

export async function lockCommitment(w: Writing, id: Id): Promise<LeaderCommitment | null> {
  const row = await w.db
    .selectFrom('supervision.leader_commitment')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withNotes(w, [row]))[0] ?? null) : null
}

export async function insertCommitment(w: Writing, one: Omit<LeaderCommitment, 'notes'>): Promise<void> {
  await w.db
    .insertInto('supervision.leader_commitment')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      person_id: one.personId,
      leader_name: one.leaderName,
      leader_position: one.leaderPosition,
      year: one.year,
      kind: one.kind,
      text: one.text,
      registered_on: one.registeredOn,
      target_on: one.targetOn,
      recorded_at: w.now,
    })
    .execute()
}

export async function insertNote(w: Writing, commitmentId: Id, note: Omit<CommitmentNote, 'id'>): Promise<Id> {
  const id = newId()
  const { kind, notedOn, text, result } = note
  await w.db
    .insertInto('supervision.commitment_note')
    .values({
      committee_id: w.committeeId,
      id,
      commitment_id: commitmentId,
      kind,
      noted_on: notedOn,
      text,
      result,
      recorded_at: w.now,
    })
    .execute()
  return id
}

export async function supersedeCommitmentRow(
  w: Writing,
  table: 'leader_commitment' | 'commitment_note',
  id: Id,
  by: Id | null,
  reason: string,
): Promise<void> {
  await w.db
    .updateTable(`supervision.${table}`)
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
