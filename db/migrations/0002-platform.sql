-- The ground every area stands on: the roles, the journal, requests already carried out.
-- Tables carry committee_id first in every key, so that they can be distributed by it later.

create schema if not exists platform;

do $$
begin
  if not exists (select from pg_roles where rolname = 'dau_an_app') then create role dau_an_app login; end if;
  if not exists (select from pg_roles where rolname = 'dau_an_portal') then create role dau_an_portal login; end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- The user who migrates may become either role: that is how a server given by one URL is used with less power.
grant dau_an_app to current_user;
grant dau_an_portal to current_user;
grant usage on schema platform to dau_an_app, dau_an_portal;
grant execute on all functions in schema platform to dau_an_app, dau_an_portal;

-- Requests carried out: the same client id brings the same answer, not a second act.
create table platform.request (
  committee_id uuid not null,
  client_id uuid not null,
  action text not null,
  account_id uuid,
  outcome jsonb,
  at timestamptz not null,
  primary key (committee_id, client_id)
);
alter table platform.request enable row level security;
create policy committee on platform.request to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));
grant select, insert, update on platform.request to dau_an_app;

-- The journal: one line for each act, chained by hash for each committee. Nobody updates or deletes a line.
create table platform.journal (
  committee_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  channel text not null check (channel in ('web', 'api', 'cli', 'job', 'sample')),
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  client_id uuid not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (committee_id, seq)
);
create index journal_subject on platform.journal (committee_id, subject_id, seq);
alter table platform.journal enable row level security;
create policy writer on platform.journal for insert to dau_an_app
  with check (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));
-- Whoever acts writes; who did what in a committee is read by its office alone.
create policy reader on platform.journal for select to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
grant select, insert on platform.journal to dau_an_app;

-- The end of each chain, locked by the act that writes next.
create table platform.journal_head (
  committee_id uuid not null primary key,
  seq bigint not null,
  hash text not null
);
alter table platform.journal_head enable row level security;
create policy committee on platform.journal_head to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[]));
grant select, insert, update on platform.journal_head to dau_an_app;

-- Jobs are put in the queue inside the act's own transaction; the queue's tables stay the owner's.
create function platform.enqueue(task text, payload jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload::json);
end $$;
revoke all on function platform.enqueue(text, jsonb) from public;
grant execute on function platform.enqueue(text, jsonb) to dau_an_app;

-- What the public may see lives in views of this schema and nowhere else.
create schema published;
grant usage on schema published to dau_an_app, dau_an_portal;
