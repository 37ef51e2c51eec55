import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

/**
 * Kind → one question that names records of that kind. Who asked for help, and who said what, is in no name: such a
 * record is called by the code of its topic or by its model, which the screen puts into words.
 */
const named: Readonly<Record<string, string>> = {
  communication_item: `
    select i.id, i.title as label, min(t.happened_on) as day
    from outreach.item i
    left join outreach.step t on t.committee_id = i.committee_id and t.item_id = i.id and t.stage = 'published'
      and t.superseded_at is null
    where i.id = any($1) group by i.committee_id, i.id`,
  group_channel: `select id, name as label, opened_on as day from outreach.channel where id = any($1)`,
  model: `
    select o.id, o.name as label, min(t.happened_on) as day
    from outreach.model o
    left join outreach.step t on t.committee_id = o.committee_id and t.model_id = o.id and t.stage = 'started'
      and t.superseded_at is null
    where o.id = any($1) group by o.committee_id, o.id`,
  help_request: `
    select r.id, o.name as label, r.requested_on as day
    from outreach.help_request r join outreach.model o on o.committee_id = r.committee_id and o.id = r.model_id
    where r.id = any($1)`,
  volunteer_team: `
    select v.id, v.name as label, min(t.happened_on) as day
    from outreach.volunteer_team v
    left join outreach.step t on t.committee_id = v.committee_id and t.team_id = v.id and t.stage = 'formed'
      and t.superseded_at is null
    where v.id = any($1) group by v.committee_id, v.id`,
  key_person: `select id, kind as label, listed_on as day from outreach.key_person where id = any($1)`,
  key_person_visit: `
    select id, occasion as label, visited_on as day, key_person_id as "partOf" from outreach.visit where id = any($1)`,
  opinion_note: `select id, topic as label, noted_on as day from outreach.opinion where id = any($1)`,
  action_programme: `
    select p.id, p.title as label, min(t.happened_on) as day
    from outreach.programme p
    left join outreach.step t on t.committee_id = p.committee_id and t.subject_id = p.id and t.stage = 'issued'
      and t.superseded_at is null
    where p.id = any($1) group by p.committee_id, p.id`,
  programme_task: `
    select distinct on (k.task_id) k.task_id as id, k.title as label, k.due_on as day, k.programme_id as "partOf"
    from outreach.programme_task k where k.task_id = any($1) order by k.task_id, k.recorded_at desc`,
}

export const outreachRecordKinds: readonly string[] = Object.keys(named)

/** The records behind a figure by name, in the order of their days; what these eyes may not see is left out. */
export async function outreachRecords(
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
  return rows.map((row) => ({ ...row, kind }))
}
