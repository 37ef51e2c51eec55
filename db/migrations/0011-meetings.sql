-- Conferences (hội nghị): what each is for, who convened it, who was invited and came, what was said and concluded.
-- Areas that use one keep its id; where it stands is told by its steps and by the record of its having been held.

create schema meetings;
grant usage on schema meetings to dau_an_app;

-- The office sees all; the level above what figures open to; members of advisory groups and residential areas the
-- conferences that are not kept inside the office, never who was invited or came.
create function meetings.may_see(committee uuid, visible text) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'province' then true
      when 'advisor' then visible <> 'internal'
      when 'area' then visible <> 'internal'
      else false end
$$;

create function meetings.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create table meetings.meeting (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  -- The body that convened it, with its kind and name as they were; none where the committee itself did.
  body_id uuid,
  body_kind text,
  body_name text,
  -- Held in and for one residential area.
  area_id uuid,
  planned_on date,
  planned_time text,
  starts text,
  ends text,
  place text,
  chair_id uuid,
  chair text,
  secretary text,
  content text,
  audience text,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title || ' ' || coalesce(place, ''))) stored,
  exact_key text not null generated always as (platform.exact_key(title || ' ' || coalesce(place, ''))) stored,
  primary key (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, chair_id) references organisation.person (committee_id, id),
  check ((body_id is null) = (body_kind is null) and (body_id is null) = (body_name is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index meeting_body on meetings.meeting (committee_id, body_id) where body_id is not null;
create index meeting_area on meetings.meeting (committee_id, area_id) where area_id is not null;

-- One conference may serve several purposes; each of them counts it by its own rule.
create table meetings.purpose (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  purpose text not null
    check (purpose in ('social_criticism', 'law_comment', 'dialogue', 'voter_meeting', 'thematic', 'other')),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id)
);
create unique index purpose_once on meetings.purpose (committee_id, meeting_id, purpose) where superseded_at is null;

-- That it was held: when, where, and the numbers that its minutes tell.
create table meetings.holding (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  held_on date not null,
  starts text,
  ends text,
  place text not null,
  chair text,
  present integer check (present >= 0),
  spoken integer check (spoken >= 0),
  opinions integer check (opinions >= 0),
  answered integer check (answered >= 0),
  noted integer check (noted >= 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index holding_once on meetings.holding (committee_id, meeting_id) where superseded_at is null;
create index holding_day on meetings.holding (committee_id, held_on);

-- What else happened to it: when, by which paper, and since when known.
create table meetings.step (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  stage text not null
    check (stage in ('planned', 'noticed', 'minuted', 'concluded', 'postponed', 'rescheduled', 'cancelled')),
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (stage <> 'minuted' or document_id is not null or reference is not null),
  check (stage not in ('postponed', 'cancelled') or note is not null),
  check (stage <> 'rescheduled' or until_on is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_meeting on meetings.step (committee_id, meeting_id, happened_on);
create index step_document on meetings.step (committee_id, document_id) where document_id is not null;

-- Whom it invites, each by the name borne then; when the invitation went out.
create table meetings.invitation (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('person', 'organisation', 'area', 'agency', 'other')),
  target_id uuid,
  name text not null,
  position integer not null,
  sent_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  check ((kind = 'other') = (target_id is null))
);
create index invitation_meeting on meetings.invitation (committee_id, meeting_id, position);

-- Who came, by invitation or by name, how many for one invitation, and how often they spoke.
create table meetings.attendance (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  invitation_id uuid,
  name text not null,
  present integer not null check (present >= 0),
  spoken integer not null check (spoken >= 0),
  position integer not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  foreign key (committee_id, invitation_id) references meetings.invitation (committee_id, id)
);
create index attendance_meeting on meetings.attendance (committee_id, meeting_id, position);

-- A point of the agenda and what was said on it. `item_id` is the same in every wording; of a criticism conference
-- `step` is its place in the seven steps.
create table meetings.agenda_item (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  position integer not null,
  step integer check (step between 1 and 7),
  title text not null,
  speaker text,
  minutes text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id)
);
create unique index agenda_item_once on meetings.agenda_item (committee_id, meeting_id, item_id)
  where superseded_at is null;

alter table meetings.meeting enable row level security;
create policy committee on meetings.meeting to dau_an_app
  using (meetings.may_see(committee_id, visibility)) with check (meetings.may_write(committee_id));
alter table meetings.purpose enable row level security;
create policy committee on meetings.purpose to dau_an_app
  using (meetings.may_see(committee_id, 'internal') or (meetings.may_see(committee_id, 'committee') and exists (
    select from meetings.meeting m where m.committee_id = purpose.committee_id and m.id = meeting_id)))
  with check (meetings.may_write(committee_id));
alter table meetings.holding enable row level security;
create policy committee on meetings.holding to dau_an_app
  using (meetings.may_see(committee_id, 'internal') or (meetings.may_see(committee_id, 'committee') and exists (
    select from meetings.meeting m where m.committee_id = holding.committee_id and m.id = meeting_id)))
  with check (meetings.may_write(committee_id));
alter table meetings.step enable row level security;
create policy committee on meetings.step to dau_an_app
  using (meetings.may_see(committee_id, 'internal') or (meetings.may_see(committee_id, 'committee') and exists (
    select from meetings.meeting m where m.committee_id = step.committee_id and m.id = meeting_id)))
  with check (meetings.may_write(committee_id));
alter table meetings.invitation enable row level security;
create policy committee on meetings.invitation to dau_an_app
  using (meetings.may_write(committee_id)) with check (meetings.may_write(committee_id));
alter table meetings.attendance enable row level security;
create policy committee on meetings.attendance to dau_an_app
  using (meetings.may_write(committee_id)) with check (meetings.may_write(committee_id));
alter table meetings.agenda_item enable row level security;
create policy committee on meetings.agenda_item to dau_an_app
  using (meetings.may_write(committee_id)) with check (meetings.may_write(committee_id));

grant select, insert, update on meetings.meeting, meetings.purpose, meetings.holding, meetings.step,
  meetings.invitation, meetings.attendance, meetings.agenda_item to dau_an_app;
