import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { measuresOf } from './measure.store.ts'
import { stepsOf } from './step.store.ts'
import type { TeamFacts, Volunteer, VolunteerKind, VolunteerRole, VolunteerTeam } from './team.ts'

export interface TeamQuery {
  readonly committeeIds: readonly Id[]
  readonly modelId?: Id | null
  readonly ids?: readonly Id[]
}

/** Teams with members, steps and counts, by name; some dozens. Four questions. */
export async function listTeams(reading: Reading, query: TeamQuery): Promise<readonly TeamFacts[]> {
  if (query.committeeIds.length === 0) return []
  let rows = reading.db
    .selectFrom('outreach.volunteer_team')
    .selectAll()
    .where('committee_id', 'in', [...query.committeeIds])
  if (query.modelId) rows = rows.where('model_id', '=', query.modelId)
  if (query.ids) rows = rows.where(sql<boolean>`id = any(${[...query.ids]}::uuid[])`)
  return withParts(reading, await rows.orderBy('name').orderBy('id').execute())
}

export async function findTeam(reading: Reading, id: Id): Promise<TeamFacts | null> {
  const [found] = await listTeams(reading, { committeeIds: reading.sight.committeeIds, ids: [id] })
  return found && found.team.supersededAt === null ? found : null
}

export async function lockTeam(w: Writing, id: Id): Promise<TeamFacts | null> {
  const row = await w.db
    .selectFrom('outreach.volunteer_team')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

type Row = Selectable<Tables['outreach.volunteer_team']>

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly TeamFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const members = await reading.db
    .selectFrom('outreach.team_member')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('team_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const membersOf = Map.groupBy(members, (one) => one.team_id)
  const steps = await stepsOf(reading, ids)
  const counts = await measuresOf(reading, ids)
  return rows.map((row) => ({
    team: asTeam(row),
    members: (membersOf.get(row.id) ?? []).map(asVolunteer),
    steps: steps.get(row.id) ?? [],
    counts: counts.get(row.id) ?? [],
  }))
}

function asTeam(row: Row): VolunteerTeam {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as VolunteerKind,
    name: row.name,
    areaId: row.area_id,
    modelId: row.model_id,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

function asVolunteer(row: Selectable<Tables['outreach.team_member']>): Volunteer {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    role: row.role as VolunteerRole,
    from: row.from_on,
    to: row.to_on,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export type TeamValues = Pick<VolunteerTeam, 'kind' | 'name' | 'areaId' | 'modelId'>

const columnsOf = ({ kind, name, areaId, modelId }: TeamValues) => ({ kind, name, area_id: areaId, model_id: modelId })

export async function insertTeam(w: Writing, id: Id, values: TeamValues): Promise<void> {
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  await w.db
    .insertInto('outreach.volunteer_team')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), ...who })
    .execute()
}

export async function updateTeam(w: Writing, id: Id, editNo: number, values: TeamValues): Promise<void> {
  await change(w, id, { ...columnsOf(values), edit_no: editNo })
}

export async function supersedeTeam(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.volunteer_team')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewVolunteer = Omit<Volunteer, 'recordedAt' | 'supersededAt'> & { readonly teamId: Id }

export async function insertVolunteer(w: Writing, one: NewVolunteer): Promise<void> {
  await w.db
    .insertInto('outreach.team_member')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      team_id: one.teamId,
      person_id: one.personId,
      name: one.name,
      role: one.role,
      from_on: one.from,
      to_on: one.to,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeVolunteer(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.team_member')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
