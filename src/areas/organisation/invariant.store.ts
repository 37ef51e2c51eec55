import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'
import { unitInvariants } from './unit-invariant.store.ts'

/** A body has one chair, and one head, at a time; nobody is in it twice. */
const oneHead = invariantInSql(
  'organisation.one_head',
  sql`
    select m.body_id as id, exists (
      select from organisation.membership o
      where o.committee_id = m.committee_id and o.body_id = m.body_id and o.id <> m.id and o.superseded_at is null
        and daterange(o.from_on, o.to_on, '[]') && daterange(m.from_on, m.to_on, '[]')
        and (o.person_id = m.person_id or (o.role = m.role and m.role in ('chair', 'head')))) as broken
    from organisation.membership m where m.superseded_at is null`,
)

/** Terms of a body do not meet. */
const termsApart = invariantInSql(
  'organisation.terms_apart',
  sql`
    select t.id, exists (
      select from organisation.term o
      where o.committee_id = t.committee_id and o.body_id = t.body_id and o.id <> t.id and o.superseded_at is null
        and o.from_on <= coalesce(t.ended_on, t.to_on) and t.from_on <= coalesce(o.ended_on, o.to_on)) as broken
    from organisation.term t where t.superseded_at is null`,
)

/** Names of an area do not meet: it has one on every day. */
const areaNames = invariantInSql(
  'organisation.area_names',
  sql`
    select n.area_id as id, exists (
      select from organisation.area_name o
      where o.committee_id = n.committee_id and o.area_id = n.area_id and o.id <> n.id and o.superseded_at is null
        and daterange(o.valid_from, o.valid_to, '[]') && daterange(n.valid_from, n.valid_to, '[]')) as broken
    from organisation.area_name n where n.superseded_at is null`,
)

/** Areas that merged or were split ended the day before; those that came of it were there. */
const areaSuccession = invariantInSql(
  'organisation.area_succession',
  sql`
    select f.id, f.valid_to is distinct from s.effective_on - 1 or t.valid_from > s.effective_on as broken
    from organisation.area_succession s
    join organisation.area f on f.committee_id = s.committee_id and f.id = s.from_area_id
    join organisation.area t on t.committee_id = s.committee_id and t.id = s.to_area_id`,
)

/** No agency is, in the end, its own superior. */
const agencyTree = invariantInSql(
  'organisation.agency_tree',
  sql`
    with recursive above as (
      select committee_id, id, superior_id as at from organisation.agency where superior_id is not null
      union all
      select b.committee_id, b.id, a.superior_id from above b
      join organisation.agency a on a.committee_id = b.committee_id and a.id = b.at where a.superior_id is not null
    ) cycle committee_id, id, at set turns using path
    select id, bool_or(turns) as broken from above group by committee_id, id`,
)

export const organisationInvariants: readonly Invariant<Reading>[] = [
  ...unitInvariants,
  oneHead,
  termsApart,
  areaNames,
  areaSuccession,
  agencyTree,
]
