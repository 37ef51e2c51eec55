-- Units of the country in time, and for each committee: terms, bodies, people, areas, agencies, settings.
-- Validity is a pair of days, both inside; null means not known (from) or still open (to).

create schema organisation;
grant usage on schema organisation to dau_an_app, dau_an_portal;

-- Reference tables: the same for the whole installation, no committee in their keys.

create table organisation.unit (
  id uuid primary key,
  kind text not null check (kind in ('central', 'province', 'municipality', 'district_legacy', 'commune', 'ward', 'special_zone')),
  valid_from date,
  valid_to date,
  legal_doc text,
  note text,
  recorded_at timestamptz not null,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

create table organisation.unit_name (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  name text not null,
  name_en text,
  name_key text not null generated always as (platform.fold(name)) stored,
  valid_from date,
  valid_to date,
  legal_doc text,
  recorded_at timestamptz not null,
  unique nulls not distinct (unit_id, valid_from),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index unit_name_search on organisation.unit_name using gin (name_key gin_trgm_ops);

-- A code is not an identity: one may pass from a closed unit to its successor.
create table organisation.unit_code (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  code text not null,
  valid_from date,
  valid_to date,
  legal_doc text,
  recorded_at timestamptz not null,
  unique nulls not distinct (unit_id, valid_from),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index unit_code_code on organisation.unit_code (code);

create table organisation.unit_parent (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  parent_id uuid not null references organisation.unit (id),
  valid_from date,
  valid_to date,
  legal_doc text,
  recorded_at timestamptz not null,
  unique nulls not distinct (unit_id, valid_from),
  check (unit_id <> parent_id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index unit_parent_parent on organisation.unit_parent (parent_id);

create table organisation.unit_succession (
  id uuid primary key,
  from_unit_id uuid not null references organisation.unit (id),
  to_unit_id uuid references organisation.unit (id),
  kind text not null check (kind in ('merge', 'split', 'rename', 'reparent', 'recode', 'abolish')),
  effective_on date not null,
  share numeric(5, 4) check (share > 0 and share <= 1),
  legal_doc text,
  recorded_at timestamptz not null,
  unique nulls not distinct (from_unit_id, to_unit_id, kind, effective_on),
  check ((kind = 'abolish') = (to_unit_id is null)),
  check (kind not in ('merge', 'split') or from_unit_id <> to_unit_id),
  check (kind not in ('rename', 'reparent', 'recode') or from_unit_id = to_unit_id)
);
create index unit_succession_to on organisation.unit_succession (to_unit_id);

-- The register of committees is read before anybody's scope is known, so it holds nothing but public facts.
create table organisation.committee (
  committee_id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  name text not null,
  slug text not null unique,
  demo boolean not null default false,
  founded_on date,
  closed_on date,
  close_reason text,
  recorded_at timestamptz not null,
  check (founded_on is null or closed_on is null or founded_on <= closed_on)
);
create index committee_unit on organisation.committee (unit_id);
alter table organisation.committee enable row level security;
create policy everybody_reads on organisation.committee for select to dau_an_app, dau_an_portal using (true);
create policy founder on organisation.committee for insert to dau_an_app
  with check (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));
create policy own on organisation.committee for update to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

grant select, insert, update on organisation.unit, organisation.unit_name, organisation.unit_code,
  organisation.unit_parent, organisation.committee to dau_an_app;
grant select, insert on organisation.unit_succession to dau_an_app;
grant select on organisation.unit, organisation.unit_name, organisation.unit_code, organisation.unit_parent,
  organisation.unit_succession, organisation.committee to dau_an_portal;

-- Record tables of one committee. Row security keeps a trigram index from being used by the application (its operators
-- are not leakproof), so names are searched within one committee's part of (committee_id, name_key).

create table organisation.area (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  number integer check (number > 0),
  valid_from date,
  valid_to date,
  decision text,
  end_reason text check (end_reason in ('merged', 'split', 'abolished', 'entered_in_error')),
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

create table organisation.area_name (
  committee_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  name text not null,
  name_key text not null generated always as (platform.fold(name)) stored,
  valid_from date,
  valid_to date,
  decision text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index area_name_area on organisation.area_name (committee_id, area_id);
create index area_name_name_key on organisation.area_name (committee_id, name_key, id);

create table organisation.area_count (
  committee_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  counted_on date not null,
  households integer not null check (households >= 0),
  people integer check (people >= 0),
  source text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);
create index area_count_area on organisation.area_count (committee_id, area_id, counted_on);

create table organisation.area_succession (
  committee_id uuid not null,
  id uuid not null,
  from_area_id uuid not null,
  to_area_id uuid not null,
  kind text not null check (kind in ('merge', 'split')),
  effective_on date not null,
  decision text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, from_area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, to_area_id) references organisation.area (committee_id, id),
  check (from_area_id <> to_area_id)
);
create index area_succession_to on organisation.area_succession (committee_id, to_area_id);

create table organisation.body (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('committee', 'standing_board', 'front_working_committee', 'peoples_inspection_board',
    'community_investment_supervision_board', 'advisory_group', 'fund_board', 'relief_mobilization_committee', 'mediation_team', 'other')),
  name text not null,
  area_id uuid,
  valid_from date not null,
  valid_to date,
  decision text,
  end_reason text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (valid_to is null or valid_from <= valid_to)
);

create table organisation.term (
  committee_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  number text not null,
  from_on date not null,
  to_on date not null,
  ended_on date,
  end_reason text check (end_reason in ('congress', 'reorganised')),
  decision text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  check (from_on <= to_on),
  check (ended_on is null or ended_on >= from_on),
  check ((ended_on is null) = (end_reason is null))
);
create index term_body on organisation.term (committee_id, body_id, from_on);

create table organisation.member_organisation (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('womens_union', 'farmers_association', 'veterans_association', 'youth_union', 'trade_union',
    'elderly_association', 'red_cross', 'former_youth_volunteers', 'learning_promotion', 'religious', 'other')),
  name text not null,
  name_key text not null generated always as (platform.fold(name)) stored,
  from_on date,
  to_on date,
  end_reason text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  check (from_on is null or to_on is null or from_on <= to_on)
);
create index member_organisation_name_key on organisation.member_organisation (committee_id, name_key, id);

-- Ethnicity, religion, party membership and telephone are sealed by the program; the database never sees them in clear.
create table organisation.person (
  committee_id uuid not null,
  id uuid not null,
  full_name text not null,
  name_key text not null generated always as (platform.fold(full_name)) stored,
  birth_year integer check (birth_year between 1900 and 2200),
  gender text check (gender in ('female', 'male', 'other')),
  area_id uuid,
  position text,
  education text,
  phone_sealed text,
  ethnicity_sealed text,
  religion_sealed text,
  party_member_sealed text,
  withdrawn_on date,
  withdrawn_reason text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);
create index person_name_key on organisation.person (committee_id, name_key, id);

create table organisation.membership (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body_id uuid not null,
  role text not null check (role in ('chair', 'vice_chair', 'standing_member', 'committee_member', 'head', 'deputy', 'secretary', 'member')),
  organisation_id uuid,
  from_on date not null,
  to_on date,
  decision text,
  end_reason text check (end_reason in ('term_end', 'reorganised', 'transferred', 'retired', 'resigned', 'dismissed', 'deceased', 'other')),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check (to_on is null or to_on >= from_on),
  check ((to_on is null) = (end_reason is null))
);
create index membership_person on organisation.membership (committee_id, person_id);
create index membership_body on organisation.membership (committee_id, body_id, from_on);

create table organisation.agency (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('party_committee', 'peoples_council', 'peoples_committee', 'specialised_office', 'public_service_unit',
    'police', 'military', 'court_procuracy', 'enterprise', 'higher_front', 'other')),
  name text not null,
  name_key text not null generated always as (platform.fold(name)) stored,
  superior_id uuid,
  superior_name text,
  address text,
  phone text,
  email text,
  contact_name text,
  valid_from date,
  valid_to date,
  end_reason text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, superior_id) references organisation.agency (committee_id, id),
  check (superior_id <> id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index agency_name_key on organisation.agency (committee_id, name_key, id);

create table organisation.setting (
  committee_id uuid not null,
  id uuid not null,
  key text not null,
  valid_from date not null,
  value jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id)
);
create unique index setting_in_force on organisation.setting (committee_id, key, valid_from) where superseded_at is null;

-- What came of every row of an imported file: taken, already there, or refused with its reason.
create table organisation.import_batch (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('area', 'person', 'member_organisation', 'agency', 'unit')),
  file_name text not null,
  mode text not null check (mode in ('all_or_nothing', 'good_rows')),
  taken integer not null,
  refused integer not null,
  already_there integer not null,
  account jsonb not null,
  account_id uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id)
);

-- Who sees what. Names of areas, bodies and terms are for everybody of the committee; people are for its office.

alter table organisation.area enable row level security;
create policy committee on organisation.area to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.area_name enable row level security;
create policy committee on organisation.area_name to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.area_count enable row level security;
create policy committee on organisation.area_count to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.area_succession enable row level security;
create policy committee on organisation.area_succession to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.body enable row level security;
create policy committee on organisation.body to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.term enable row level security;
create policy committee on organisation.term to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.member_organisation enable row level security;
create policy committee on organisation.member_organisation to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.setting enable row level security;
create policy committee on organisation.setting to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));

alter table organisation.person enable row level security;
create policy committee on organisation.person to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(nullif(current_setting('app.reach', true), ''), '') in ('staff', 'system')
      or (nullif(nullif(current_setting('app.reach', true), ''), '') = 'area' and area_id = nullif(current_setting('app.area', true), '')::uuid)));

alter table organisation.membership enable row level security;
create policy committee on organisation.membership to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(nullif(current_setting('app.reach', true), ''), '') in ('staff', 'admin', 'system'));

alter table organisation.import_batch enable row level security;
create policy committee on organisation.import_batch to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(nullif(current_setting('app.reach', true), ''), '') in ('staff', 'admin', 'system'));

alter table organisation.agency enable row level security;
create policy committee on organisation.agency to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(nullif(current_setting('app.reach', true), ''), '') <> 'agency' or id = nullif(current_setting('app.agency', true), '')::uuid));

grant select, insert, update on organisation.area, organisation.area_name, organisation.area_count, organisation.body,
  organisation.term, organisation.member_organisation, organisation.person, organisation.membership, organisation.agency,
  organisation.setting to dau_an_app;
grant select, insert on organisation.area_succession, organisation.import_batch to dau_an_app;

-- Nothing else of this schema is public.
create view published.committee as
  select committee_id, unit_id, name, slug, demo, founded_on, closed_on from organisation.committee;
grant select on published.committee to dau_an_app, dau_an_portal;
