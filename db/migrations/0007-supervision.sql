-- Supervision: programmes of the year, sessions and their sittings, what leaders promised, the people's boards.

create schema supervision;
grant usage on schema supervision to dau_an_app;

create function supervision.may_see(committee uuid, volunteers boolean) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(current_setting('app.reach', true), '') in ('staff', 'system', 'province')
      or (volunteers and nullif(current_setting('app.reach', true), '') = 'advisor'))
$$;

create function supervision.may_write(committee uuid, volunteers boolean) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(current_setting('app.reach', true), '') in ('staff', 'system')
      or (volunteers and nullif(current_setting('app.reach', true), '') = 'advisor'))
$$;

-- Subjects of supervision that a committee adds to those every committee has.
create table supervision.topic (
  committee_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,60}$'),
  label text not null,
  retired_on date,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, code)
);

-- One version of the programme of a year. A change after issue is a new version with its reason.
create table supervision.programme (
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

-- A supervision foreseen in a version. `line_id` is the same in every version, so that a session keeps its line.
create table supervision.programme_line (
  committee_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  line_id uuid not null,
  position integer not null,
  title text not null,
  form text not null check (form in ('document_review', 'delegation', 'via_boards', 'joint', 'event')),
  topics text[] not null,
  subjects text not null,
  lead text not null,
  planned_time text not null,
  planned_from_on date,
  planned_to_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, programme_id) references supervision.programme (committee_id, id),
  check (planned_from_on is null or planned_to_on is null or planned_from_on <= planned_to_on)
);
create unique index programme_line_once on supervision.programme_line (committee_id, programme_id, line_id)
  where superseded_at is null;
create index programme_line_line on supervision.programme_line (committee_id, line_id);

-- Who was asked about the draft, and what they answered.
create table supervision.programme_opinion (
  committee_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  agency_id uuid,
  organisation_id uuid,
  body_name text not null,
  sent_on date not null,
  replied_on date,
  stance text check (stance in ('agreed', 'changes')),
  opinion text,
  uptake text,
  reference text,
  replied_at timestamptz,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, programme_id) references supervision.programme (committee_id, id),
  foreign key (committee_id, agency_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check ((replied_on is null) = (stance is null)),
  check ((replied_on is null) = (replied_at is null)),
  check (replied_on is null or replied_on >= sent_on)
);
create index programme_opinion_programme on supervision.programme_opinion (committee_id, programme_id);

-- One supervision (cuộc). Where it stands is told by its steps.
create table supervision.session (
  committee_id uuid not null,
  id uuid not null,
  line_id uuid,
  form text not null check (form in ('document_review', 'delegation', 'via_boards', 'joint', 'event')),
  title text not null,
  scope text,
  purpose text,
  method text,
  place text,
  host_id uuid,
  board_id uuid,
  requested_by text,
  unplanned boolean not null,
  planned_from_on date,
  planned_to_on date,
  planned_time text,
  outline text[] not null default '{}',
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title)) stored,
  exact_key text not null generated always as (platform.exact_key(title)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, host_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, board_id) references organisation.body (committee_id, id),
  check (planned_from_on is null or planned_to_on is null or planned_from_on <= planned_to_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index session_line on supervision.session (committee_id, line_id) where line_id is not null;
create index session_host on supervision.session (committee_id, host_id) where host_id is not null;
create index session_search on supervision.session (committee_id, search_key, id);

create table supervision.session_topic (
  committee_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  topic text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id)
);
create unique index session_topic_once on supervision.session_topic (committee_id, session_id, topic)
  where superseded_at is null;

-- Who is supervised, and when its own report came.
create table supervision.session_subject (
  committee_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  agency_id uuid not null,
  report_on date,
  report_reference text,
  report_recorded_at timestamptz,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id),
  foreign key (committee_id, agency_id) references organisation.agency (committee_id, id),
  check ((report_on is null) = (report_recorded_at is null))
);
create unique index session_subject_once on supervision.session_subject (committee_id, session_id, agency_id)
  where superseded_at is null;
create index session_subject_agency on supervision.session_subject (committee_id, agency_id);

create table supervision.team_member (
  committee_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid,
  name text not null,
  position text not null,
  organisation text not null,
  role text not null check (role in ('head', 'deputy', 'secretary', 'member')),
  sort_order integer not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id)
);
create index team_member_session on supervision.team_member (committee_id, session_id);
create index team_member_person on supervision.team_member (committee_id, person_id) where person_id is not null;

-- One working meeting (buổi) of a session: foreseen, then held.
create table supervision.sitting (
  committee_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  scheduled_on date,
  held_on date,
  held_recorded_at timestamptz,
  starts text,
  ends text,
  place text not null,
  agenda text,
  chaired_by text,
  attendees_a text[] not null default '{}',
  attendees_b text[] not null default '{}',
  minutes text,
  conclusion text,
  opinion text,
  cancelled_on date,
  cancelled_reason text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id),
  check (scheduled_on is not null or held_on is not null),
  check ((held_on is null) = (held_recorded_at is null)),
  check ((cancelled_on is null) = (cancelled_reason is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index sitting_session on supervision.sitting (committee_id, session_id, held_on);
create index sitting_held on supervision.sitting (committee_id, held_on) where held_on is not null;

create table supervision.finding (
  committee_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('strength', 'limitation', 'cause')),
  text text not null,
  found_on date not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index finding_session on supervision.finding (committee_id, session_id, kind, found_on);

-- New tasks and hard tasks (việc mới, việc khó) that a leader took on for a year.
create table supervision.leader_commitment (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid,
  leader_name text not null,
  leader_position text not null,
  year integer not null check (year between 1990 and 2200),
  kind text not null check (kind in ('new_work', 'hard_work')),
  text text not null,
  registered_on date not null,
  target_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index leader_commitment_year on supervision.leader_commitment (committee_id, year);

create table supervision.commitment_note (
  committee_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  kind text not null check (kind in ('self_report', 'front_comment', 'result')),
  noted_on date not null,
  text text not null,
  result text check (result in ('achieved', 'partly', 'not_achieved')),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, commitment_id) references supervision.leader_commitment (committee_id, id),
  check ((kind = 'result') = (result is not null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index commitment_note_commitment on supervision.commitment_note (committee_id, commitment_id, noted_on);

-- A case of a People's Inspection Board; the board and its members are the organisation's.
create table supervision.board_case (
  committee_id uuid not null,
  id uuid not null,
  board_id uuid not null,
  title text not null,
  subject_id uuid,
  subject_name text not null,
  content text,
  plan_kind text not null check (plan_kind in ('quarter', 'half', 'year', 'term', 'unplanned')),
  planned_on date not null,
  findings text,
  proposal text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, board_id) references organisation.body (committee_id, id),
  foreign key (committee_id, subject_id) references organisation.agency (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index board_case_board on supervision.board_case (committee_id, board_id, planned_on);

-- An investment that a community board watches.
create table supervision.investment_project (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  owner_id uuid,
  owner_name text not null,
  contractor text,
  budget bigint check (budget >= 0),
  budget_source text,
  area_id uuid,
  place text,
  starts_on date,
  ends_on date,
  supervise_from_on date,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, owner_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  check ((superseded_at is null) = (superseded_reason is null))
);

create table supervision.investment_board_member (
  committee_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  person_id uuid,
  name text not null,
  chosen_from text not null check (chosen_from in ('front', 'inspection_board', 'residents')),
  role text not null check (role in ('head', 'deputy', 'member')),
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, project_id) references supervision.investment_project (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  check (to_on is null or to_on >= from_on)
);
create index investment_board_member_project on supervision.investment_board_member (committee_id, project_id);

-- The diary of a building site (sổ nhật ký), and the reports written from it.
create table supervision.diary_entry (
  committee_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('diary', 'report')),
  written_on date not null,
  text text not null,
  proposal text,
  author text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, project_id) references supervision.investment_project (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index diary_entry_project on supervision.diary_entry (committee_id, project_id, written_on);

-- What happened to a programme, session, case or project: when, by which paper, and since when we know.
create table supervision.step (
  committee_id uuid not null,
  id uuid not null,
  programme_id uuid,
  session_id uuid,
  case_id uuid,
  project_id uuid,
  subject_id uuid not null generated always as (coalesce(programme_id, session_id, case_id, project_id)) stored,
  stage text not null,
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
  foreign key (committee_id, programme_id) references supervision.programme (committee_id, id),
  foreign key (committee_id, session_id) references supervision.session (committee_id, id),
  foreign key (committee_id, case_id) references supervision.board_case (committee_id, id),
  foreign key (committee_id, project_id) references supervision.investment_project (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (num_nonnulls(programme_id, session_id, case_id, project_id) = 1),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_subject on supervision.step (committee_id, subject_id, happened_on, recorded_at);
create index step_session on supervision.step (committee_id, session_id, stage, happened_on) where session_id is not null;

-- Who sees what. The office sees all; the province what figures open to; members of the people's boards their own
-- cases and projects. Words spoken inside, findings and comments, stay with the office.

alter table supervision.programme_opinion enable row level security;
create policy committee on supervision.programme_opinion to dau_an_app
  using (supervision.may_write(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.team_member enable row level security;
create policy committee on supervision.team_member to dau_an_app
  using (supervision.may_write(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.finding enable row level security;
create policy committee on supervision.finding to dau_an_app
  using (supervision.may_write(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.commitment_note enable row level security;
create policy committee on supervision.commitment_note to dau_an_app
  using (supervision.may_write(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.topic enable row level security;
create policy committee on supervision.topic to dau_an_app
  using (supervision.may_write(committee_id, true)) with check (supervision.may_write(committee_id, false));

alter table supervision.programme enable row level security;
create policy committee on supervision.programme to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.programme_line enable row level security;
create policy committee on supervision.programme_line to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.session enable row level security;
create policy committee on supervision.session to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.session_topic enable row level security;
create policy committee on supervision.session_topic to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.session_subject enable row level security;
create policy committee on supervision.session_subject to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.sitting enable row level security;
create policy committee on supervision.sitting to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.leader_commitment enable row level security;
create policy committee on supervision.leader_commitment to dau_an_app
  using (supervision.may_see(committee_id, false)) with check (supervision.may_write(committee_id, false));

alter table supervision.board_case enable row level security;
create policy committee on supervision.board_case to dau_an_app
  using (supervision.may_see(committee_id, true)) with check (supervision.may_write(committee_id, true));

alter table supervision.investment_project enable row level security;
create policy committee on supervision.investment_project to dau_an_app
  using (supervision.may_see(committee_id, true)) with check (supervision.may_write(committee_id, true));

alter table supervision.investment_board_member enable row level security;
create policy committee on supervision.investment_board_member to dau_an_app
  using (supervision.may_see(committee_id, true)) with check (supervision.may_write(committee_id, true));

alter table supervision.diary_entry enable row level security;
create policy committee on supervision.diary_entry to dau_an_app
  using (supervision.may_see(committee_id, true)) with check (supervision.may_write(committee_id, true));

alter table supervision.step enable row level security;
create policy committee on supervision.step to dau_an_app
  using (supervision.may_see(committee_id, case_id is not null or project_id is not null)) with check (supervision.may_write(committee_id, case_id is not null or project_id is not null));

grant select, insert, update on supervision.programme_opinion, supervision.team_member, supervision.finding, supervision.commitment_note, supervision.topic,
  supervision.programme, supervision.programme_line, supervision.session, supervision.session_topic, supervision.session_subject, supervision.sitting,
  supervision.leader_commitment, supervision.board_case, supervision.investment_project, supervision.investment_board_member, supervision.diary_entry, supervision.step
  to dau_an_app;
