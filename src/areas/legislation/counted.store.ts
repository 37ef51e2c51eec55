import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { CountedRecord, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

/** Of each draft the first consultation whose answer went out in the period, as known then: a draft counts once. */
export async function draftsSent(
  reading: Reading,
  { committeeIds, period, asAt, knownAt }: Question,
): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from (
      select distinct on (c.committee_id, c.draft_id) c.id, t.happened_on, c.draft_id
      from legislation.step t
      join legislation.consultation c on c.committee_id = t.committee_id and c.id = t.consultation_id
      where c.committee_id = any(${[...committeeIds]}::uuid[]) and t.stage = 'sent'
        and t.happened_on between ${period.from}::date and ${period.to}::date and t.happened_on <= ${asAt}::date
        and ${wasThere('t', knownAt)} and ${wasThere('c', knownAt)}
      order by c.committee_id, c.draft_id, t.happened_on, c.id
    ) sent order by happened_on, id`.execute(reading.db)
  return rows.map((row) => row.id)
}

/** The drafts on which opinions were asked for by the day, as known then. */
export async function draftsConsulted(
  reading: Reading,
  { committeeIds, asAt, knownAt }: Question,
): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct c.draft_id as id from legislation.consultation c
    where c.committee_id = any(${[...committeeIds]}::uuid[]) and c.received_on <= ${asAt}::date and ${wasThere('c', knownAt)}
    order by id`.execute(reading.db)
  return rows.map((row) => row.id)
}

/** Consultations by the title of their draft, which the reader may see with them. */
export async function nameConsultations(
  reading: Reading,
  ids: readonly Id[],
): Promise<readonly { readonly id: Id; readonly draftId: Id; readonly day: CountedRecord['day'] }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: Id; draftId: Id; day: CountedRecord['day'] }>`
    select c.id, c.draft_id as "draftId", coalesce(min(t.happened_on), c.received_on) as day
    from legislation.consultation c
    left join legislation.step t on t.committee_id = c.committee_id and t.consultation_id = c.id and t.stage = 'sent'
      and t.superseded_at is null
    where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and c.id = any(${[...ids]}::uuid[])
    group by c.committee_id, c.id order by day, c.id`.execute(reading.db)
  return rows
}
