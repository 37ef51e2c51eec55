-- Emulation and commendation: movements, rounds and their cases, councils and votes, submissions, decisions, awards.

create schema commendation;
grant usage on schema commendation to dau_an_app;

create function commendation.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create function commendation.may_see(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system', 'province')
$$;

-- The head of a residential area, for what that area itself proposed.
create function commendation.is_of_area(committee uuid, area uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'
    and area = nullif(current_setting('app.area', true), '')::uuid
$$;

-- An emulation movement (phong trào thi đua). Where it stands is told by its steps.
create table commendation.movement (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('regular', 'thematic')),
  launched_by text not null,
  content text,
  starts_on date,
  ends_on date,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title)) stored,
  primary key (committee_id, id),
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  check ((superseded_at is null) = (superseded_reason is null))
);

-- What a movement is judged by, where it asks for points. Points are kept in tenths.
create table commendation.movement_criterion (
  committee_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  heading text,
  content text not null,
  most_tenths integer not null check (most_tenths > 0),
  is_bonus boolean not null,
  due_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, movement_id) references commendation.movement (committee_id, id)
);
create index movement_criterion_movement on commendation.movement_criterion (committee_id, movement_id, position);

-- An area, an organisation or somebody else takes part in a movement.
create table commendation.registration (
  committee_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  area_id uuid,
  organisation_id uuid,
  name text not null,
  targets text,
  registered_on date not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, movement_id) references commendation.movement (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check (area_id is null or organisation_id is null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index registration_movement on commendation.registration (committee_id, movement_id, registered_on);
create unique index registration_area_once on commendation.registration (committee_id, movement_id, area_id)
  where superseded_at is null and area_id is not null;
create unique index registration_organisation_once on commendation.registration (committee_id, movement_id, organisation_id)
  where superseded_at is null and organisation_id is not null;

create table commendation.score (
  committee_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  criterion_id uuid not null,
  kind text not null check (kind in ('self', 'given')),
  tenths integer not null check (tenths >= 0),
  reason text,
  scored_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, registration_id) references commendation.registration (committee_id, id),
  foreign key (committee_id, criterion_id) references commendation.movement_criterion (committee_id, id)
);
create unique index score_once on commendation.score (committee_id, registration_id, criterion_id, kind)
  where superseded_at is null;

-- A round of commendation (đợt khen thưởng): cases that one council looks at together.
create table commendation.round (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  year integer not null check (year between 1990 and 2200),
  manner text not null check (manner in ('regular', 'thematic', 'unscheduled')),
  occasion text,
  movement_id uuid,
  form text not null,
  authority text not null,
  nominate_by_on date,
  submit_by_on date,
  quota_collective integer check (quota_collective >= 0),
  quota_individual integer check (quota_individual >= 0),
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, movement_id) references commendation.movement (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index round_year on commendation.round (committee_id, year);

-- One recipient proposed for one award. Names and notes are as they are printed.
create table commendation.commendation_case (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid,
  movement_id uuid,
  manner text not null check (manner in ('regular', 'thematic', 'unscheduled')),
  recipient_kind text not null check (recipient_kind in ('person', 'organisation', 'area', 'family', 'collective')),
  person_id uuid,
  organisation_id uuid,
  area_id uuid,
  recipient_name text not null,
  recipient_note text,
  honorific text check (honorific in ('mr', 'mrs', 'pupil')),
  form text not null check (form in ('commendation_certificate', 'merit_certificate', 'insignia', 'emulation_title', 'letter_of_thanks')),
  authority text not null check (authority in ('ward_people_committee', 'ward_front', 'city_people_committee', 'city_front',
    'province_people_committee', 'province_front', 'central_front')),
  title_name text,
  achievement text not null,
  proposer_area_id uuid,
  proposer_organisation_id uuid,
  proposer_name text,
  withheld text check (withheld in ('child', 'health', 'asked')),
  opened_on date,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  name_key text not null generated always as (platform.fold(recipient_name)) stored,
  search_key text not null generated always as (platform.fold(recipient_name || ' ' || coalesce(recipient_note, '') || ' ' || achievement)) stored,
  exact_key text not null generated always as (platform.exact_key(recipient_name || ' ' || coalesce(recipient_note, '') || ' ' || achievement)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references commendation.round (committee_id, id),
  foreign key (committee_id, movement_id) references commendation.movement (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, proposer_area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, proposer_organisation_id) references organisation.member_organisation (committee_id, id),
  check (person_id is null or recipient_kind = 'person'),
  check ((organisation_id is not null) = (recipient_kind = 'organisation')),
  check (recipient_kind <> 'area' or area_id is not null),
  check (recipient_kind = 'person' or honorific is null),
  check ((title_name is not null) = (form = 'emulation_title')),
  check (honorific is distinct from 'pupil' or withheld is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index commendation_case_round on commendation.commendation_case (committee_id, round_id);
create index commendation_case_name on commendation.commendation_case (committee_id, name_key, recipient_kind);
create index commendation_case_person on commendation.commendation_case (committee_id, person_id) where person_id is not null;
create index commendation_case_organisation on commendation.commendation_case (committee_id, organisation_id) where organisation_id is not null;
create index commendation_case_area on commendation.commendation_case (committee_id, area_id) where area_id is not null;
create index commendation_case_proposer on commendation.commendation_case (committee_id, proposer_area_id) where proposer_area_id is not null;

-- Báo cáo thành tích: who it is, what was done, what was awarded before.
create table commendation.achievement_report (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  background text not null,
  achievements text not null,
  former_awards text,
  reported_on date not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references commendation.commendation_case (committee_id, id)
);
create unique index achievement_report_once on commendation.achievement_report (committee_id, case_id) where superseded_at is null;

-- Whether two proposals of one name are one recipient: people said so before the council sat.
create table commendation.duplicate_judgement (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  other_id uuid not null,
  is_same boolean not null,
  note text,
  judged_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references commendation.commendation_case (committee_id, id),
  foreign key (committee_id, other_id) references commendation.commendation_case (committee_id, id),
  check (case_id < other_id)
);
create unique index duplicate_judgement_once on commendation.duplicate_judgement (committee_id, case_id, other_id)
  where superseded_at is null;

-- A meeting of the council of emulation and commendation (Hội đồng Thi đua - Khen thưởng).
create table commendation.council_meeting (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  held_on date not null,
  starts text,
  ends text,
  place text not null,
  ballot text not null check (ballot in ('open', 'secret')),
  even_reason text,
  proceedings text,
  conclusion text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references commendation.round (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index council_meeting_round on commendation.council_meeting (committee_id, round_id, held_on);

create table commendation.council_member (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  name text not null,
  position text not null,
  role text not null check (role in ('chair', 'vice_chair', 'secretary', 'member')),
  is_present boolean not null,
  sort_order integer not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references commendation.council_meeting (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id)
);
create index council_member_meeting on commendation.council_member (committee_id, meeting_id, sort_order);

create table commendation.vote (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  in_favour integer not null check (in_favour >= 0),
  voting integer not null check (voting > 0),
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references commendation.council_meeting (committee_id, id),
  foreign key (committee_id, case_id) references commendation.commendation_case (committee_id, id),
  check (in_favour <= voting),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index vote_once on commendation.vote (committee_id, meeting_id, case_id) where superseded_at is null;
create index vote_case on commendation.vote (committee_id, case_id);

-- Cases sent together, with their paper (tờ trình), to whoever decides.
create table commendation.submission (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid,
  authority text not null,
  addressed_to text not null,
  submitted_on date not null,
  document_id uuid,
  reference text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references commendation.round (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);
create index submission_round on commendation.submission (committee_id, round_id);

-- A decision of an authority: one paper, many recipients.
create table commendation.decision (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid,
  authority text not null,
  number_text text not null,
  decided_on date not null,
  abstract text not null,
  signed_by text not null,
  signer_position text not null,
  document_id uuid,
  from_paper boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  number_key text not null generated always as (platform.fold(number_text)) stored,
  search_key text not null generated always as (platform.fold(number_text || ' ' || abstract)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references commendation.round (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index decision_once on commendation.decision (committee_id, authority, number_key, decided_on)
  where superseded_at is null;
create index decision_day on commendation.decision (committee_id, decided_on);
create index decision_round on commendation.decision (committee_id, round_id);

-- How far the book of an authority of the ward has come in a year.
create table commendation.certificate_counter (
  committee_id uuid not null,
  authority text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (committee_id, authority, year)
);

-- What a case was given: the line of the book (sổ khen thưởng). A number once given is never given again.
create table commendation.award (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  book text,
  year integer,
  number integer check (number > 0),
  number_text text,
  coefficient_thousandths integer check (coefficient_thousandths >= 0),
  bonus_amount bigint check (bonus_amount >= 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references commendation.commendation_case (committee_id, id),
  foreign key (committee_id, decision_id) references commendation.decision (committee_id, id),
  unique (committee_id, book, year, number),
  check ((number is null) = (book is null)),
  check ((number is null) = (year is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index award_once on commendation.award (committee_id, case_id) where superseded_at is null;
create index award_decision on commendation.award (committee_id, decision_id);

-- Where awards were handed over: the festival, the year-end meeting.
create table commendation.ceremony (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  held_on date not null,
  place text,
  recorded_at timestamptz not null,
  primary key (committee_id, id)
);

-- What happened to a movement or a case: when, by which paper, and since when we know.
create table commendation.step (
  committee_id uuid not null,
  id uuid not null,
  movement_id uuid,
  case_id uuid,
  subject_id uuid not null generated always as (coalesce(movement_id, case_id)) stored,
  stage text not null,
  happened_on date not null,
  meeting_id uuid,
  submission_id uuid,
  decision_id uuid,
  ceremony_id uuid,
  document_id uuid,
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, movement_id) references commendation.movement (committee_id, id),
  foreign key (committee_id, case_id) references commendation.commendation_case (committee_id, id),
  foreign key (committee_id, meeting_id) references commendation.council_meeting (committee_id, id),
  foreign key (committee_id, submission_id) references commendation.submission (committee_id, id),
  foreign key (committee_id, decision_id) references commendation.decision (committee_id, id),
  foreign key (committee_id, ceremony_id) references commendation.ceremony (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (num_nonnulls(movement_id, case_id) = 1)
);
create index step_subject on commendation.step (committee_id, subject_id, happened_on);
create index step_stage on commendation.step (committee_id, stage, happened_on) where case_id is not null;

-- How many families of an area were recognised as cultural families in a year.
create table commendation.cultural_result (
  committee_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  year integer not null check (year between 1990 and 2200),
  households integer not null check (households > 0),
  registered integer check (registered >= 0),
  recognised integer not null check (recognised >= 0),
  decided_on date not null,
  reference text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (recognised <= households and (registered is null or registered between recognised and households)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index cultural_result_once on commendation.cultural_result (committee_id, area_id, year) where superseded_at is null;

-- What an import made of each row of its file.
create table commendation.import_batch (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('nominations', 'old_awards')),
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

-- Who sees what. Movements and rounds: all who work in the committee, and its area heads, who propose into them.
alter table commendation.movement enable row level security;
create policy committee on commendation.movement to dau_an_app
  using (commendation.may_see(committee_id) or commendation.is_of_area(committee_id, nullif(current_setting('app.area', true), '')::uuid))
  with check (commendation.may_write(committee_id));

alter table commendation.round enable row level security;
create policy committee on commendation.round to dau_an_app
  using (commendation.may_see(committee_id) or commendation.is_of_area(committee_id, nullif(current_setting('app.area', true), '')::uuid))
  with check (commendation.may_write(committee_id));

-- Cases: the office all; an area what it proposed; the province what left the ward, submitted up or decided.
alter table commendation.commendation_case enable row level security;
create policy committee on commendation.commendation_case to dau_an_app
  using (commendation.may_write(committee_id) or commendation.is_of_area(committee_id, proposer_area_id)
    or (opened_on is not null and commendation.may_see(committee_id)))
  with check (commendation.may_write(committee_id)
    or (commendation.is_of_area(committee_id, proposer_area_id) and opened_on is null));

alter table commendation.step enable row level security;
create policy committee on commendation.step to dau_an_app
  using (commendation.may_write(committee_id) or (movement_id is not null and commendation.may_see(committee_id))
    or exists (select from commendation.commendation_case c
      where c.committee_id = step.committee_id and c.id = step.case_id))
  with check (commendation.may_write(committee_id)
    or (stage in ('nominated', 'reported', 'withdrawn') and exists (select from commendation.commendation_case c
      where c.committee_id = step.committee_id and c.id = step.case_id
        and commendation.is_of_area(c.committee_id, c.proposer_area_id))));

alter table commendation.achievement_report enable row level security;
create policy committee on commendation.achievement_report to dau_an_app
  using (commendation.may_write(committee_id) or exists (select from commendation.commendation_case c
    where c.committee_id = achievement_report.committee_id and c.id = achievement_report.case_id
      and commendation.is_of_area(c.committee_id, c.proposer_area_id)))
  with check (commendation.may_write(committee_id) or exists (select from commendation.commendation_case c
    where c.committee_id = achievement_report.committee_id and c.id = achievement_report.case_id
      and commendation.is_of_area(c.committee_id, c.proposer_area_id)));

-- What was decided is open to the province as the cases are; an area sees the decision on its own.
alter table commendation.decision enable row level security;
create policy committee on commendation.decision to dau_an_app
  using (commendation.may_see(committee_id) or exists (select from commendation.step t
    where t.committee_id = decision.committee_id and t.decision_id = decision.id))
  with check (commendation.may_write(committee_id));

alter table commendation.award enable row level security;
create policy committee on commendation.award to dau_an_app
  using (commendation.may_see(committee_id) or exists (select from commendation.commendation_case c
    where c.committee_id = award.committee_id and c.id = award.case_id))
  with check (commendation.may_write(committee_id));

alter table commendation.cultural_result enable row level security;
create policy committee on commendation.cultural_result to dau_an_app
  using (commendation.may_see(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.movement_criterion enable row level security;
create policy committee on commendation.movement_criterion to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.registration enable row level security;
create policy committee on commendation.registration to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.score enable row level security;
create policy committee on commendation.score to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.duplicate_judgement enable row level security;
create policy committee on commendation.duplicate_judgement to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.council_meeting enable row level security;
create policy committee on commendation.council_meeting to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.council_member enable row level security;
create policy committee on commendation.council_member to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.vote enable row level security;
create policy committee on commendation.vote to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.submission enable row level security;
create policy committee on commendation.submission to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.certificate_counter enable row level security;
create policy committee on commendation.certificate_counter to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.ceremony enable row level security;
create policy committee on commendation.ceremony to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

alter table commendation.import_batch enable row level security;
create policy committee on commendation.import_batch to dau_an_app
  using (commendation.may_write(committee_id)) with check (commendation.may_write(committee_id));

grant select, insert, update on commendation.movement, commendation.movement_criterion, commendation.registration,
  commendation.score, commendation.round, commendation.commendation_case, commendation.achievement_report,
  commendation.duplicate_judgement, commendation.council_meeting, commendation.vote, commendation.decision,
  commendation.certificate_counter, commendation.award, commendation.step, commendation.cultural_result to dau_an_app;
grant select, insert on commendation.council_member, commendation.submission, commendation.ceremony,
  commendation.import_batch to dau_an_app;
