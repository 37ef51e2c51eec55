-- After a merger: accounts pass to the committee that came after, and both registers stand still for a while.

-- Times during which a committee's acts are refused; open-ended where the committee is no more. Lifted, never deleted.
create table platform.pause (
  committee_id uuid not null,
  id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  lifted_at timestamptz,
  primary key (committee_id, id),
  check (until_at is null or until_at > from_at)
);
alter table platform.pause enable row level security;
create policy reader on platform.pause for select to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));
create policy writer on platform.pause for insert to dau_an_app
  with check (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
create policy changer on platform.pause for update to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
grant select, insert on platform.pause to dau_an_app;
grant update (lifted_at) on platform.pause to dau_an_app;

-- A confirmed plan and what was done by it, so that it can be undone while everything stands still.
create table organisation.handover (
  committee_id uuid not null,
  id uuid not null,
  former_id uuid not null,
  former_name text not null,
  done jsonb not null,
  read_only_until timestamptz not null,
  own_pause_id uuid not null,
  former_pause_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, own_pause_id) references platform.pause (committee_id, id),
  check ((undone_at is null) = (undone_reason is null) and (undone_at is null) = (undone_by_name is null))
);
create unique index handover_once on organisation.handover (committee_id, former_id) where undone_at is null;
alter table organisation.handover enable row level security;
create policy committee on organisation.handover to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
grant select, insert on organisation.handover to dau_an_app;
grant update (undone_at, undone_by_name, undone_reason) on organisation.handover to dau_an_app;
