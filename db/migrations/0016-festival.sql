-- The Great National Unity Festival: the plan of a year, what the residential areas registered, what came of it.

create schema festival;
grant usage on schema festival to dau_an_app;

create function festival.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create function festival.may_see(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system', 'province')
$$;

-- The residential area whose head looks; null for everybody else.
create function festival.own_area(committee uuid) returns uuid
  language sql stable as $$
  select case when committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'
    then nullif(current_setting('app.area', true), '')::uuid end
$$;

-- One version of the plan of a year, made by the Front together with the People's Committee. A change after issue is the
-- next version with its reason.
create table festival.plan (
  committee_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1990 and 2200),
  version integer not null check (version > 0),
  title text not null,
  theme text,
  purpose text,
  content text,
  funding text,
  partner_id uuid,
  opens_on date not null,
  closes_on date not null,
  register_by_on date not null,
  approve_by_on date not null,
  report_within_days integer not null check (report_within_days between 0 and 60),
  consolidate_by_on date not null,
  households_on date not null,
  amend_reason text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, year, version),
  foreign key (committee_id, partner_id) references organisation.agency (committee_id, id),
  check (version > 1 or amend_reason is null),
  check (opens_on <= closes_on)
);

-- One festival, of one area or of several together. Where it stands is told by its steps. `seen_by` are the areas whose
-- heads see it: those that take part, and those that once did.
create table festival.event (
  committee_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1990 and 2200),
  host_area_id uuid not null,
  seen_by uuid[] not null,
  planned_on date,
  starts text,
  place text,
  form text not null check (form in ('ceremony_and_festivities', 'ceremony_only')),
  unity_meal boolean not null,
  date_reason text,
  note text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, host_area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index event_year on festival.event (committee_id, year) where superseded_at is null;

-- An area takes part in one festival a year.
create table festival.event_area (
  committee_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  area_id uuid not null,
  year integer not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, event_id) references festival.event (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index event_area_once on festival.event_area (committee_id, year, area_id) where superseded_at is null;
create index event_area_event on festival.event_area (committee_id, event_id);

-- A leader who attends (lịch phân công lãnh đạo dự).
create table festival.delegate (
  committee_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  name text not null,
  position text not null,
  sort_order integer not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, event_id) references festival.event (committee_id, id)
);
create index delegate_event on festival.delegate (committee_id, event_id) where superseded_at is null;

-- What came of the festival in one area. The households of the register of that day are kept beside those reported.
create table festival.area_result (
  committee_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  area_id uuid not null,
  year integer not null,
  households_total integer not null check (households_total > 0),
  households_attended integer not null check (households_attended >= 0),
  register_households integer check (register_households >= 0),
  register_counted_on date,
  total_reason text,
  people_attended integer check (people_attended >= 0),
  ceremony boolean not null,
  festivities boolean not null,
  unity_meal boolean not null,
  ceremony_only_reason text,
  guests integer check (guests >= 0),
  gifts integer check (gifts >= 0),
  gift_worth bigint check (gift_worth >= 0),
  commended integer check (commended >= 0),
  poor_households integer check (poor_households >= 0),
  policy_households integer check (policy_households >= 0),
  cultural_families integer check (cultural_families >= 0),
  works text[] not null default '{}',
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, event_id) references festival.event (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (households_attended <= households_total),
  check ((superseded_at is null) = (superseded_reason is null)),
  check ((gifts is null) = (gift_worth is null))
);
create unique index area_result_once on festival.area_result (committee_id, event_id, area_id) where superseded_at is null;
create index area_result_year on festival.area_result (committee_id, year, area_id);

-- Where the money of an area's festival came from. Never added to donations: what people gave here was spent here.
create table festival.budget_line (
  committee_id uuid not null,
  id uuid not null,
  result_id uuid not null,
  source text not null check (source in ('ward_budget', 'area_fund', 'sponsors', 'residents', 'other')),
  amount bigint not null check (amount > 0),
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, result_id) references festival.area_result (committee_id, id)
);
create index budget_line_result on festival.budget_line (committee_id, result_id);

-- A family commended at the festival, by the name of its head: for the list that is signed, never for public pages.
create table festival.commended_family (
  committee_id uuid not null,
  id uuid not null,
  result_id uuid not null,
  head_name text not null,
  achievement text not null,
  sort_order integer not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, result_id) references festival.area_result (committee_id, id)
);
create index commended_family_result on festival.commended_family (committee_id, result_id);

-- What happened to a plan, a festival or a result: when, by which paper, and since when we know.
create table festival.step (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid,
  event_id uuid,
  result_id uuid,
  subject_id uuid not null generated always as (coalesce(plan_id, event_id, result_id)) stored,
  stage text not null,
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references festival.plan (committee_id, id),
  foreign key (committee_id, event_id) references festival.event (committee_id, id),
  foreign key (committee_id, result_id) references festival.area_result (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (num_nonnulls(plan_id, event_id, result_id) = 1),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_subject on festival.step (committee_id, subject_id, happened_on, recorded_at);

-- That an area was reminded: seen by the office and by that area alone.
create table festival.reminder (
  committee_id uuid not null,
  id uuid not null,
  year integer not null,
  area_id uuid not null,
  about text not null check (about in ('registration', 'report')),
  reminded_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);
create index reminder_year on festival.reminder (committee_id, year, area_id, reminded_on);

-- Who sees what. The office sees all; the province what figures open to, without names of persons; the head of an area
-- the plan, the festivals the area takes part in, and of results that of the own area alone.

alter table festival.plan enable row level security;
create policy committee on festival.plan to dau_an_app
  using (festival.may_see(committee_id) or festival.own_area(committee_id) is not null)
  with check (festival.may_write(committee_id));

alter table festival.event enable row level security;
create policy committee on festival.event to dau_an_app
  using (festival.may_see(committee_id) or festival.own_area(committee_id) = any (seen_by))
  with check (festival.may_write(committee_id) or festival.own_area(committee_id) = any (seen_by));

alter table festival.event_area enable row level security;
create policy committee on festival.event_area to dau_an_app
  using (festival.may_see(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.event e where e.committee_id = event_area.committee_id and e.id = event_id)))
  with check (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.event e where e.committee_id = event_area.committee_id and e.id = event_id)));

alter table festival.delegate enable row level security;
create policy committee on festival.delegate to dau_an_app
  using (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.event e where e.committee_id = delegate.committee_id and e.id = event_id)))
  with check (festival.may_write(committee_id));

alter table festival.area_result enable row level security;
create policy committee on festival.area_result to dau_an_app
  using (festival.may_see(committee_id) or festival.own_area(committee_id) = area_id)
  with check (festival.may_write(committee_id) or festival.own_area(committee_id) = area_id);

alter table festival.budget_line enable row level security;
create policy committee on festival.budget_line to dau_an_app
  using (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.area_result r where r.committee_id = budget_line.committee_id and r.id = result_id)))
  with check (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.area_result r where r.committee_id = budget_line.committee_id and r.id = result_id)));

alter table festival.commended_family enable row level security;
create policy committee on festival.commended_family to dau_an_app
  using (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.area_result r where r.committee_id = commended_family.committee_id and r.id = result_id)))
  with check (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null and exists (
    select from festival.area_result r where r.committee_id = commended_family.committee_id and r.id = result_id)));

alter table festival.step enable row level security;
create policy committee on festival.step to dau_an_app
  using (festival.may_see(committee_id) or (festival.own_area(committee_id) is not null and (plan_id is not null
    or exists (select from festival.event e where e.committee_id = step.committee_id and e.id = event_id)
    or exists (select from festival.area_result r where r.committee_id = step.committee_id and r.id = result_id))))
  with check (festival.may_write(committee_id) or (festival.own_area(committee_id) is not null
    and ((stage in ('registered', 'held') and exists (
        select from festival.event e where e.committee_id = step.committee_id and e.id = event_id))
      or (stage = 'reported' and exists (
        select from festival.area_result r where r.committee_id = step.committee_id and r.id = result_id)))));

alter table festival.reminder enable row level security;
create policy committee on festival.reminder to dau_an_app
  using (festival.may_write(committee_id) or festival.own_area(committee_id) = area_id)
  with check (festival.may_write(committee_id));

grant select, insert, update on festival.plan, festival.event, festival.event_area, festival.delegate, festival.area_result,
  festival.step to dau_an_app;
grant select, insert on festival.budget_line, festival.commended_family, festival.reminder to dau_an_app;
