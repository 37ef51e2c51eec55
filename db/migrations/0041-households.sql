-- The household file (hồ sơ hộ): who lives there, what the household or a person is recognised as, and one history of all
-- support received, from every campaign, fund and round. The strictest of our data: an area sees its own households only.

create schema households;
grant usage on schema households to dau_an_app;

create function households.may_see(committee uuid, area uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'area' then area = nullif(current_setting('app.area', true), '')::uuid
      else false end
$$;

create function households.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create table households.household (
  committee_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  head_name text not null,
  address text,
  -- How many live there, where the members are not listed one by one.
  people integer check (people between 0 and 100),
  note text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  -- Moved away, merged into another, or written down by mistake.
  closed_on date,
  closed_reason text check (closed_reason in ('moved_away', 'dissolved', 'merged', 'mistake')),
  closed_into uuid,
  name_key text not null generated always as (platform.fold(head_name)) stored,
  exact_key text not null generated always as (platform.exact_key(head_name)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, closed_into) references households.household (committee_id, id),
  check ((closed_on is null) = (closed_reason is null)),
  check ((closed_reason = 'merged') = (closed_into is not null))
);
create index household_area on households.household (committee_id, area_id, name_key, id);
create index household_name on households.household (committee_id, name_key, id);

-- Somebody of the household. The number of the citizen's card is never kept: only a fingerprint under the installation's
-- secret, by which the same person is found again.
create table households.member (
  committee_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  full_name text not null,
  birth_year integer check (birth_year between 1900 and 2200),
  gender text check (gender in ('female', 'male', 'other')),
  relation text,
  citizen_hash text,
  phone_sealed text,
  recorded_at timestamptz not null,
  ended_on date,
  end_reason text check (end_reason in ('deceased', 'moved_away', 'other_household', 'mistake')),
  name_key text not null generated always as (platform.fold(full_name)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  check ((ended_on is null) = (end_reason is null))
);
create index member_household on households.member (committee_id, household_id);
create index member_name on households.member (committee_id, name_key, birth_year);
create index member_citizen on households.member (committee_id, citizen_hash) where citizen_hash is not null;

-- What a household or a person is recognised as, from when to when, by which paper.
create table households.standing (
  committee_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  member_id uuid,
  kind text not null check (kind in ('poor', 'near_poor', 'hardship', 'meritorious', 'meritorious_relative',
    'social_protection', 'freelance', 'lonely_elderly', 'disabled', 'other')),
  from_on date not null,
  to_on date,
  decision text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  foreign key (committee_id, member_id) references households.member (committee_id, id),
  check (to_on >= from_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index standing_household on households.standing (committee_id, household_id);
create index standing_kind on households.standing (committee_id, kind, from_on);

-- One line of the history: what was received, when, out of what. From our own records by their origin, or written down from
-- elsewhere.
create table households.support (
  committee_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  member_id uuid,
  received_on date not null,
  kind text not null check (kind in ('cash', 'goods', 'house', 'benefit', 'gift', 'other')),
  amount bigint check (amount >= 0),
  goods text,
  source text not null,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  foreign key (committee_id, member_id) references households.member (committee_id, id),
  check (amount is not null or goods is not null),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index support_household on households.support (committee_id, household_id, received_on);
create unique index support_origin on households.support (committee_id, origin_kind, origin_id)
  where origin_id is not null and superseded_at is null;

alter table households.household enable row level security;
create policy committee on households.household to dau_an_app
  using (households.may_see(committee_id, area_id)) with check (households.may_write(committee_id));
alter table households.member enable row level security;
create policy committee on households.member to dau_an_app
  using (households.may_write(committee_id) or exists (
    select from households.household h where h.committee_id = member.committee_id and h.id = household_id))
  with check (households.may_write(committee_id));
alter table households.standing enable row level security;
create policy committee on households.standing to dau_an_app
  using (households.may_write(committee_id) or exists (
    select from households.household h where h.committee_id = standing.committee_id and h.id = household_id))
  with check (households.may_write(committee_id));
-- What others received is no business of an area's volunteers.
alter table households.support enable row level security;
create policy committee on households.support to dau_an_app
  using (households.may_write(committee_id)) with check (households.may_write(committee_id));

grant select, insert, update on households.household, households.member, households.standing, households.support
  to dau_an_app;
