import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { SessionForm } from './form.ts'
import type { Programme, ProgrammeFacts, ProgrammeLine, ProgrammeOpinion } from './programme.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['supervision.programme']>

function asProgramme(row: Row): Programme {
  return {
    id: row.id,
    year: row.year,
    version: row.version,
    title: row.title,
    purpose: row.purpose,
    amendReason: row.amend_reason,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
  }
}

function asLine(row: Selectable<Tables['supervision.programme_line']>): ProgrammeLine {
  return {
    lineId: row.line_id,
    title: row.title,
    form: row.form as SessionForm,
    topics: row.topics,
    subjects: row.subjects,
    lead: row.lead,
    plannedTime: row.planned_time,
    plannedFrom: row.planned_from_on as Day | null,
    plannedTo: row.planned_to_on as Day | null,
  }
}

/** Programmes of a committee, newest year and version first; of one year when told. */
export async function listProgrammes(
  reading: Reading,
  committeeId: Id,
  year: number | null = null,
): Promise<readonly ProgrammeFacts[]> {
  let query = reading.db.selectFrom('supervision.programme').selectAll().where('committee_id', '=', committeeId)
  if (year !== null) query = query.where('year', '=', year)
  return withParts(reading, await query.orderBy('year', 'desc').orderBy('version', 'desc').execute())
}

/** Years that a programme was drafted for. */
export async function programmeYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const rows = await reading.db
    .selectFrom('supervision.programme')
    .select('year')
    .distinct()
    .where('committee_id', '=', committeeId)
    .execute()
  return rows.map((row) => row.year)
}

export async function findProgramme(reading: Reading, committeeId: Id, id: Id): Promise<ProgrammeFacts | null> {
  const rows = await reading.db
    .selectFrom('supervision.programme')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .execute()
  return (await withParts(reading, rows))[0] ?? null
}

/** Every version of the programme of a year, locked, oldest first: versions replace one another. */
export async function lockYear(w: Writing, year: number): Promise<readonly ProgrammeFacts[]> {
  const rows = await w.db
    .selectFrom('supervision.programme')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('year', '=', year)
    .orderBy('version')
    .forUpdate()
    .execute()
  return withParts(w, rows)
}

export async function lockProgramme(w: Writing, id: Id): Promise<ProgrammeFacts | null> {
  const row = await w.db
    .selectFrom('supervision.programme')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly ProgrammeFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [of] = rows.map((row) => row.committee_id)
  const lines = await reading.db
    .selectFrom('supervision.programme_line')
    .selectAll()
    .where('committee_id', '=', of ?? '')
    .where('programme_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .execute()
  const opinions = await reading.db
    .selectFrom('supervision.programme_opinion')
    .selectAll()
    .where('committee_id', '=', of ?? '')
    .where('programme_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute()
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    programme: asProgramme(row),
    lines: lines.filter((line) => line.programme_id === row.id).map(asLine),
    opinions: opinions.filter((opinion) => opinion.programme_id === row.id).map(asOpinion),
    steps: steps.get(row.id) ?? [],
  }))
}

function asOpinion(row: Selectable<Tables['supervision.programme_opinion']>): ProgrammeOpinion {
  return {
    id: row.id,
    bodyName: row.body_name,
    agencyId: row.agency_id,
    organisationId: row.organisation_id,
    sentOn: row.sent_on as Day,
    repliedOn: row.replied_on as Day | null,
    stance: row.stance as ProgrammeOpinion['stance'],
    opinion: row.opinion,
    uptake: row.uptake,
    reference: row.reference,
  }
}

export async function lineExists(reading: Reading, lineId: Id): Promise<boolean> {
  const row = await reading.db
    .selectFrom('supervision.programme_line')
    .select('line_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('line_id', '=', lineId)
    .where('superseded_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type ProgrammeValues = Pick<Programme, 'id' | 'year' | 'version' | 'title' | 'purpose' | 'amendReason'>

export async function insertProgramme(w: Writing, values: ProgrammeValues): Promise<void> {
  const { id, year, version, title, purpose, amendReason } = values
  await w.db
    .insertInto('supervision.programme')
    .values({
      committee_id: w.committeeId,
      id,
      year,
      version,
      title,
      purpose,
      amend_reason: amendReason,
      recorded_at: w.now,
    })
    .execute()
}

export async function updateProgramme(
  w: Writing,
  id: Id,
  editNo: number,
  values: { readonly title: string; readonly purpose: string | null },
): Promise<void> {
  await w.db
    .updateTable('supervision.programme')
    .set({ ...values, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Makes the lines of a version be exactly these, in this order. */
export async function replaceLines(w: Writing, programmeId: Id, lines: readonly ProgrammeLine[]): Promise<void> {
  await w.db
    .updateTable('supervision.programme_line')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('programme_id', '=', programmeId)
    .where('superseded_at', 'is', null)
    .execute()
  if (lines.length === 0) return
  const rows = lines.map((line, position) => ({
    committee_id: w.committeeId,
    id: newId(),
    programme_id: programmeId,
    line_id: line.lineId,
    position,
    title: line.title,
    form: line.form,
    topics: [...line.topics],
    subjects: line.subjects,
    lead: line.lead,
    planned_time: line.plannedTime,
    planned_from_on: line.plannedFrom,
    planned_to_on: line.plannedTo,
    recorded_at: w.now,
  }))
  await w.db.insertInto('supervision.programme_line').values(rows).execute()
}
