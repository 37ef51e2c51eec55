import { testInvariants } from '../../../tests/support/planting.ts'
import { organisationInvariants, unitIds } from './index.ts'

const { songCau, bacKanWard, thaiNguyen, vietnam } = unitIds
const chair = `(select id from organisation.membership where role = 'chair' and superseded_at is null limit 1)`

testInvariants(organisationInvariants, {
  'organisation.unit_history': `update organisation.unit_name set valid_to = '2200-01-01' where unit_id = '${songCau}'`,
  'organisation.unit_tree': `insert into organisation.unit_parent (id, unit_id, parent_id, valid_from, recorded_at)
    values (gen_random_uuid(), '${vietnam}', '${thaiNguyen}', '2024-01-01', now())`,
  'organisation.unit_succession': `update organisation.unit_succession set effective_on = '1900-01-01'
    where from_unit_id = '${songCau}'`,
  'organisation.ended_by_succession': `update organisation.unit set valid_to = null where id = '${songCau}'`,
  'organisation.codes_tell_one': `insert into organisation.unit_code (id, unit_id, code, valid_from, recorded_at)
    select gen_random_uuid(), '${songCau}', code, '1900-01-01', now() from organisation.unit_code where unit_id = '${bacKanWard}'`,
  'organisation.one_committee': `insert into organisation.committee (committee_id, unit_id, name, slug, recorded_at)
    select gen_random_uuid(), unit_id, name, 'x', now() from organisation.committee where closed_on is null limit 1`,
  'organisation.one_head': `insert into organisation.membership (committee_id, id, person_id, body_id, role, from_on, recorded_at)
    select m.committee_id, gen_random_uuid(), p.id, m.body_id, m.role, m.from_on, now()
    from organisation.membership m join organisation.person p on p.committee_id = m.committee_id and p.id <> m.person_id
    where m.id = ${chair} limit 1`,
  'organisation.terms_apart': `insert into organisation.term (committee_id, id, body_id, number, from_on, to_on, recorded_at)
    select committee_id, gen_random_uuid(), body_id, 'L', from_on, to_on, now() from organisation.term limit 1`,
  'organisation.area_names': `insert into organisation.area_name (committee_id, id, area_id, name, recorded_at)
    select committee_id, gen_random_uuid(), area_id, 'x', now() from organisation.area_name limit 1`,
  'organisation.area_succession': `insert into organisation.area_succession
    select a.committee_id, gen_random_uuid(), a.id, b.id, 'merge', '2020-01-01', null, now()
    from organisation.area a join organisation.area b on b.committee_id = a.committee_id and b.id > a.id limit 1`,
  'organisation.agency_tree': `
    with ring as (select committee_id, id, coalesce(lead(id) over w, first_value(id) over w) as above
      from (select committee_id, id from organisation.agency order by committee_id, id limit 2) two
      window w as (partition by committee_id order by id))
    update organisation.agency a set superior_id = ring.above from ring where ring.id = a.id and ring.above <> a.id`,
})
