import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Figure, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

type Ids = { readonly rows: readonly { readonly id: Id }[] }
const idsOf = (result: Ids): readonly Id[] => result.rows.map((row) => row.id)

const mine = (alias: string, { committeeIds, knownAt }: Question): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${alias}.committee_id`)} = any(${[...committeeIds]}::uuid[]) and ${wasThere(alias, knownAt)}`

/** Whether a record had a step by the day asked about, as far as was known. */
function hasStep(alias: string, stage: string, { asAt, knownAt }: Question): RawBuilder<boolean> {
  const [committee, id] = [sql.ref(`${alias}.committee_id`), sql.ref(`${alias}.id`)]
  return sql<boolean>`exists (select from outreach.step t where t.committee_id = ${committee} and t.subject_id = ${id}
    and t.stage = ${stage} and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)})`
}

/** Items that were out in the period and stood on the day: published, not taken back. */
async function itemsOut(reading: Reading, question: Question, more: RawBuilder<boolean>): Promise<readonly Id[]> {
  const { period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select i.id from outreach.item i
      join outreach.step p on p.committee_id = i.committee_id and p.item_id = i.id and p.stage = 'published'
        and p.happened_on <= ${asAt} and ${wasThere('p', knownAt)}
      where ${mine('i', question)} and p.happened_on between ${period.from} and ${period.to}
        and not ${hasStep('i', 'withdrawn', question)} and ${more}
      order by p.happened_on, i.id`.execute(reading.db),
  )
}

const spoken = sql<boolean>`i.channel_kind in ('meeting', 'door_to_door')`

/** Texts that went out, each once: what only repeats another is counted apart. */
export const textsOut = (reading: Reading, question: Question) =>
  itemsOut(reading, question, sql<boolean>`not ${spoken} and i.repost_of is null`)

export const repostsOut = (reading: Reading, question: Question) =>
  itemsOut(reading, question, sql<boolean>`not ${spoken} and i.repost_of is not null`)

export const outings = (reading: Reading, question: Question) => itemsOut(reading, question, spoken)

/** People at those meetings, as last counted by the day asked about: occurrences, not persons. */
export async function peopleAtOutings(reading: Reading, question: Question): Promise<Figure> {
  const ids = await outings(reading, question)
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum(c.value), 0)::bigint as people
    from unnest(${[...ids]}::uuid[]) as given (id)
    cross join lateral (
      select m.value from outreach.measure m
      where m.committee_id = any(${[...question.committeeIds]}::uuid[]) and m.subject_id = given.id and m.kind = 'participants'
        and m.value is not null and m.measured_on <= ${question.asAt} and ${wasThere('m', question.knownAt)}
      order by m.measured_on desc, m.recorded_at desc limit 1
    ) c`.execute(reading.db)
  return { numerator: rows[0]?.people ?? 0, denominator: null, ids }
}

/** Results of a kind that models wrote down in the period, added up. */
export async function modelResults(reading: Reading, question: Question, kind: string): Promise<Figure> {
  const { period, asAt, knownAt } = question
  const { rows } = await sql<{ id: Id; value: number }>`
    select o.id, sum(m.value)::bigint as value
    from outreach.measure m
    join outreach.model o on o.committee_id = m.committee_id and o.id = m.model_id
    where ${mine('o', question)} and ${wasThere('m', knownAt)} and m.kind = ${kind} and m.value is not null
      and m.measured_on between ${period.from} and ${period.to} and m.measured_on <= ${asAt}
    group by o.committee_id, o.id order by o.id`.execute(reading.db)
  return {
    numerator: rows.reduce((sum, row) => sum + row.value, 0),
    denominator: null,
    ids: rows.map(({ id }) => id),
  }
}

/** Models that had begun by the day and had not ended before it. */
export async function modelsRunning(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select o.id from outreach.model o
      where ${mine('o', question)} and ${hasStep('o', 'started', question)}
        and not exists (select from outreach.step e where e.committee_id = o.committee_id and e.model_id = o.id
          and e.stage = 'ended' and e.happened_on < ${asAt} and ${wasThere('e', knownAt)})
      order by o.recorded_at, o.id`.execute(reading.db),
  )
}

/** Models that ran on some day of the period, whether or not they still do: what a report on a term names. */
export async function modelsCarriedOut(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select o.id from outreach.model o
      join outreach.step b on b.committee_id = o.committee_id and b.model_id = o.id and b.stage = 'started'
        and b.happened_on <= ${asAt} and b.happened_on <= ${period.to} and ${wasThere('b', knownAt)}
      where ${mine('o', question)}
        and not exists (select from outreach.step e where e.committee_id = o.committee_id and e.model_id = o.id
          and e.stage = 'ended' and e.happened_on < ${period.from} and ${wasThere('e', knownAt)})
      order by b.happened_on, o.id`.execute(reading.db),
  )
}

export async function helpAsked(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { period, asAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select r.id from outreach.help_request r
      where ${mine('r', question)} and r.requested_on between ${period.from} and ${period.to} and r.requested_on <= ${asAt}
      order by r.requested_on, r.id`.execute(reading.db),
  )
}

/** A step of this stage was taken in the period; under its day. */
async function stepped(
  reading: Reading,
  question: Question,
  table: 'help_request' | 'opinion' | 'programme',
  stage: string,
): Promise<readonly Id[]> {
  const { period, asAt, knownAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select x.id from ${sql.table(`outreach.${table}`)} x
      join outreach.step t on t.committee_id = x.committee_id and t.subject_id = x.id and t.stage = ${stage}
        and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
      where ${mine('x', question)} and t.happened_on between ${period.from} and ${period.to}
      order by t.happened_on, x.id`.execute(reading.db),
  )
}

export const helpGiven = (reading: Reading, question: Question) => stepped(reading, question, 'help_request', 'helped')
export const programmesIssued = (reading: Reading, question: Question) =>
  stepped(reading, question, 'programme', 'issued')

/** Notes of the period that were checked and found to be so by the day; under the day they were noted. */
export async function opinionsVerified(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { period, asAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select o.id from outreach.opinion o
      where ${mine('o', question)} and o.noted_on between ${period.from} and ${period.to} and o.noted_on <= ${asAt}
        and ${hasStep('o', 'verified', question)} and not ${hasStep('o', 'set_aside', question)}
      order by o.noted_on, o.id`.execute(reading.db),
  )
}

export async function visitsMade(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { period, asAt } = question
  return idsOf(
    await sql<{ id: Id }>`
      select v.id from outreach.visit v
      where ${mine('v', question)} and v.visited_on between ${period.from} and ${period.to} and v.visited_on <= ${asAt}
      order by v.visited_on, v.id`.execute(reading.db),
  )
}

export interface DueTask {
  readonly id: Id
  readonly done: boolean
}

/**
 * Tasks of the programmes in force on the day that were due in the period (31 December of their year where no day is
 * named), as they stood then, and whether they were done by the day. What was given up is in neither.
 */
export async function tasksDue(reading: Reading, question: Question): Promise<readonly DueTask[]> {
  const { period, asAt, knownAt } = question
  const { rows } = await sql<DueTask>`
    select k.task_id as id, exists (select from outreach.step t where t.committee_id = k.committee_id
      and t.subject_id = k.task_id and t.stage = 'done' and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}) as done
    from outreach.programme_task k
    join outreach.programme p on p.committee_id = k.committee_id and p.id = k.programme_id
    where ${mine('p', question)} and ${wasThere('k', knownAt)} and ${hasStep('p', 'issued', question)}
      and coalesce(k.due_on, make_date(p.year, 12, 31)) between ${period.from} and ${period.to}
      and coalesce(k.due_on, make_date(p.year, 12, 31)) <= ${asAt}
      and not exists (select from outreach.step g where g.committee_id = k.committee_id and g.subject_id = k.task_id
        and g.stage = 'dropped' and g.happened_on <= ${asAt} and ${wasThere('g', knownAt)})
    order by coalesce(k.due_on, make_date(p.year, 12, 31)), k.position, k.task_id`.execute(reading.db)
  return rows
}
