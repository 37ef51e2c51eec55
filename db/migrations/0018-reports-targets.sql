-- What the congress set for the term, how far it has come, and the marks of the term that were announced.

-- A target of a term. What it says is in its versions; this row is what stays when they change.
create table reports.target (
  committee_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, term_id) references organisation.term (committee_id, id)
);
create index target_term on reports.target (committee_id, term_id);

-- What a target says from a day on. A correction is the next revision of the same day; a change decided later has a day
-- of its own. Nothing is overwritten: of each day the last revision known stands.
create table reports.target_version (
  committee_id uuid not null,
  target_id uuid not null,
  revision integer not null check (revision > 0),
  valid_from date not null,
  -- Order among the targets of the term, as the resolution has it.
  position integer not null check (position between 1 and 999),
  text text not null,
  -- Null: no record of ours counts it; its progress is written down with proof.
  indicator_id text check (indicator_id ~ '^[a-z][a-z0-9_]{1,79}$'),
  op text not null check (op in ('at_least', 'at_most', 'exactly')),
  value numeric(18, 2) not null check (value >= 0),
  percent boolean not null,
  -- What is counted, where no indicator says it.
  unit text,
  per text not null check (per in ('year', 'term')),
  scope text not null check (scope in ('unit', 'area')),
  -- The resolution that set it: a document of the register, or its number and day as written.
  document_id uuid,
  basis text,
  -- Taken off by a later decision; its row says why.
  ended boolean not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, target_id, revision),
  foreign key (committee_id, target_id) references reports.target (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (revision = 1 or reason is not null),
  check (not percent or value <= 100),
  check (document_id is not null or basis is not null)
);

-- How far a target had come on a day, where no record counts it. Its proof is evidence with this row as its origin.
create table reports.target_progress (
  committee_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  reached_on date not null,
  numerator bigint not null check (numerator >= 0),
  denominator bigint check (denominator > 0),
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, target_id) references reports.target (committee_id, id),
  foreign key (committee_id, superseded_by) references reports.target_progress (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null)),
  check (denominator is null or numerator <= denominator)
);
create index target_progress_target on reports.target_progress (committee_id, target_id, reached_on desc);

-- A mark of the term as it was announced: its place, its title, and its text once there is one. The last revision known
-- stands; a mark taken back keeps its rows.
create table reports.term_mark (
  committee_id uuid not null,
  id uuid not null,
  revision integer not null check (revision > 0),
  term_id uuid not null,
  position integer not null check (position between 1 and 99),
  -- Null: announced by its number only.
  title text,
  -- The field of work whose figures tell it.
  work text not null check (work ~ '^[a-z][a-z_]{1,40}$'),
  announced_on date not null,
  text text,
  written_on date,
  withdrawn boolean not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id, revision),
  foreign key (committee_id, term_id) references organisation.term (committee_id, id),
  check ((text is null) = (written_on is null)),
  check (text is null or title is not null),
  check (not withdrawn or reason is not null)
);
create index term_mark_term on reports.term_mark (committee_id, term_id, position);

-- The office sees all; the level above what is to be achieved and how far it has come.
alter table reports.target enable row level security;
create policy committee on reports.target to dau_an_app
  using (reports.may_see(committee_id) or reports.sees_from_above(committee_id));
alter table reports.target_version enable row level security;
create policy committee on reports.target_version to dau_an_app
  using (reports.may_see(committee_id) or reports.sees_from_above(committee_id));
alter table reports.target_progress enable row level security;
create policy committee on reports.target_progress to dau_an_app
  using (reports.may_see(committee_id) or reports.sees_from_above(committee_id));
alter table reports.term_mark enable row level security;
create policy committee on reports.term_mark to dau_an_app
  using (reports.may_see(committee_id) or reports.sees_from_above(committee_id));

grant select, insert on reports.target, reports.target_version, reports.target_progress, reports.term_mark to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on reports.target_progress to dau_an_app;

-- The reporting calendar of the level above holds for those below that set none of their own: it is no secret.
create policy reporting_calendar on organisation.setting for select to dau_an_app
  using (key like 'deadline.report%' or key like 'calendar.days%');

-- Public records behind the figures of a public report: by their public address, and only what is public itself. What a
-- report counted and nobody published stays unseen.
create view published.figure_record as
  select r.committee_id, r.slug as report_slug, s.indicator_id, s.period, s.judged_on, i.subject_kind, i.slug, i.title
  from published.item r
  join reports.figure_snapshot s on s.committee_id = r.committee_id and s.report_id = r.subject_id
    and s.version = case when r.subject_kind = 'report' then (r.content ->> 'version')::integer end
  cross join lateral unnest(s.ids) as counted (id)
  join published.item i on i.committee_id = s.committee_id and i.subject_id = counted.id
  where r.subject_kind = 'report';
grant select on published.figure_record to dau_an_app, dau_an_portal;
