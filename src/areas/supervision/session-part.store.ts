import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Finding, FindingKind, Sitting, Subject, TeamMember, TeamRole } from './session.ts'

type Many<T> = Promise<ReadonlyMap<Id, readonly T[]>>

/** Rows that belong to sessions, sorted out by session. */
function bySession<Row extends { readonly session_id: Id }, T>(rows: readonly Row[], as: (row: Row) => T) {
  const found = new Map<Id, T[]>()
  for (const row of rows) {
    const list = found.get(row.session_id) ?? []
    list.push(as(row))
    found.set(row.session_id, list)
  }
  return found
}

export async function topicsOf(reading: Reading, sessionIds: readonly Id[]): Many<string> {
  if (sessionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('supervision.session_topic')
    .select(['session_id', 'topic'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('session_id', 'in', [...sessionIds])
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute()
  return bySession(rows, (row) => row.topic)
}

export async function subjectsOf(reading: Reading, sessionIds: readonly Id[]): Many<Subject> {
  if (sessionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('supervision.session_subject')
    .select(['session_id', 'id', 'agency_id', 'report_on', 'report_reference'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('session_id', 'in', [...sessionIds])
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute()
  return bySession(rows, (row) => ({
    id: row.id,
    agencyId: row.agency_id,
    reportOn: row.report_on as Day | null,
    reportReference: row.report_reference,
  }))
}

export async function teamsOf(reading: Reading, sessionIds: readonly Id[]): Many<TeamMember> {
  if (sessionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('supervision.team_member')
    .select(['session_id', 'person_id', 'name', 'position', 'organisation', 'role'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('session_id', 'in', [...sessionIds])
    .where('superseded_at', 'is', null)
    .orderBy('sort_order')
    .execute()
  return bySession(rows, ({ person_id, name, position, organisation, role }) => ({
    personId: person_id,
    name,
    position,
    organisation,
    role: role as TeamRole,
  }))
}

/** Sittings that stand or are to come; those superseded are left out, those called off are not. */
export async function sittingsOf(reading: Reading, sessionIds: readonly Id[]): Many<Sitting> {
  if (sessionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('supervision.sitting')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('session_id', 'in', [...sessionIds])
    .where('superseded_at', 'is', null)
    .orderBy((sort) => sort.fn.coalesce('held_on', 'scheduled_on'))
    .orderBy('id')
    .execute()
  return bySession(rows, asSitting)
}

export function asSitting(row: Selectable<Tables['supervision.sitting']>): Sitting {
  return {
    id: row.id,
    scheduledOn: row.scheduled_on as Day | null,
    heldOn: row.held_on as Day | null,
    starts: row.starts,
    ends: row.ends,
    place: row.place,
    agenda: row.agenda,
    chairedBy: row.chaired_by,
    attendeesA: row.attendees_a,
    attendeesB: row.attendees_b,
    minutes: row.minutes,
    conclusion: row.conclusion,
    opinion: row.opinion,
    cancelledOn: row.cancelled_on as Day | null,
    recordedAt: row.held_recorded_at ?? row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export async function findingsOf(reading: Reading, sessionIds: readonly Id[]): Many<Finding> {
  if (sessionIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('supervision.finding')
    .select(['session_id', 'id', 'kind', 'text', 'found_on', 'recorded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('session_id', 'in', [...sessionIds])
    .where('superseded_at', 'is', null)
    .orderBy('kind', 'desc')
    .orderBy('id')
    .execute()
  return bySession(rows, (row) => ({
    id: row.id,
    kind: row.kind as FindingKind,
    text: row.text,
    foundOn: row.found_on as Day,
    recordedAt: row.recorded_at,
  }))
}

/** The session that a sitting or a finding belongs to, for what is kept under the part and shown with the whole. */
export async function sessionOfPart(
  reading: Reading,
  part: 'sitting' | 'finding',
  id: Id,
): Promise<{ readonly sessionId: Id; readonly title: string } | null> {
  const parts = reading.db
    .selectFrom(part === 'sitting' ? 'supervision.sitting' : 'supervision.finding')
    .select('session_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
  const row = await reading.db
    .selectFrom('supervision.session')
    .select(['id', 'title'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', parts)
    .executeTakeFirst()
  return row ? { sessionId: row.id, title: row.title } : null
}
