import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { CountedRecord, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { BodyKind } from '../organisation/index.ts'
import type { Purpose } from './purpose.ts'

/** Which conferences an area counts as its own. */
export interface MeetingsAsked {
  /** Those for any of these purposes … */
  readonly purposes?: readonly Purpose[]
  /** … and those convened by a body of any of these kinds. */
  readonly convenedBy?: readonly BodyKind[]
  /** What must be there by the day besides their having been held. */
  readonly needs?: 'minutes' | 'conclusion'
}

/**
 * Conferences held in the period and by the day, not called off, that the asking area counts: one row each, whatever
 * other purposes it serves.
 */
function held({ committeeIds, period, asAt, knownAt }: Question, asked: MeetingsAsked): RawBuilder<unknown> {
  const stage = asked.needs === 'conclusion' ? 'concluded' : 'minuted'
  const proof = asked.needs
    ? sql<boolean>`exists (select from meetings.step t where t.committee_id = m.committee_id and t.meeting_id = m.id
        and t.stage = ${stage} and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)})`
    : sql<boolean>`true`
  return sql`(
    select m.id, m.title, h.held_on, h.present, h.spoken, h.opinions
    from meetings.meeting m
    join meetings.holding h on h.committee_id = m.committee_id and h.meeting_id = m.id
      and h.held_on between ${period.from} and ${period.to} and h.held_on <= ${asAt} and ${wasThere('h', knownAt)}
    where m.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('m', knownAt)}
      and (m.body_kind = any(${[...(asked.convenedBy ?? [])]}::text[]) or exists (
        select from meetings.purpose p where p.committee_id = m.committee_id and p.meeting_id = m.id
          and p.purpose = any(${[...(asked.purposes ?? [])]}::text[]) and ${wasThere('p', knownAt)}))
      and not exists (select from meetings.step c where c.committee_id = m.committee_id and c.meeting_id = m.id
        and c.stage = 'cancelled' and c.happened_on <= ${asAt} and ${wasThere('c', knownAt)})
      and ${proof}
  )`
}

export async function heldMeetings(reading: Reading, question: Question, asked: MeetingsAsked): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select m.id from ${held(question, asked)} m order by m.held_on, m.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

export interface CountedTurnout {
  readonly id: Id
  readonly count: number
}

/** Per conference: people present, times spoken or opinions, by its minutes, else by the list of attendance. */
export async function turnouts(
  reading: Reading,
  question: Question,
  asked: MeetingsAsked,
  what: 'present' | 'spoken' | 'opinions',
): Promise<readonly CountedTurnout[]> {
  const listed =
    what === 'opinions'
      ? sql`null::int`
      : sql`(select sum(${sql.ref(`a.${what}`)})::int from meetings.attendance a
          where a.meeting_id = m.id and ${wasThere('a', question.knownAt)})`
  const { rows } = await sql<CountedTurnout>`
    select m.id, coalesce(${sql.ref(`m.${what}`)}, ${listed}, 0)::int as count
    from ${held(question, asked)} m order by m.held_on, m.id`.execute(reading.db)
  return rows
}

/** Conferences by name, in the order of their days; what these eyes may not see is left out. */
export async function meetingRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select m.id, m.title as label, coalesce(h.held_on, m.planned_on) as day
    from meetings.meeting m
    left join meetings.holding h on h.committee_id = m.committee_id and h.meeting_id = m.id and h.superseded_at is null
    where m.id = any(${[...ids]}::uuid[]) order by day nulls last, label, m.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'meeting' }))
}
