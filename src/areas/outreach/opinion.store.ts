import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { HeardIn, Mood, Opinion, OpinionFacts, OpinionTopic, WordingKind } from './opinion.ts'
import { stepsOf } from './step.store.ts'

/** Opinions with their words and steps, in four questions whatever their number; in the order of the ids given. */
export async function loadOpinions(reading: Reading, ids: readonly Id[]): Promise<readonly OpinionFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('outreach.opinion')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map((await withParts(reading, rows)).map((one) => [one.opinion.id, one]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function findOpinion(reading: Reading, id: Id): Promise<OpinionFacts | null> {
  return (await loadOpinions(reading, [id]))[0] ?? null
}

export async function lockOpinions(w: Writing, ids: readonly Id[]): Promise<readonly OpinionFacts[]> {
  if (ids.length === 0) return []
  const rows = await w.db
    .selectFrom('outreach.opinion')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return withParts(w, rows)
}

type Row = Selectable<Tables['outreach.opinion']>

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly OpinionFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const within = [...reading.sight.committeeIds]
  const areas = await reading.db
    .selectFrom('outreach.opinion_area')
    .select(['opinion_id', 'area_id'])
    .where('committee_id', 'in', within)
    .where('opinion_id', 'in', ids)
    .execute()
  const words = await reading.db
    .selectFrom('outreach.opinion_wording')
    .select(['opinion_id', 'kind', 'text'])
    .where('committee_id', 'in', within)
    .where('opinion_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute()
  const steps = await stepsOf(reading, ids)
  const areasOf = Map.groupBy(areas, (row) => row.opinion_id)
  const wordsOf = Map.groupBy(words, (row) => row.opinion_id)
  return rows.map((row) => ({
    opinion: asOpinion(
      row,
      (areasOf.get(row.id) ?? []).map((one) => one.area_id),
    ),
    words: Object.fromEntries((wordsOf.get(row.id) ?? []).map((one) => [one.kind as WordingKind, one.text])),
    steps: steps.get(row.id) ?? [],
  }))
}

function asOpinion(row: Row, areaIds: readonly Id[]): Opinion {
  return {
    id: row.id,
    committeeId: row.committee_id,
    topic: row.topic as OpinionTopic,
    mood: row.mood as Mood,
    isUrgent: row.is_urgent,
    heardIn: row.heard_in as HeardIn,
    notedOn: row.noted_on,
    areaId: row.area_id,
    areaIds,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    supersededAt: row.superseded_at,
  }
}

export type OpinionValues = Pick<Opinion, 'topic' | 'mood' | 'isUrgent' | 'heardIn' | 'notedOn' | 'areaId' | 'areaIds'>

export async function insertOpinion(w: Writing, id: Id, values: OpinionValues, heard: string): Promise<void> {
  await w.db
    .insertInto('outreach.opinion')
    .values({
      committee_id: w.committeeId,
      id,
      topic: values.topic,
      mood: values.mood,
      is_urgent: values.isUrgent,
      heard_in: values.heardIn,
      noted_on: values.notedOn,
      area_id: values.areaId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
  for (const areaId of values.areaIds)
    await w.db
      .insertInto('outreach.opinion_area')
      .values({ committee_id: w.committeeId, opinion_id: id, area_id: areaId, recorded_at: w.now })
      .execute()
  await writeWords(w, id, 'heard', heard)
}

/** Words of a kind; those of the same kind before are superseded. */
export async function writeWords(w: Writing, opinionId: Id, kind: WordingKind, text: string): Promise<void> {
  await dropWords(w, opinionId, kind, null)
  await w.db
    .insertInto('outreach.opinion_wording')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      opinion_id: opinionId,
      kind,
      text,
      recorded_at: w.now,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function dropWords(w: Writing, opinionId: Id, kind: WordingKind, reason: string | null): Promise<void> {
  await w.db
    .updateTable('outreach.opinion_wording')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('opinion_id', '=', opinionId)
    .where('kind', '=', kind)
    .where('superseded_at', 'is', null)
    .execute()
}

/** What the office found on checking: topic and mood may be other than first noted. */
export async function updateOpinion(
  w: Writing,
  id: Id,
  values: Pick<Opinion, 'topic' | 'mood' | 'isUrgent'>,
): Promise<void> {
  await w.db
    .updateTable('outreach.opinion')
    .set({ topic: values.topic, mood: values.mood, is_urgent: values.isUrgent })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeOpinion(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.opinion')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
