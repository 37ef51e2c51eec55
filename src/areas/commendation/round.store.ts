import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Authority, AwardForm, Manner } from './award-form.ts'
import type { Round } from './round.ts'

type Row = Selectable<Tables['commendation.round']>

function asRound(row: Row): Round {
  return {
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    year: row.year,
    manner: row.manner as Manner,
    occasion: row.occasion,
    movementId: row.movement_id,
    form: row.form as AwardForm,
    authority: row.authority as Authority,
    nominateBy: row.nominate_by_on as Day | null,
    submitBy: row.submit_by_on as Day | null,
    quotaCollective: row.quota_collective,
    quotaIndividual: row.quota_individual,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

const rounds = (reading: Reading) =>
  reading.db
    .selectFrom('commendation.round')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])

/** Rounds, the newest first; superseded ones are left out. */
export async function listRounds(
  reading: Reading,
  committeeId: Id,
  { year = null, limit = 200 }: { readonly year?: number | null; readonly limit?: number } = {},
): Promise<readonly Round[]> {
  let rows = rounds(reading).where('committee_id', '=', committeeId).where('superseded_at', 'is', null)
  if (year !== null) rows = rows.where('year', '=', year)
  const found = await rows
    .orderBy('year', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return found.map(asRound)
}

export async function findRound(reading: Reading, id: Id): Promise<Round | null> {
  const row = await rounds(reading).where('id', '=', id).executeTakeFirst()
  return row ? asRound(row) : null
}

export async function roundsByIds(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Round>> {
  if (ids.length === 0) return new Map()
  const rows = await rounds(reading)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, asRound(row)]))
}

/** The round with its row locked: one act at a time works on it. */
export async function lockRound(w: Writing, id: Id): Promise<Round | null> {
  const row = await w.db
    .selectFrom('commendation.round')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? asRound(row) : null
}

export type RoundValues = Omit<Round, 'id' | 'committeeId' | 'editNo' | 'recordedAt' | 'supersededAt'>

function columnsOf(values: RoundValues) {
  return {
    title: values.title,
    year: values.year,
    manner: values.manner,
    occasion: values.occasion,
    movement_id: values.movementId,
    form: values.form,
    authority: values.authority,
    nominate_by_on: values.nominateBy,
    submit_by_on: values.submitBy,
    quota_collective: values.quotaCollective,
    quota_individual: values.quotaIndividual,
  }
}

export async function insertRound(w: Writing, id: Id, values: RoundValues): Promise<void> {
  await w.db
    .insertInto('commendation.round')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateRound(w: Writing, id: Id, editNo: number, values: RoundValues): Promise<void> {
  await w.db
    .updateTable('commendation.round')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeRound(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.round')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
