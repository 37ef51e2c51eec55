-- Reports: what was asked for, who did what with it, and every figure as it stood when the report was issued.

create schema reports;
grant usage on schema reports to dau_an_app;

create table reports.report (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z_]{1,40}$'),
  title text not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  view text not null check (view in ('as_was', 'as_is')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (committee_id, id),
  check (from_on <= to_on),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index report_listed on reports.report (committee_id, to_on desc, id desc);

-- What is written again after an issue is the next version, with the reason. The words are a document of the register.
create table reports.version (
  committee_id uuid not null,
  report_id uuid not null,
  version integer not null check (version > 0),
  document_id uuid not null,
  -- The day on which states are judged.
  judged_on date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, report_id, version),
  unique (committee_id, document_id),
  foreign key (committee_id, report_id) references reports.report (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check ((version = 1) = (reason is null))
);

-- One step of a version: who, when, on which state of the words. The state of the report is computed from these.
create table reports.event (
  committee_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  version integer not null,
  kind text not null check (kind in (
    'opened', 'computed', 'drafted', 'approved', 'issued', 'submitted', 'returned', 'accepted', 'locked')),
  edit_no integer not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, report_id, version) references reports.version (committee_id, report_id, version),
  check (kind <> 'returned' or note is not null)
);
create index event_report on reports.event (committee_id, report_id, version, recorded_at);

-- The issue of a version: from which moment on nothing in it changes.
create table reports.issue (
  committee_id uuid not null,
  report_id uuid not null,
  version integer not null,
  document_id uuid not null,
  judged_on date not null,
  -- What was recorded up to this moment is what the report knew.
  known_at timestamptz not null,
  issued_on date not null,
  number_text text,
  content_hash text not null,
  -- Parts of the text, and those of them that tell a figure.
  parts integer not null check (parts >= 0),
  parts_told integer not null check (parts_told between 0 and parts),
  primary key (committee_id, report_id, version),
  foreign key (committee_id, report_id, version) references reports.version (committee_id, report_id, version),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);

-- Every figure of an issued version, frozen: value, records, the day it was judged on, the rule and its words.
create table reports.figure_snapshot (
  committee_id uuid not null,
  report_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  indicator_id text not null,
  period text not null,
  judged_on date not null,
  numerator bigint not null,
  denominator bigint,
  ids uuid[] not null,
  denominator_ids uuid[],
  value text not null,
  rule_version integer not null check (rule_version > 0),
  name text not null,
  definition text not null,
  unit text not null,
  primary key (committee_id, report_id, version, position),
  unique (committee_id, report_id, version, indicator_id, period, judged_on),
  foreign key (committee_id, report_id, version) references reports.issue (committee_id, report_id, version)
);

-- The office sees its reports whole; the level above from the moment a version was submitted to it, and only from then.
create function reports.may_see(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create function reports.sees_from_above(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'province'
$$;

alter table reports.event enable row level security;
create policy committee on reports.event to dau_an_app
  using (reports.may_see(committee_id)
    or (reports.sees_from_above(committee_id) and kind in ('submitted', 'returned', 'accepted', 'locked')));

alter table reports.version enable row level security;
create policy committee on reports.version to dau_an_app
  using (reports.may_see(committee_id) or (reports.sees_from_above(committee_id) and exists (
    select from reports.event e where e.committee_id = version.committee_id and e.report_id = version.report_id
      and e.version = version.version and e.kind = 'submitted')));

alter table reports.report enable row level security;
create policy committee on reports.report to dau_an_app
  using (reports.may_see(committee_id) or (reports.sees_from_above(committee_id) and exists (
    select from reports.event e where e.committee_id = report.committee_id and e.report_id = report.id
      and e.kind = 'submitted')));

alter table reports.issue enable row level security;
create policy committee on reports.issue to dau_an_app
  using (reports.may_see(committee_id) or (reports.sees_from_above(committee_id) and exists (
    select from reports.version v where v.committee_id = issue.committee_id and v.report_id = issue.report_id
      and v.version = issue.version)));

alter table reports.figure_snapshot enable row level security;
create policy committee on reports.figure_snapshot to dau_an_app
  using (reports.may_see(committee_id) or (reports.sees_from_above(committee_id) and exists (
    select from reports.version v where v.committee_id = figure_snapshot.committee_id and v.report_id = figure_snapshot.report_id
      and v.version = figure_snapshot.version)));

-- Nothing of a report is changed once written; a report opened by mistake is set aside with the reason.
grant select, insert on reports.report, reports.version, reports.event, reports.issue, reports.figure_snapshot to dau_an_app;
grant update (withdrawn_at, withdrawn_reason) on reports.report to dau_an_app;
