import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Occasion, Recognition, Visit } from './key-person.ts'

export type NewRecognition = Omit<Recognition, 'recordedAt' | 'supersededAt'> & { readonly keyPersonId: Id }

export async function insertRecognition(w: Writing, one: NewRecognition): Promise<void> {
  await w.db
    .insertInto('outreach.recognition')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      key_person_id: one.keyPersonId,
      decision_number: one.decisionNumber,
      decided_by: one.decidedBy,
      decided_on: one.decidedOn,
      from_on: one.from,
      to_on: one.to,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeRecognition(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.recognition')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewVisit = Omit<Visit, 'recordedAt' | 'supersededAt'>

export async function insertVisit(w: Writing, visit: NewVisit): Promise<void> {
  await w.db
    .insertInto('outreach.visit')
    .values({
      committee_id: w.committeeId,
      id: visit.id,
      key_person_id: visit.keyPersonId,
      occasion: visit.occasion,
      visited_on: visit.visitedOn,
      visitors: visit.visitors,
      gift: visit.gift,
      gift_value: visit.giftValue,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

const columns = ['id', 'key_person_id', 'occasion', 'visited_on', 'visitors', 'gift', 'gift_value'] as const

interface VisitRow {
  readonly id: Id
  readonly key_person_id: Id
  readonly occasion: string
  readonly visited_on: Day
  readonly visitors: string
  readonly gift: string | null
  readonly gift_value: number | null
  readonly recorded_at: Date
  readonly superseded_at: Date | null
}

const asVisit = (row: VisitRow): Visit => ({
  id: row.id,
  keyPersonId: row.key_person_id,
  occasion: row.occasion as Occasion,
  visitedOn: row.visited_on,
  visitors: row.visitors,
  gift: row.gift,
  giftValue: row.gift_value,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
})

/** Visits to these people that stand, the latest first. */
export async function visitsTo(reading: Reading, keyPersonIds: readonly Id[]): Promise<readonly Visit[]> {
  if (keyPersonIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('outreach.visit')
    .select([...columns, 'recorded_at', 'superseded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('key_person_id', 'in', [...keyPersonIds])
    .where('superseded_at', 'is', null)
    .orderBy('visited_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(asVisit)
}

export async function lockVisit(w: Writing, id: Id): Promise<Visit | null> {
  const row = await w.db
    .selectFrom('outreach.visit')
    .select([...columns, 'recorded_at', 'superseded_at'])
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? asVisit(row) : null
}

export async function supersedeVisit(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.visit')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
