-- What is remembered of comparing issued reports with the records: how many figures differed, up to which line of the
-- journal. A list shows it without asking every figure again; the page of the report asks anew, and is what counts.
create table reports.comparison (
  committee_id uuid not null,
  report_id uuid not null,
  version integer not null,
  -- The journal of the committee had come so far; what was written since is not compared yet.
  position bigint not null,
  differing integer not null check (differing >= 0),
  compared_at timestamptz not null,
  primary key (committee_id, report_id, version),
  foreign key (committee_id, report_id, version) references reports.issue (committee_id, report_id, version)
);
alter table reports.comparison enable row level security;
create policy committee on reports.comparison to dau_an_app using (reports.may_see(committee_id));
grant select, insert, update on reports.comparison to dau_an_app;
