import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { standardTopicId, standardTopics } from './topic.ts'

/** Kind → one question that names records of that kind. Topics are named by their code; the screen knows its label. */
const named: Readonly<Record<string, string>> = {
  supervision_session: `
    select s.id, s.title as label, coalesce(max(m.held_on), min(t.happened_on)) as day
    from supervision.session s
    left join supervision.sitting m on m.committee_id = s.committee_id and m.session_id = s.id and m.superseded_at is null
    left join supervision.step t on t.committee_id = s.committee_id and t.session_id = s.id and t.superseded_at is null
    where s.id = any($1) group by s.committee_id, s.id`,
  supervision_sitting: `
    select m.id, s.title || ' · ' || m.place as label, m.held_on as day, s.id as "partOf"
    from supervision.sitting m
    join supervision.session s on s.committee_id = m.committee_id and s.id = m.session_id where m.id = any($1)`,
  supervision_topic: `select id, code as label, null::date as day from supervision.topic where id = any($1)`,
  supervision_programme: `
    select p.id, p.title as label, min(t.happened_on) as day
    from supervision.programme p
    left join supervision.step t on t.committee_id = p.committee_id and t.subject_id = p.id and t.stage = 'issued'
      and t.superseded_at is null
    where p.id = any($1) group by p.committee_id, p.id`,
  supervision_programme_line: `
    select distinct on (l.line_id) l.line_id as id, l.title as label, l.planned_to_on as day,
      l.programme_id as "partOf"
    from supervision.programme_line l where l.line_id = any($1) order by l.line_id, l.recorded_at desc`,
  leader_commitment: `
    select id, leader_name || ': ' || text as label, registered_on as day
    from supervision.leader_commitment where id = any($1)`,
  inspection_board_case: `
    select c.id, c.title as label, coalesce(min(t.happened_on), c.planned_on) as day
    from supervision.board_case c
    left join supervision.step t on t.committee_id = c.committee_id and t.subject_id = c.id and t.stage = 'held'
      and t.superseded_at is null
    where c.id = any($1) group by c.committee_id, c.id`,
  investment_project: `select id, name as label, starts_on as day from supervision.investment_project where id = any($1)`,
}

export const supervisionRecordKinds: readonly string[] = Object.keys(named)

/** The records behind a figure by name, in the order of their days; what these eyes may not see is left out. */
export async function supervisionRecords(
  reading: Reading,
  kind: string,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  const question = named[kind]
  if (question === undefined || ids.length === 0) return []
  const [before = '', after = ''] = question.split('$1')
  const text = sql<CountedRecord>`${sql.raw(before)}${[...ids]}::uuid[]${sql.raw(after)}`
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select r.* from (${text}) r order by day nulls last, label, id`.execute(reading.db)
  const standard = kind === 'supervision_topic' ? standardAmong(ids) : []
  return [...standard, ...rows].map((row) => ({ ...row, kind }))
}

function standardAmong(ids: readonly Id[]): readonly Omit<CountedRecord, 'kind'>[] {
  return standardTopics
    .filter((code) => ids.includes(standardTopicId(code)))
    .map((code) => ({ id: standardTopicId(code), label: code, day: null }))
}
