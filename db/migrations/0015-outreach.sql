-- Outreach: programmes of action, what was told to the people and through which channel, the people who carry it,
-- what the people think, models and the help they gave. What is sensitive stands apart: words spoken inside, sealed columns.

create schema outreach;
grant usage on schema outreach to dau_an_app;

create function outreach.in_committee(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
$$;

create function outreach.reach(variadic allowed text[]) returns boolean
  language sql stable as $$
  select nullif(current_setting('app.reach', true), '') = any (allowed)
$$;

-- The residential area of whoever looks from one.
create function outreach.of_own_area(area uuid) returns boolean
  language sql stable as $$
  select nullif(current_setting('app.reach', true), '') = 'area'
    and area = nullif(current_setting('app.area', true), '')::uuid
$$;

-- Programme of coordination and unity of action of a year (chương trình phối hợp và thống nhất hành động).
create table outreach.programme (
  committee_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1990 and 2200),
  title text not null,
  purpose text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index programme_year on outreach.programme (committee_id, year);

-- What a programme sets out to do. A task changed after issue is a new row under the same task_id, with the reason.
create table outreach.programme_task (
  committee_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  task_id uuid not null,
  position integer not null,
  heading text,
  kind text not null check (kind in ('task', 'target', 'key_work')),
  title text not null,
  responsible text not null,
  organisation_id uuid,
  due_on date,
  -- Of a target: so many of the unit at least (or at most); the indicator that counts them, where there is one.
  target_value bigint check (target_value >= 0),
  target_unit text,
  target_limit text check (target_limit in ('at_least', 'at_most')),
  indicator_id text check (indicator_id ~ '^[a-z][a-z0-9_]{1,80}$'),
  amend_reason text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, programme_id) references outreach.programme (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check ((target_value is null) = (target_limit is null)),
  check (kind <> 'target' or target_value is not null)
);
create unique index programme_task_once on outreach.programme_task (committee_id, programme_id, task_id)
  where superseded_at is null;
create index programme_task_due on outreach.programme_task (committee_id, due_on);

-- A plan under which items are written (kế hoạch tuyên truyền).
create table outreach.communication_plan (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  topic text not null,
  from_on date not null,
  to_on date not null,
  purpose text,
  content text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  check (from_on <= to_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index communication_plan_time on outreach.communication_plan (committee_id, from_on);

-- A group or page through which people are reached. Groups are registered, not read: nothing is fetched from them.
create table outreach.channel (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('zalo_group', 'zalo_oa', 'facebook', 'tiktok', 'website', 'loudspeaker', 'poster')),
  name text not null,
  link text,
  -- Whose it is: an area's, a member organisation's, else the committee's own.
  area_id uuid,
  organisation_id uuid,
  admin_name text,
  opened_on date not null,
  closed_on date,
  closed_recorded_at timestamptz,
  closed_reason text,
  edit_no integer not null default 1,
  search_key text not null generated always as (platform.fold(name || ' ' || coalesce(admin_name, ''))) stored,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check (area_id is null or organisation_id is null),
  check (closed_on is null or closed_on >= opened_on),
  check ((closed_on is null) = (closed_recorded_at is null) and (closed_on is null) = (closed_reason is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index channel_area on outreach.channel (committee_id, area_id);

-- Somebody looked: is it alive, how many are in it.
create table outreach.channel_check (
  committee_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  checked_on date not null,
  members_count integer check (members_count >= 0),
  is_active boolean not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, channel_id) references outreach.channel (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index channel_check_channel on outreach.channel_check (committee_id, channel_id, checked_on);

-- One item: a text on one channel, or one meeting at which it was told. A repost repeats the words of another item.
create table outreach.item (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid,
  channel_kind text not null check (channel_kind in
    ('zalo_group', 'zalo_oa', 'facebook', 'tiktok', 'website', 'loudspeaker', 'poster', 'meeting', 'door_to_door')),
  channel_id uuid,
  topic text not null,
  title text not null,
  audience text,
  -- Of an item of an area: that area; none for the committee's own.
  area_id uuid,
  link text,
  source_document_id uuid,
  source_reference text,
  planned_on date,
  repost_of uuid,
  -- Approved once: since then the areas may see it and pass it on.
  shared_at timestamptz,
  edit_no integer not null default 1,
  search_key text not null generated always as (platform.fold(title || ' ' || coalesce(audience, ''))) stored,
  exact_key text not null generated always as (platform.exact_key(title || ' ' || coalesce(audience, ''))) stored,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references outreach.communication_plan (committee_id, id),
  foreign key (committee_id, channel_id) references outreach.channel (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, source_document_id) references documents.document (committee_id, id),
  foreign key (committee_id, repost_of) references outreach.item (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index item_channel on outreach.item (committee_id, channel_id);
create index item_plan on outreach.item (committee_id, plan_id) where plan_id is not null;
create index item_area on outreach.item (committee_id, area_id) where area_id is not null;
create index item_repost on outreach.item (committee_id, repost_of) where repost_of is not null;

-- The words of an item; a correction is a new row. `same_key` tells the same words again, signs and capitals aside.
create table outreach.item_wording (
  committee_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  text text not null,
  same_key text not null generated always as
    (md5(btrim(regexp_replace(platform.fold(text) collate "C", '[^a-z0-9]+', ' ', 'g')))) stored,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, item_id) references outreach.item (committee_id, id)
);
create unique index item_wording_once on outreach.item_wording (committee_id, item_id) where superseded_at is null;
create index item_wording_same on outreach.item_wording (committee_id, same_key) where superseded_at is null;

-- Key persons (hạt nhân): people of the organisation, in a part they play. Religion and the like are sealed.
create table outreach.key_person (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('notable', 'intellectual', 'prestigious', 'religious_dignitary', 'meritorious', 'entrepreneur', 'other')),
  field text,
  contribution text,
  religious_title_sealed text,
  note_sealed text,
  listed_on date not null,
  left_on date,
  left_recorded_at timestamptz,
  left_reason text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  check (left_on is null or left_on >= listed_on),
  check ((left_on is null) = (left_recorded_at is null) and (left_on is null) = (left_reason is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index key_person_once on outreach.key_person (committee_id, person_id, kind)
  where superseded_at is null and left_on is null;

-- A decision by which somebody is recognised, and its days.
create table outreach.recognition (
  committee_id uuid not null,
  id uuid not null,
  key_person_id uuid not null,
  decision_number text not null,
  decided_by text not null,
  decided_on date not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, key_person_id) references outreach.key_person (committee_id, id),
  check (to_on is null or to_on >= from_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index recognition_person on outreach.recognition (committee_id, key_person_id);

create table outreach.visit (
  committee_id uuid not null,
  id uuid not null,
  key_person_id uuid not null,
  occasion text not null check (occasion in ('tet', 'unity_day', 'religious_feast', 'national_day', 'illness', 'funeral', 'other')),
  visited_on date not null,
  visitors text not null,
  gift text,
  gift_value bigint check (gift_value >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, key_person_id) references outreach.key_person (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index visit_person on outreach.visit (committee_id, key_person_id, visited_on);

-- What people say and feel (dư luận xã hội). The words stand in a table of their own.
create table outreach.opinion (
  committee_id uuid not null,
  id uuid not null,
  topic text not null,
  mood text not null check (mood in ('agreeing', 'calm', 'worried', 'upset')),
  is_urgent boolean not null,
  heard_in text not null check (heard_in in ('meeting', 'zalo', 'street', 'home', 'petition', 'other')),
  noted_on date not null,
  -- The area from which it was noted; none where the office noted it.
  area_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index opinion_day on outreach.opinion (committee_id, noted_on, id);

-- The areas it is about.
create table outreach.opinion_area (
  committee_id uuid not null,
  opinion_id uuid not null,
  area_id uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, opinion_id, area_id),
  foreign key (committee_id, opinion_id) references outreach.opinion (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);

-- As it was heard, as the report may say it (without any person's name), and what was answered.
create table outreach.opinion_wording (
  committee_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  kind text not null check (kind in ('heard', 'for_report', 'answer', 'set_aside')),
  text text not null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, opinion_id) references outreach.opinion (committee_id, id)
);
create unique index opinion_wording_once on outreach.opinion_wording (committee_id, opinion_id, kind) where superseded_at is null;

-- A model, work or part of work (mô hình, công trình, phần việc).
create table outreach.model (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('model', 'work', 'part')),
  name text not null,
  description text,
  lead text not null,
  -- People may ask it for help; and what they ask for tells of their health.
  takes_requests boolean not null,
  holds_health_data boolean not null,
  copied_from uuid,
  edit_no integer not null default 1,
  search_key text not null generated always as (platform.fold(name || ' ' || lead)) stored,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, copied_from) references outreach.model (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);

create table outreach.model_area (
  committee_id uuid not null,
  id uuid not null,
  model_id uuid not null,
  area_id uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);
create unique index model_area_once on outreach.model_area (committee_id, model_id, area_id) where superseded_at is null;

-- The model taken up elsewhere (nhân rộng): in another area, or in another place by its name.
create table outreach.replication (
  committee_id uuid not null,
  id uuid not null,
  model_id uuid not null,
  area_id uuid,
  place text not null,
  from_on date not null,
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index replication_model on outreach.replication (committee_id, model_id);

create table outreach.volunteer_team (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('covid_community', 'sanitation', 'security', 'youth', 'other')),
  name text not null,
  area_id uuid,
  model_id uuid,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);

create table outreach.team_member (
  committee_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  person_id uuid,
  name text not null,
  role text not null check (role in ('head', 'deputy', 'member')),
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, team_id) references outreach.volunteer_team (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  check (to_on is null or to_on >= from_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index team_member_team on outreach.team_member (committee_id, team_id);

-- Somebody asked a model for help. Who it was stands sealed in help_detail and is erased when the time is over;
-- what stays is the day, the area, what was needed and what became of it.
create table outreach.help_request (
  committee_id uuid not null,
  id uuid not null,
  model_id uuid not null,
  area_id uuid not null,
  requested_on date not null,
  came_by text not null check (came_by in ('phone', 'zalo', 'area_head', 'visit', 'other')),
  needs text[] not null check (needs <@ array['food', 'medicine', 'supplies', 'transport', 'advice', 'other'] and needs <> '{}'),
  people_count integer check (people_count > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  erased_at timestamptz,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index help_request_model on outreach.help_request (committee_id, model_id, requested_on, id);

create table outreach.help_detail (
  committee_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  name_sealed text,
  phone_sealed text,
  address_sealed text,
  note_sealed text,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  erased_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, request_id) references outreach.help_request (committee_id, id),
  check (erased_at is null or
    (name_sealed is null and phone_sealed is null and address_sealed is null and note_sealed is null))
);
create index help_detail_request on outreach.help_detail (committee_id, request_id);

-- A number that was so on a day: reach of an item, result of a model, households of a team, progress of a task.
create table outreach.measure (
  committee_id uuid not null,
  id uuid not null,
  item_id uuid,
  model_id uuid,
  team_id uuid,
  programme_id uuid,
  task_id uuid,
  subject_id uuid not null generated always as (coalesce(task_id, item_id, model_id, team_id)) stored,
  kind text not null check (kind ~ '^[a-z][a-z_]{1,40}$'),
  measured_on date not null,
  value bigint check (value >= 0),
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, item_id) references outreach.item (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  foreign key (committee_id, team_id) references outreach.volunteer_team (committee_id, id),
  foreign key (committee_id, programme_id) references outreach.programme (committee_id, id),
  check (num_nonnulls(item_id, model_id, team_id, programme_id) = 1),
  check ((programme_id is null) = (task_id is null)),
  check (value is not null or note is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index measure_subject on outreach.measure (committee_id, subject_id, kind, measured_on);

-- What happened to a record: when, by which paper, and since when we know. Steps of a request hold no words.
create table outreach.step (
  committee_id uuid not null,
  id uuid not null,
  item_id uuid,
  plan_id uuid,
  programme_id uuid,
  task_id uuid,
  opinion_id uuid,
  model_id uuid,
  team_id uuid,
  request_id uuid,
  subject_id uuid not null generated always as
    (coalesce(task_id, item_id, plan_id, programme_id, opinion_id, model_id, team_id, request_id)) stored,
  stage text not null,
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  until_on date,
  -- Of a request that was assigned: to whom.
  assigned_team_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, item_id) references outreach.item (committee_id, id),
  foreign key (committee_id, plan_id) references outreach.communication_plan (committee_id, id),
  foreign key (committee_id, programme_id) references outreach.programme (committee_id, id),
  foreign key (committee_id, opinion_id) references outreach.opinion (committee_id, id),
  foreign key (committee_id, model_id) references outreach.model (committee_id, id),
  foreign key (committee_id, team_id) references outreach.volunteer_team (committee_id, id),
  foreign key (committee_id, request_id) references outreach.help_request (committee_id, id),
  foreign key (committee_id, assigned_team_id) references outreach.volunteer_team (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (num_nonnulls(item_id, plan_id, programme_id, opinion_id, model_id, team_id, request_id) = 1),
  check (task_id is null or programme_id is not null),
  check (request_id is null or note is null or note ~ '^[a-z_]{1,40}$'),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_subject on outreach.step (committee_id, subject_id, happened_on, recorded_at);
create index step_day on outreach.step (committee_id, stage, happened_on);

-- What an import made of each row of its file.
create table outreach.import_batch (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('channels', 'key_persons', 'items')),
  file_name text not null,
  taken integer not null,
  refused integer not null,
  already_there integer not null,
  account jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id)
);

-- Who sees what. The office sees all; the province what figures open to; an area what is its own and what was approved
-- for it. Words of opinions, visits and all that was asked of a model for help stay with the office (and the area).

alter table outreach.programme enable row level security;
create policy committee on outreach.programme to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.programme_task enable row level security;
create policy committee on outreach.programme_task to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.communication_plan enable row level security;
create policy committee on outreach.communication_plan to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.channel enable row level security;
create policy committee on outreach.channel to dau_an_app
  using (outreach.in_committee(committee_id)
    and (outreach.reach('staff', 'system', 'province') or outreach.of_own_area(area_id)))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.channel_check enable row level security;
create policy committee on outreach.channel_check to dau_an_app
  using (outreach.in_committee(committee_id) and exists (select from outreach.channel c
    where c.committee_id = channel_check.committee_id and c.id = channel_id))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.channel c where c.committee_id = channel_check.committee_id and c.id = channel_id));

alter table outreach.item enable row level security;
create policy committee on outreach.item to dau_an_app
  using (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system', 'province')
    or outreach.of_own_area(area_id) or (outreach.reach('area') and area_id is null and shared_at is not null)))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system') or outreach.of_own_area(area_id)));

alter table outreach.item_wording enable row level security;
create policy committee on outreach.item_wording to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.item i where i.committee_id = item_wording.committee_id and i.id = item_id))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system')
    or exists (select from outreach.item i where i.committee_id = item_wording.committee_id and i.id = item_id
      and outreach.of_own_area(i.area_id))));

alter table outreach.key_person enable row level security;
create policy committee on outreach.key_person to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.recognition enable row level security;
create policy committee on outreach.recognition to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.visit enable row level security;
create policy committee on outreach.visit to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.opinion enable row level security;
create policy committee on outreach.opinion to dau_an_app
  using (outreach.in_committee(committee_id)
    and (outreach.reach('staff', 'system', 'province') or outreach.of_own_area(area_id)))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system') or outreach.of_own_area(area_id)));

alter table outreach.opinion_area enable row level security;
create policy committee on outreach.opinion_area to dau_an_app
  using (outreach.in_committee(committee_id) and exists (select from outreach.opinion o
    where o.committee_id = opinion_area.committee_id and o.id = opinion_id))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.opinion o where o.committee_id = opinion_area.committee_id and o.id = opinion_id));

alter table outreach.opinion_wording enable row level security;
create policy committee on outreach.opinion_wording to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.opinion o where o.committee_id = opinion_wording.committee_id and o.id = opinion_id))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.opinion o where o.committee_id = opinion_wording.committee_id and o.id = opinion_id));

alter table outreach.model enable row level security;
create policy committee on outreach.model to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province', 'area'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.model_area enable row level security;
create policy committee on outreach.model_area to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province', 'area'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.replication enable row level security;
create policy committee on outreach.replication to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'province'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.volunteer_team enable row level security;
create policy committee on outreach.volunteer_team to dau_an_app
  using (outreach.in_committee(committee_id)
    and (outreach.reach('staff', 'system', 'province') or outreach.of_own_area(area_id)))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.team_member enable row level security;
create policy committee on outreach.team_member to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

alter table outreach.help_request enable row level security;
create policy committee on outreach.help_request to dau_an_app
  using (outreach.in_committee(committee_id)
    and (outreach.reach('staff', 'system', 'province') or outreach.of_own_area(area_id)))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system') or outreach.of_own_area(area_id)));

alter table outreach.help_detail enable row level security;
create policy committee on outreach.help_detail to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.help_request r where r.committee_id = help_detail.committee_id and r.id = request_id))
  with check (outreach.in_committee(committee_id) and outreach.reach('staff', 'system', 'area')
    and exists (select from outreach.help_request r where r.committee_id = help_detail.committee_id and r.id = request_id));

-- Measures and steps are seen, and written, by whoever sees (and writes) the record they are of.
alter table outreach.measure enable row level security;
create policy committee on outreach.measure to dau_an_app
  using (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system', 'province')
    or exists (select from outreach.item i where i.committee_id = measure.committee_id and i.id = item_id)))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system')
    or exists (select from outreach.item i where i.committee_id = measure.committee_id and i.id = item_id
      and outreach.of_own_area(i.area_id))));

alter table outreach.step enable row level security;
create policy committee on outreach.step to dau_an_app
  using (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system', 'province')
    or model_id is not null and outreach.reach('area')
    or exists (select from outreach.item i where i.committee_id = step.committee_id and i.id = item_id)
    or exists (select from outreach.opinion o where o.committee_id = step.committee_id and o.id = opinion_id)
    or exists (select from outreach.volunteer_team v where v.committee_id = step.committee_id and v.id = team_id)
    or exists (select from outreach.help_request r where r.committee_id = step.committee_id and r.id = request_id)))
  with check (outreach.in_committee(committee_id) and (outreach.reach('staff', 'system')
    or exists (select from outreach.item i where i.committee_id = step.committee_id and i.id = item_id
      and outreach.of_own_area(i.area_id))
    or exists (select from outreach.opinion o where o.committee_id = step.committee_id and o.id = opinion_id
      and outreach.of_own_area(o.area_id))
    or exists (select from outreach.help_request r where r.committee_id = step.committee_id and r.id = request_id
      and outreach.of_own_area(r.area_id))));

alter table outreach.import_batch enable row level security;
create policy committee on outreach.import_batch to dau_an_app
  using (outreach.in_committee(committee_id) and outreach.reach('staff', 'system'));

grant select, insert, update on outreach.programme, outreach.programme_task, outreach.communication_plan, outreach.channel,
  outreach.channel_check, outreach.item, outreach.item_wording, outreach.key_person, outreach.recognition, outreach.visit,
  outreach.opinion, outreach.opinion_wording, outreach.model, outreach.model_area, outreach.replication,
  outreach.volunteer_team, outreach.team_member, outreach.help_request, outreach.help_detail to dau_an_app;
grant select, insert on outreach.opinion_area, outreach.import_batch to dau_an_app;
-- What was measured and what happened is not written over: only taken back.
grant select, insert on outreach.measure, outreach.step to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on outreach.measure, outreach.step to dau_an_app;
