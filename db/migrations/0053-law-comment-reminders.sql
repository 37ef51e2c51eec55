-- That who gathers opinions on a law was reminded to hand in: kept in the office, which alone sees who has not.

create table legislation.reminder (
  committee_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  reminded_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, assignment_id) references legislation.assignment (committee_id, id)
);
create index reminder_assignment on legislation.reminder (committee_id, assignment_id, reminded_on);

alter table legislation.reminder enable row level security;
create policy committee on legislation.reminder to dau_an_app
  using (legislation.may_write(committee_id)) with check (legislation.may_write(committee_id));

grant select, insert on legislation.reminder to dau_an_app;
