-- The head of an area proposes households of the own area to the Fund for the Poor, and follows what becomes of these: of what
-- the office proposed itself, and of what anybody was paid, an area reads nothing.
create function poverty.is_of_area(committee uuid, area uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'
    and area = nullif(current_setting('app.area', true), '')::uuid
$$;

alter table poverty.fund_case add column from_area boolean not null default false;
create index fund_case_area on poverty.fund_case (committee_id, area_id, proposed_on, id) where from_area;
alter policy committee on poverty.fund_case
  using (poverty.may(committee_id) or (from_area and poverty.is_of_area(committee_id, area_id)))
  with check (poverty.may(committee_id) or (from_area and poverty.is_of_area(committee_id, area_id)));

-- Which cases of an area are meant, the wall of the cases themselves tells. An area takes back what it proposed, nothing else.
create policy area_reads on poverty.case_step for select to dau_an_app
  using (exists (select from poverty.fund_case c where c.committee_id = case_step.committee_id and c.id = case_id));
create policy area_withdraws on poverty.case_step for insert to dau_an_app
  with check (stage = 'withdrawn' and exists (
    select from poverty.fund_case c where c.committee_id = case_step.committee_id and c.id = case_id));

-- A household that nobody has written down yet gets its file by being proposed.
create policy area_opens on households.household for insert to dau_an_app
  with check (households.may_see(committee_id, area_id));
create policy area_opens on households.member for insert to dau_an_app
  with check (exists (
    select from households.household h where h.committee_id = member.committee_id and h.id = household_id));
