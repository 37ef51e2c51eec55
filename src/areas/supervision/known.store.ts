import { type RawBuilder, sql } from 'kysely'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'

/**
 * The sessions the Front led that had given their report or conclusion by the day asked about, one row each with the
 * day they are counted under: the last sitting up to the report, else the report itself.
 */
export function reportedSessions({ committeeIds, asAt, knownAt }: Question): RawBuilder<unknown> {
  return sql`(
    select s.committee_id, s.id, s.title, s.line_id, r.reported_on, coalesce(h.held_on, r.reported_on) as event_on
    from supervision.session s
    join lateral (
      select min(t.happened_on) filter (where t.stage <> 'cancelled') as reported_on,
        bool_or(t.stage = 'cancelled') as cancelled,
        bool_or(t.stage in ('reported', 'concluded')) as reported
      from supervision.step t
      where t.committee_id = s.committee_id and t.session_id = s.id
        and t.stage in ('reported', 'concluded', 'cancelled') and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
    ) r on r.reported and not r.cancelled
    left join lateral (
      select max(m.held_on) as held_on
      from supervision.sitting m
      where m.committee_id = s.committee_id and m.session_id = s.id and m.held_on <= r.reported_on
        and ${wasThere('m', knownAt, 'held_recorded_at')}
    ) h on true
    where s.committee_id = any(${[...committeeIds]}::uuid[]) and s.form <> 'joint' and s.host_id is null
      and ${wasThere('s', knownAt)}
  )`
}
