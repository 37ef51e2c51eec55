-- Accounts, how their holders prove who they are, and what roles they hold.
-- Tables without committee_id first in their key are asked before it is known whose committee it is: they hold names
-- and hashes, and are copied to every worker of a distributed database.

create schema identity;
grant usage on schema identity to dau_an_app;

create function identity.sees_accounts(committee uuid, account uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(current_setting('app.reach', true), '') in ('staff', 'admin', 'system')
      or account = nullif(current_setting('app.account', true), '')::uuid)
$$;

-- The sample committees. Only here may an account be entered without proof.
create table identity.demo_committee (
  committee_id uuid primary key
);
grant select, insert on identity.demo_committee to dau_an_app;

-- A person as a user of one committee. Somebody who works for two has a row in both, with the same id;
-- the password and other proofs stay with the committee that opened the account.
create table identity.account (
  committee_id uuid not null,
  id uuid not null,
  home_committee_id uuid not null,
  display_name text not null check (length(display_name) between 1 and 120),
  person_id uuid,
  language text not null default 'vi' check (language in ('vi', 'en')),
  demo boolean not null default false,
  -- A demo account outside a sample committee cannot be written.
  demo_committee_id uuid generated always as (case when demo then committee_id end) stored
    references identity.demo_committee (committee_id),
  created_at timestamptz not null,
  created_by uuid,
  disabled_at timestamptz,
  disabled_by uuid,
  disabled_reason text,
  primary key (committee_id, id),
  unique (committee_id, id, demo),
  check ((disabled_at is null) = (disabled_reason is null))
);
alter table identity.account enable row level security;
create policy committee on identity.account to dau_an_app using (identity.sees_accounts(committee_id, id));
grant select, insert, update on identity.account to dau_an_app;

-- The name, or telephone number, that is typed to sign in; one for each account, unique in the installation.
create table identity.sign_in_name (
  name_key text primary key,
  name text not null,
  committee_id uuid not null,
  account_id uuid not null unique
);
grant select, insert, update on identity.sign_in_name to dau_an_app;

-- Demo accounts have no proofs at all: the key says so.
create table identity.credential (
  committee_id uuid not null,
  account_id uuid not null,
  demo boolean not null default false check (not demo),
  password_hash text,
  password_set_at timestamptz,
  must_change_password boolean not null default false,
  totp_sealed text,
  totp_confirmed_at timestamptz,
  -- The time step of the last code taken: a code is good once.
  totp_last_step bigint not null default 0,
  primary key (committee_id, account_id),
  foreign key (committee_id, account_id, demo) references identity.account (committee_id, id, demo),
  check (totp_confirmed_at is null or totp_sealed is not null)
);
alter table identity.credential enable row level security;
create policy committee on identity.credential to dau_an_app using (identity.sees_accounts(committee_id, account_id));
grant select, insert, update on identity.credential to dau_an_app;

create table identity.recovery_code (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references identity.credential (committee_id, account_id)
);
create index recovery_code_account on identity.recovery_code (committee_id, account_id);
alter table identity.recovery_code enable row level security;
create policy committee on identity.recovery_code to dau_an_app
  using (identity.sees_accounts(committee_id, account_id));
grant select, insert, update on identity.recovery_code to dau_an_app;

create table identity.passkey (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  label text not null check (length(label) between 1 and 80),
  added_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, credential_id),
  foreign key (committee_id, account_id) references identity.credential (committee_id, account_id)
);
create index passkey_account on identity.passkey (committee_id, account_id);
alter table identity.passkey enable row level security;
create policy committee on identity.passkey to dau_an_app using (identity.sees_accounts(committee_id, account_id));
grant select, insert, update on identity.passkey to dau_an_app;

-- A role given, from a day on, to a day or without end. A grant ends; it is never deleted.
create table identity.account_grant (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  area_id uuid,
  agency_id uuid,
  organisation_id uuid,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  granted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references identity.account (committee_id, id),
  check (to_on is null or to_on >= from_on),
  check ((area_id is not null) = (role in ('area_head', 'area_member'))),
  check ((agency_id is not null) = (role = 'agency_contact')),
  check (organisation_id is not null or role <> 'member_org_lead'),
  check (organisation_id is null or role in ('member_org_lead', 'ward_vice_chair')),
  check ((ended_at is null) = (end_reason is null))
);
create index account_grant_account on identity.account_grant (account_id) where ended_at is null;
alter table identity.account_grant enable row level security;
create policy committee on identity.account_grant to dau_an_app using (identity.sees_accounts(committee_id, account_id));
grant select, insert, update on identity.account_grant to dau_an_app;

-- Two roles that exclude each other, held by one person all the same: who allowed it, why, and until when.
create table identity.waiver (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role_a text not null,
  role_b text not null,
  reason text not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references identity.account (committee_id, id),
  check (role_a < role_b),
  check (to_on >= from_on)
);
alter table identity.waiver enable row level security;
create policy committee on identity.waiver to dau_an_app using (identity.sees_accounts(committee_id, account_id));
grant select, insert on identity.waiver to dau_an_app;

-- A phone that a volunteer signed in on with a code from the office.
create table identity.device (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  label text not null check (length(label) between 1 and 80),
  bound_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references identity.credential (committee_id, account_id)
);
create index device_account on identity.device (committee_id, account_id);
alter table identity.device enable row level security;
create policy committee on identity.device to dau_an_app using (identity.sees_accounts(committee_id, account_id));
grant select, insert, update on identity.device to dau_an_app;

-- A code given by the office, good once: to sign in on a phone, or to set a password.
create table identity.login_code (
  id uuid primary key,
  committee_id uuid not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('sign_in', 'set_password')),
  code_hash text not null,
  token_hash text not null unique,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index login_code_account on identity.login_code (account_id);
grant select, insert, update, delete on identity.login_code to dau_an_app;

-- Who is signed in. The cookie holds the token, this table its hash.
create table identity.session (
  token_hash text primary key,
  id uuid not null unique,
  committee_id uuid not null,
  account_id uuid not null,
  -- The committee the person is working for at present, of those that gave a role.
  working_committee_id uuid not null,
  method text not null check (method in ('password', 'passkey', 'code', 'oidc', 'demo')),
  strength text not null check (strength in ('password', 'two_factor', 'device')),
  -- A session in its second step knows the password and nothing else yet; it opens no page.
  stage text not null check (stage in ('second_step', 'open')),
  device_id uuid,
  label text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_minutes integer,
  expires_at timestamptz not null,
  check ((strength = 'device') = (method = 'code')),
  check ((strength = 'device') = (device_id is not null))
);
create index session_account on identity.session (account_id);
create index session_expires on identity.session (expires_at);
grant select, insert, update, delete on identity.session to dau_an_app;

-- Attempts that failed, by keyed fingerprint of the name or address: neither is written down.
create table identity.throttle (
  kind text not null check (kind in ('name', 'address', 'second_step')),
  fingerprint text not null,
  failures integer not null,
  window_from timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, fingerprint)
);
grant select, insert, update, delete on identity.throttle to dau_an_app;

-- Challenges given to security keys, each answered once.
create table identity.challenge (
  challenge_hash text primary key,
  purpose text not null check (purpose in ('sign_in', 'add')),
  account_id uuid,
  expires_at timestamptz not null
);
grant select, insert, delete on identity.challenge to dau_an_app;

-- An account known to a sign-in service under another name.
create table identity.oidc_link (
  issuer text not null,
  subject text not null,
  committee_id uuid not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  removed_at timestamptz,
  primary key (issuer, subject)
);
create index oidc_link_account on identity.oidc_link (account_id);
grant select, insert, update on identity.oidc_link to dau_an_app;

-- All roles of one account in all its committees. Runs as the owner: whose they are is what it is asked to find out.
create function identity.grants_of(account uuid) returns table (
    committee_id uuid, id uuid, role text, area_id uuid, agency_id uuid, organisation_id uuid, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.committee_id, g.id, g.role, g.area_id, g.agency_id, g.organisation_id, g.from_on, g.to_on
  from identity.account_grant g
  join identity.account a on a.committee_id = g.committee_id and a.id = g.account_id
  where g.account_id = account and g.ended_at is null and a.disabled_at is null
$$;
revoke all on function identity.grants_of(uuid) from public;
grant execute on function identity.grants_of(uuid) to dau_an_app;

-- Everything a request needs to know of its session, in one question, for the holder of its token only.
create function identity.find_session(hash text) returns table (
    id uuid, committee_id uuid, account_id uuid, home_committee_id uuid, method text, strength text, stage text,
    opened_at timestamptz, last_seen_at timestamptz, idle_minutes integer, expires_at timestamptz,
    display_name text, language text, demo boolean, must_change_password boolean, has_second_factor boolean,
    disabled boolean, grants jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.working_committee_id, s.account_id, s.committee_id, s.method, s.strength, s.stage,
    s.opened_at, s.last_seen_at, s.idle_minutes, s.expires_at,
    a.display_name,
    coalesce((select w.language from identity.account w where w.committee_id = s.working_committee_id and w.id = a.id),
      a.language),
    a.demo, coalesce(c.must_change_password, false),
    c.totp_confirmed_at is not null or exists (
      select from identity.passkey p
      where p.committee_id = a.committee_id and p.account_id = a.id and p.removed_at is null),
    a.disabled_at is not null,
    coalesce((select jsonb_agg(to_jsonb(g)) from identity.grants_of(s.account_id) g), '[]'::jsonb)
  from identity.session s
  join identity.account a on a.committee_id = s.committee_id and a.id = s.account_id
  left join identity.credential c on c.committee_id = a.committee_id and c.account_id = a.id
  left join identity.device d on d.committee_id = a.committee_id and d.id = s.device_id
  where s.token_hash = hash and (s.method = 'demo') = a.demo and d.revoked_at is null
$$;
revoke all on function identity.find_session(text) from public;
grant execute on function identity.find_session(text) to dau_an_app;
