import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** A committee whose unit is no more, and whose records are left to the committees of what its unit became. */
export interface FormerCommittee {
  readonly id: Id
  readonly name: string
  readonly slug: string
  /** The first day on which its unit was no more. */
  readonly passedOn: Day
}

/**
 * The committees of the units that merged, however many steps back, into the units of these committees, or were split
 * into them, by a day. What they recorded stays theirs: those who came after read it, and write nothing in it. A sample
 * comes after samples only.
 */
export async function formerCommittees(
  reading: Reading,
  committeeIds: readonly Id[],
  on: Day,
): Promise<readonly FormerCommittee[]> {
  if (committeeIds.length === 0) return []
  const { rows } = await sql<FormerCommittee>`
    with recursive before(unit_id, passed_on, demo) as (
      select unit_id, null::date, demo from organisation.committee
      where committee_id = any (${[...committeeIds]}::uuid[])
      union
      select s.from_unit_id, s.effective_on, b.demo from organisation.unit_succession s
      join before b on b.unit_id = s.to_unit_id
      where s.kind in ('merge', 'split') and s.effective_on <= ${on}
    )
    select c.committee_id as id, c.name, c.slug, min(b.passed_on) as "passedOn"
    from before b join organisation.committee c on c.unit_id = b.unit_id and c.demo = b.demo
    where b.passed_on is not null and c.committee_id <> all (${[...committeeIds]}::uuid[])
    group by c.committee_id order by min(b.passed_on) desc, c.name`.execute(reading.db)
  return rows
}
