import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Criterion, Registration, Score } from './movement.ts'

export async function criteriaOf(
  reading: Reading,
  movementIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Criterion[]>> {
  if (movementIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.movement_criterion')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('movement_id', 'in', [...movementIds])
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const criteria = rows.map((row) => ({
    movementId: row.movement_id,
    id: row.id,
    heading: row.heading,
    content: row.content,
    most: row.most_tenths,
    isBonus: row.is_bonus,
    dueOn: row.due_on as Day | null,
  }))
  return Map.groupBy(criteria, (one) => one.movementId)
}

export async function registrationsOf(
  reading: Reading,
  movementIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Registration[]>> {
  if (movementIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.registration')
    .select(['id', 'movement_id', 'area_id', 'organisation_id', 'name', 'targets', 'registered_on'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('movement_id', 'in', [...movementIds])
    .where('superseded_at', 'is', null)
    .orderBy('registered_on')
    .orderBy('id')
    .execute()
  const scores = await scoresOf(
    reading,
    rows.map((row) => row.id),
  )
  const registrations = rows.map((row) => ({
    movementId: row.movement_id,
    id: row.id,
    areaId: row.area_id,
    organisationId: row.organisation_id,
    name: row.name,
    targets: row.targets,
    registeredOn: row.registered_on as Day,
    scores: scores.get(row.id) ?? [],
  }))
  return Map.groupBy(registrations, (one) => one.movementId)
}

async function scoresOf(reading: Reading, registrationIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Score[]>> {
  if (registrationIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.score')
    .select(['registration_id', 'criterion_id', 'kind', 'tenths', 'reason', 'scored_on'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('registration_id', 'in', [...registrationIds])
    .where('superseded_at', 'is', null)
    .execute()
  const scores = rows.map((row) => ({
    registrationId: row.registration_id,
    criterionId: row.criterion_id,
    kind: row.kind as Score['kind'],
    tenths: row.tenths,
    reason: row.reason,
    scoredOn: row.scored_on as Day,
  }))
  return Map.groupBy(scores, (one) => one.registrationId)
}

export type NewRegistration = Omit<Registration, 'scores'>

export async function insertRegistrations(w: Writing, movementId: Id, list: readonly NewRegistration[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    movement_id: movementId,
    area_id: one.areaId,
    organisation_id: one.organisationId,
    name: one.name,
    targets: one.targets,
    registered_on: one.registeredOn,
    recorded_at: w.now,
  }))
  await w.db.insertInto('commendation.registration').values(rows).execute()
}

export async function supersedeRegistration(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.registration')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Scores of one kind, anew: what was scored before is superseded. */
export async function saveScores(
  w: Writing,
  registrationId: Id,
  kind: Score['kind'],
  scores: readonly Omit<Score, 'kind'>[],
): Promise<void> {
  await w.db
    .updateTable('commendation.score')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('registration_id', '=', registrationId)
    .where('kind', '=', kind)
    .where('superseded_at', 'is', null)
    .execute()
  if (scores.length === 0) return
  const rows = scores.map((score) => ({
    committee_id: w.committeeId,
    id: newId(),
    registration_id: registrationId,
    criterion_id: score.criterionId,
    kind,
    tenths: score.tenths,
    reason: score.reason,
    scored_on: score.scoredOn,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('commendation.score').values(rows).execute()
}
