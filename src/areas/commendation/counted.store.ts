import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { authoritiesOf, countedForms, type Level, levels } from './award-form.ts'
import { type Counted, kindsCounted } from './recipient.ts'

const texts = (values: readonly string[]) => sql`any(${[...values]}::text[])`

/** When a case was first brought to one of these stages, as far as was known: one row for each that was. */
function reached(question: Question, stages: readonly string[]): RawBuilder<unknown> {
  const { committeeIds, asAt, knownAt } = question
  return sql`(
    select t.committee_id, t.case_id, min(t.happened_on) as reached_on from commendation.step t
    where t.committee_id = any(${[...committeeIds]}::uuid[]) and t.case_id is not null and t.stage = ${texts(stages)}
      and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
    group by t.committee_id, t.case_id)`
}

/**
 * Certificates given in the period, by the day of the decision: of the authorities of a level together, to collectives or
 * to individuals; without a level, of all.
 */
export async function certificatesGiven(
  reading: Reading,
  question: Question,
  wanted: { readonly level: Level | null; readonly counted: Counted },
): Promise<readonly Id[]> {
  const { period, knownAt } = question
  const authorities: readonly string[] = (wanted.level === null ? levels : [wanted.level]).flatMap(authoritiesOf)
  const kinds: readonly string[] = kindsCounted(wanted.counted)
  // Asked for all levels and all recipients alike, so that a report that tells each of them asks once a period.
  const { rows } = await sql<{ id: Id; authority: string; recipientKind: string }>`
    select c.id, c.authority, c.recipient_kind as "recipientKind" from commendation.commendation_case c
    join ${reached(question, ['decided', 'granted'])} r on r.committee_id = c.committee_id and r.case_id = c.id
    where r.reached_on between ${period.from} and ${period.to} and ${wasThere('c', knownAt)}
      and c.form = ${texts(countedForms)}
    order by r.reached_on, c.id`.execute(reading.db)
  return rows
    .filter((row) => authorities.includes(row.authority) && kinds.includes(row.recipientKind))
    .map((row) => row.id)
}

/**
 * Nominations of persons for the insignia that were submitted, by the day they first were; what was withdrawn since is
 * none. That they were returned, granted or refused changes nothing: a nomination is not a grant.
 */
export async function insigniaNominations(reading: Reading, question: Question): Promise<readonly Id[]> {
  const { period, asAt, knownAt } = question
  const { rows } = await sql<{ id: Id }>`
    select c.id from commendation.commendation_case c
    join ${reached(question, ['submitted_up'])} r on r.committee_id = c.committee_id and r.case_id = c.id
    where r.reached_on between ${period.from} and ${period.to} and ${wasThere('c', knownAt)}
      and c.form = 'insignia' and c.recipient_kind = 'person' and not exists (
        select from commendation.step t
        where t.committee_id = c.committee_id and t.subject_id = c.id and t.stage = 'withdrawn' and t.happened_on <= ${asAt}
          and ${wasThere('t', knownAt)})
    order by r.reached_on, c.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

export interface CountedResult {
  readonly id: Id
  readonly recognised: number
  readonly households: number
}

/** Results of areas, by the day on which the families were recognised. */
export async function resultsDecided(reading: Reading, question: Question): Promise<readonly CountedResult[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<CountedResult>`
    select r.id, r.recognised, r.households from commendation.cultural_result r
    where r.committee_id = any(${[...committeeIds]}::uuid[]) and r.decided_on between ${period.from} and ${period.to}
      and r.decided_on <= ${asAt} and ${wasThere('r', knownAt)}
    order by r.decided_on, r.id`.execute(reading.db)
  return rows
}
