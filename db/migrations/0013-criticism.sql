-- Social criticism and dialogue: advisory groups, the plan of the year, dialogues with their questions and what was promised.

create schema criticism;
grant usage on schema criticism to dau_an_app;

create function criticism.may_see(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system', 'province')
$$;

create function criticism.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- What an advisory group or council is besides a body of the organisation: its form, its task, the papers it rests on.
create table criticism.advisory_group (
  committee_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  form text not null check (form in ('group', 'council')),
  task text,
  -- The decision that set it up, when that is in the register; and its rules of work.
  document_id uuid,
  rules_reference text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);
create unique index advisory_group_once on criticism.advisory_group (committee_id, body_id) where superseded_at is null;

-- What a member knows best; the membership itself is the organisation's.
create table criticism.expertise (
  committee_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  field text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, membership_id) references organisation.membership (committee_id, id)
);
create unique index expertise_once on criticism.expertise (committee_id, membership_id) where superseded_at is null;

-- One version of the plan of a year. A change after issue is a new version with its reason.
create table criticism.plan (
  committee_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1990 and 2200),
  version integer not null check (version > 0),
  title text not null,
  purpose text,
  amend_reason text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, year, version),
  check (version > 1 or amend_reason is null)
);

-- A draft foreseen for criticism. `line_id` is the same in every version, so that an exercise keeps its line.
create table criticism.plan_line (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  position integer not null,
  title text not null,
  drafting_body text not null,
  form text not null check (form in ('conference', 'written_circulation', 'direct_dialogue')),
  lead text not null,
  planned_time text not null,
  planned_from_on date,
  planned_to_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references criticism.plan (committee_id, id),
  check (planned_from_on is null or planned_to_on is null or planned_from_on <= planned_to_on)
);
create unique index plan_line_once on criticism.plan_line (committee_id, plan_id, line_id) where superseded_at is null;
create index plan_line_line on criticism.plan_line (committee_id, line_id);

-- A dialogue with the people; its conference holds day, place, people present, minutes and conclusion.
create table criticism.dialogue (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  led_by text not null check (led_by in ('party_secretary', 'peoples_committee_chair')),
  leader text,
  topic text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index dialogue_meeting on criticism.dialogue (committee_id, meeting_id) where superseded_at is null;

-- What somebody asked, before the dialogue or at it.
create table criticism.question (
  committee_id uuid not null,
  id uuid not null,
  dialogue_id uuid not null,
  raised text not null check (raised in ('before', 'at_meeting')),
  asked_on date not null,
  asker_kind text not null check (asker_kind in ('person', 'area', 'organisation', 'anonymous')),
  asker text,
  area_id uuid,
  field text,
  text text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, dialogue_id) references criticism.dialogue (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (asker is not null or asker_kind in ('anonymous', 'area')),
  check (area_id is not null or asker_kind <> 'area'),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index question_dialogue on criticism.question (committee_id, dialogue_id);

-- Answered on the spot, or noted to be followed: then by whom, and by when.
create table criticism.question_answer (
  committee_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  outcome text not null check (outcome in ('answered', 'noted')),
  answered_on date not null,
  answer text,
  responsible_id uuid,
  responsible_name text,
  due_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, question_id) references criticism.question (committee_id, id),
  foreign key (committee_id, responsible_id) references organisation.agency (committee_id, id),
  check (outcome = 'noted' or answer is not null),
  check (outcome = 'answered' or responsible_name is not null),
  check (due_on is null or due_on >= answered_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index question_answer_once on criticism.question_answer (committee_id, question_id)
  where superseded_at is null;

-- What happened to a plan, a dialogue or an exercise: when, by which paper, and since when known.
create table criticism.step (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid,
  dialogue_id uuid,
  exercise_id uuid,
  subject_id uuid not null generated always as (coalesce(plan_id, dialogue_id, exercise_id)) stored,
  stage text not null,
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references criticism.plan (committee_id, id),
  foreign key (committee_id, dialogue_id) references criticism.dialogue (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (num_nonnulls(plan_id, dialogue_id, exercise_id) = 1),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_subject on criticism.step (committee_id, subject_id, happened_on);

alter table criticism.advisory_group enable row level security;
create policy committee on criticism.advisory_group to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.expertise enable row level security;
create policy committee on criticism.expertise to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.plan enable row level security;
create policy committee on criticism.plan to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.plan_line enable row level security;
create policy committee on criticism.plan_line to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.dialogue enable row level security;
create policy committee on criticism.dialogue to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
-- Who asked is for the office alone; what was promised is counted by the level above too.
alter table criticism.question enable row level security;
create policy committee on criticism.question to dau_an_app
  using (criticism.may_write(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.question_answer enable row level security;
create policy committee on criticism.question_answer to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
alter table criticism.step enable row level security;
create policy committee on criticism.step to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));

grant select, insert, update on criticism.advisory_group, criticism.expertise, criticism.plan, criticism.plan_line,
  criticism.dialogue, criticism.question, criticism.question_answer, criticism.step to dau_an_app;
