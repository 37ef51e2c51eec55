import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

export interface CountedCase {
  readonly id: Id
  readonly areaId: Id
  readonly groupId: Id
  readonly persons: number
  readonly amount: number
}

/**
 * Cases of rounds that their council reviewed in the period, where the Front sat in a meeting of the round. The money is
 * the State's; it is told, and added to no donation.
 */
export async function casesReviewed(reading: Reading, question: Question): Promise<readonly CountedCase[]> {
  const { committeeIds, period, asAt, knownAt } = question
  const { rows } = await sql<CountedCase>`
    select c.id, c.area_id as "areaId", c.group_id as "groupId", c.persons, c.amount
    from assistance.benefit_case c
    join assistance.benefit_round r on r.committee_id = c.committee_id and r.id = c.round_id
    join assistance.benefit_step t on t.committee_id = r.committee_id and t.round_id = r.id
    where c.committee_id = any(${[...committeeIds]}::uuid[]) and t.stage = 'council_reviewed'
      and t.happened_on between ${period.from} and ${period.to} and t.happened_on <= ${asAt}
      and ${wasThere('c', knownAt)} and ${wasThere('r', knownAt)} and ${wasThere('t', knownAt)}
      and exists (
        select from assistance.benefit_meeting m
        where m.committee_id = r.committee_id and m.round_id = r.id and m.front_attended and m.held_on <= ${asAt}
          and ${wasThere('m', knownAt)})
    order by t.happened_on, c.id`.execute(reading.db)
  return rows
}
