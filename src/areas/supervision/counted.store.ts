import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { reportedSessions } from './known.store.ts'

const idsOf = (result: { readonly rows: readonly { readonly id: Id }[] }): readonly Id[] =>
  result.rows.map((row) => row.id)

/** Sessions led by the Front and reported, counted under the day of their last sitting. */
export async function sessionsLed(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { from, to } = question.period
  return idsOf(
    await sql<{ id: Id }>`
      select c.id from ${reportedSessions(question)} c
      where c.event_on between ${from} and ${to} order by c.event_on, c.id`.execute(reading.db),
  )
}

/** Codes of the topics of those sessions. */
export async function topicsCovered(reading: Reading, question: Question): Promise<readonly string[]> {
  const { from, to } = question.period
  const { rows } = await sql<{ topic: string }>`
    select distinct p.topic from ${reportedSessions(question)} c
    join supervision.session_topic p on p.committee_id = c.committee_id and p.session_id = c.id
    where c.event_on between ${from} and ${to} and ${wasThere('p', question.knownAt)} order by p.topic`.execute(
    reading.db,
  )
  return rows.map((row) => row.topic)
}

/** Sittings of supervisions led by others, which the Front attended. */
export async function sittingsJoined(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select m.id from supervision.sitting m
      join supervision.session s on s.committee_id = m.committee_id and s.id = m.session_id
      where m.committee_id = any(${[...committeeIds]}::uuid[]) and s.form = 'joint'
        and m.held_on between ${period.from} and ${period.to} and m.held_on <= ${asAt}
        and ${wasThere('m', knownAt, 'held_recorded_at')} and ${wasThere('s', knownAt)}
      order by m.held_on, m.id`.execute(reading.db),
  )
}

/** Programmes put in force in the period: the first version of each year, whatever became of it later. */
export async function programmesIssued(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select id from (
        select distinct on (p.committee_id, p.year) p.id, p.year, t.happened_on
        from supervision.programme p
        join supervision.step t on t.committee_id = p.committee_id and t.subject_id = p.id
        where p.committee_id = any(${[...committeeIds]}::uuid[]) and t.stage = 'issued' and t.happened_on <= ${asAt}
          and ${wasThere('t', knownAt)}
        order by p.committee_id, p.year, p.version
      ) first_of_year
      where happened_on between ${period.from} and ${period.to} order by year, id`.execute(reading.db),
  )
}

export interface PlannedLine {
  readonly id: Id
  readonly done: boolean
}

/**
 * Lines of the programmes in force on the day whose planned time ends in the period (31 December where no day is
 * named), and whether a session of that line has reported by then.
 */
export async function plannedLines(reading: Reading, question: Question): Promise<readonly PlannedLine[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<PlannedLine>`
    select l.line_id as id, exists (
      select from ${reportedSessions(question)} c where c.committee_id = l.committee_id and c.line_id = l.line_id
    ) as done
    from (
      select distinct on (p.committee_id, p.year) p.committee_id, p.id, p.year
      from supervision.programme p
      join supervision.step t on t.committee_id = p.committee_id and t.subject_id = p.id
      where p.committee_id = any(${[...committeeIds]}::uuid[]) and t.stage = 'issued' and t.happened_on <= ${asAt}
        and ${wasThere('t', knownAt)}
      order by p.committee_id, p.year, p.version desc
    ) in_force
    join supervision.programme_line l on l.committee_id = in_force.committee_id and l.programme_id = in_force.id
    where ${wasThere('l', knownAt)} and l.form <> 'joint'
      and coalesce(l.planned_to_on, make_date(in_force.year, 12, 31)) between ${period.from} and ${period.to}
    order by in_force.year, l.position`.execute(reading.db)
  return rows
}

/** Commitments of leaders on which the Front gave its comment in the period. */
export async function commitmentsCommented(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select c.id from supervision.leader_commitment c
      where c.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('c', knownAt)} and exists (
        select from supervision.commitment_note n
        where n.committee_id = c.committee_id and n.commitment_id = c.id and n.kind = 'front_comment'
          and n.noted_on between ${period.from} and ${period.to} and n.noted_on <= ${asAt} and ${wasThere('n', knownAt)})
      order by c.year, c.id`.execute(reading.db),
  )
}

/** Cases that the People's Inspection Board carried out. */
export async function casesHeld(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select c.id from supervision.board_case c
      join lateral (
        select min(t.happened_on) as held_on from supervision.step t
        where t.committee_id = c.committee_id and t.subject_id = c.id and t.stage = 'held' and ${wasThere('t', knownAt)}
      ) h on h.held_on between ${period.from} and ${period.to} and h.held_on <= ${asAt}
      where c.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('c', knownAt)}
      order by h.held_on, c.id`.execute(reading.db),
  )
}

/** Projects in whose diary the community's board wrote in the period. */
export async function projectsWatched(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { committeeIds, period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select p.id from supervision.investment_project p
      where p.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('p', knownAt)} and exists (
          select from supervision.diary_entry d
          where d.committee_id = p.committee_id and d.project_id = p.id
            and d.written_on between ${period.from} and ${period.to} and d.written_on <= ${asAt}
            and ${wasThere('d', knownAt)})
      order by p.starts_on, p.id`.execute(reading.db),
  )
}
