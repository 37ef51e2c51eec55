import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

/** A book of a year: how far its counter came, and which numbers stand in it, given or taken back. */
export interface BookTaken {
  readonly committeeId: Id
  readonly book: string
  readonly year: number
  readonly last: number
  readonly numbers: readonly number[]
}

/** Every book of certificates; a number below the last that stands nowhere is a gap. */
export async function booksTaken(reading: Reading): Promise<readonly BookTaken[]> {
  const { rows } = await sql<BookTaken>`
    select n.committee_id as "committeeId", n.authority as book, n.year, n.last,
      coalesce(array_agg(a.number order by a.number) filter (where a.number is not null), '{}') as numbers
    from commendation.certificate_counter n
    left join commendation.award a on a.committee_id = n.committee_id and a.book = n.authority and a.year = n.year
    where n.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
    group by 1, 2, 3, 4 order by 1, 2, 3`.execute(reading.db)
  return rows
}

export type Fault = 'award_without_step' | 'step_without_award' | 'submitted_without_vote' | 'pupil_named'

/** Cases that contradict themselves: given without a line in the book, in the book without having been given, and so on. */
export async function faultyCases(reading: Reading): Promise<readonly { readonly id: Id; readonly fault: Fault }[]> {
  const { rows } = await sql<{ id: Id; fault: Fault }>`
    with live as (
      select c.committee_id, c.id, c.form, c.honorific, c.withheld,
        exists (select from commendation.award a join commendation.decision d on d.committee_id = a.committee_id and d.id = a.decision_id
          where a.committee_id = c.committee_id and a.case_id = c.id and a.superseded_at is null and d.superseded_at is null) as awarded,
        coalesce(bool_or(t.stage in ('decided', 'granted')), false) as given,
        coalesce(bool_or(t.stage in ('submitted', 'submitted_up')), false) as sent,
        exists (select from commendation.vote v where v.committee_id = c.committee_id and v.case_id = c.id
          and v.superseded_at is null) as voted
      from commendation.commendation_case c
      left join commendation.step t on t.committee_id = c.committee_id and t.case_id = c.id and t.superseded_at is null
      where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and c.superseded_at is null
      group by c.committee_id, c.id
    )
    select id, 'award_without_step' as fault from live where awarded and not given
    union all select id, 'step_without_award' from live where given and not awarded
    union all select id, 'submitted_without_vote' from live where sent and not voted and form <> 'letter_of_thanks'
    union all select id, 'pupil_named' from live where honorific = 'pupil' and withheld is null
    order by 1, 2`.execute(reading.db)
  return rows
}
