-- Bank statements (sao kê): accounts, files as they were read, the movements of each account once, and what each was decided
-- to be. What a movement was for is named as `{ kind, id }`: this schema knows no donation and no payment.

create schema statements;
grant usage on schema statements to dau_an_app;

-- Names and words of strangers stand in a memo: the staff of the committee see it, nobody else.
create function statements.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create table statements.account (
  committee_id uuid not null,
  id uuid not null,
  bank text not null,
  number text not null,
  holder text not null,
  -- The place of the books whose money lies here, where there is one.
  place_id uuid,
  opened_on date not null,
  closed_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  check (closed_on >= opened_on)
);
create unique index account_number on statements.account (committee_id, number);

-- One file of one account: how far it was read, what it says of itself, and whether what it says holds.
create table statements.import (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  sha256 text not null,
  name text not null,
  form text not null check (form in ('pdf', 'xlsx', 'csv')),
  size bigint not null,
  -- The days it should be of, where whoever sent it said so.
  from_on date,
  to_on date,
  stage text not null check (stage in
    ('queued', 'reading', 'mapping', 'read', 'gated', 'taken', 'refused', 'cancelled')),
  -- Columns named by hand, where its heading tells nothing; and its first rows, until they are.
  mapping jsonb,
  sample jsonb,
  -- Whoever reads it holds it for a minute after each batch; then another may go on.
  worker_id uuid,
  worked_at timestamptz,
  pages_read integer not null default 0,
  rows_read integer not null default 0,
  -- The whole as read: layout, sums, what is printed, gates, refused rows.
  summary jsonb,
  refusal jsonb,
  taken_rows integer,
  duplicate_rows integer,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  ended_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references statements.account (committee_id, id),
  check (to_on >= from_on),
  check ((stage = 'taken') = (taken_rows is not null)),
  check ((taken_rows is null) = (duplicate_rows is null)),
  check ((stage = 'refused') = (refusal is not null))
);
create index import_account on statements.import (committee_id, account_id, recorded_at);
create index import_waiting on statements.import (recorded_at) where stage in ('queued', 'reading', 'read');

-- A statement whose gates do not all hold is taken in only when the chair signs for it, with the reason.
create table statements.exception (
  committee_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  gates text[] not null,
  reason text not null,
  by_account uuid not null,
  by_name text not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, import_id) references statements.import (committee_id, id)
);
create unique index exception_import on statements.exception (committee_id, import_id);

-- Rows of a file that is being read. They count for nothing, and are gone when it is taken in or given up.
create table statements.staged (
  committee_id uuid not null,
  import_id uuid not null,
  n integer not null,
  id uuid not null,
  page integer not null,
  box real[],
  number integer,
  happened_on date not null,
  happened_time time,
  value_on date,
  document text,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  balance bigint,
  memo text not null,
  payer text,
  payer_account text,
  reference text,
  kind text not null,
  -- By what it is known in another file of the account, but for its time.
  print text not null,
  search_key text not null,
  primary key (committee_id, import_id, n),
  foreign key (committee_id, import_id) references statements.import (committee_id, id)
);

-- Lines of one set add up without a gap: each begins where the one before ended, the first at nothing. A set is written anew
-- when one of its lines is let go; what it was before stays.
create table statements.allocation (
  committee_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  set_no integer not null check (set_no > 0),
  before_amount bigint not null check (before_amount >= 0),
  after_amount bigint not null,
  line_amount bigint not null,
  amount bigint not null generated always as (after_amount - before_amount) stored,
  target_kind text not null,
  target_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  before_key bigint generated always as (nullif(before_amount, 0)) stored,
  primary key (committee_id, id),
  unique (committee_id, line_id, set_no, before_amount),
  unique (committee_id, line_id, set_no, after_amount, line_amount),
  foreign key (committee_id, line_id, set_no, before_key, line_amount)
    references statements.allocation (committee_id, line_id, set_no, after_amount, line_amount),
  check (after_amount > before_amount),
  check (after_amount <= line_amount)
);
create index allocation_target on statements.allocation (committee_id, target_kind, target_id);

-- A movement of an account, once, however many files show it. The first key that it points at is the end of its set of
-- allocations: a linked line is allocated to the last đồng, and the database itself refuses any other.
create table statements.line (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  import_id uuid not null,
  n integer not null,
  page integer not null,
  box real[],
  number integer,
  happened_on date not null,
  happened_time time,
  value_on date,
  document text,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  amount bigint not null generated always as (debit + credit) stored,
  balance bigint,
  memo text not null,
  payer text,
  payer_account text,
  reference text,
  kind text not null check (kind in ('credit', 'interest', 'fee', 'transfer', 'return')),
  print text not null,
  -- Which of its likes of the account it is.
  likeness integer not null check (likeness > 0),
  search_key text not null,
  state text not null check (state in ('pending', 'linked', 'ignored', 'on_hold')),
  ignored_as text check (ignored_as in ('fee', 'transfer', 'return', 'interest', 'own_move', 'other')),
  note text,
  set_no integer not null default 1,
  allocated bigint not null default 0 check (allocated >= 0),
  allocated_key bigint generated always as (nullif(allocated, 0)) stored,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references statements.account (committee_id, id),
  foreign key (committee_id, import_id) references statements.import (committee_id, id),
  foreign key (committee_id, id, set_no, allocated_key, amount)
    references statements.allocation (committee_id, line_id, set_no, after_amount, line_amount),
  check (debit = 0 or credit = 0),
  check ((state = 'linked') = (allocated > 0 and allocated = amount)),
  check (state in ('pending', 'linked') or allocated = 0),
  check ((state = 'ignored') = (ignored_as is not null)),
  check (ignored_as is distinct from 'other' or note is not null)
);
create unique index line_print on statements.line (committee_id, account_id, print, likeness);
create index line_day on statements.line (committee_id, account_id, happened_on, id);
create index line_undecided on statements.line (committee_id, happened_on, id) where state in ('pending', 'on_hold');
create index line_import on statements.line (committee_id, import_id, n);

-- A row of a later file that an earlier one had: which line it is.
create table statements.duplicate (
  committee_id uuid not null,
  import_id uuid not null,
  n integer not null,
  page integer not null,
  line_id uuid not null,
  primary key (committee_id, import_id, n),
  foreign key (committee_id, import_id) references statements.import (committee_id, id),
  foreign key (committee_id, line_id) references statements.line (committee_id, id)
);

-- Who decided what of a line, and when.
create table statements.line_step (
  committee_id uuid not null,
  line_id uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  ignored_as text,
  note text,
  by_account uuid not null,
  by_name text not null,
  recorded_at timestamptz not null,
  primary key (committee_id, line_id, id),
  foreign key (committee_id, line_id) references statements.line (committee_id, id)
);

alter table statements.account enable row level security;
create policy committee on statements.account to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.import enable row level security;
create policy committee on statements.import to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.exception enable row level security;
create policy committee on statements.exception to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.staged enable row level security;
create policy committee on statements.staged to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.allocation enable row level security;
create policy committee on statements.allocation to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.line enable row level security;
create policy committee on statements.line to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.duplicate enable row level security;
create policy committee on statements.duplicate to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));
alter table statements.line_step enable row level security;
create policy committee on statements.line_step to dau_an_app
  using (statements.may(committee_id)) with check (statements.may(committee_id));

grant select, insert on statements.allocation, statements.duplicate, statements.line_step, statements.exception,
  statements.account, statements.import, statements.line to dau_an_app;
grant update (holder, place_id, closed_on) on statements.account to dau_an_app;
grant update (stage, mapping, sample, worker_id, worked_at, pages_read, rows_read, summary, refusal, taken_rows,
  duplicate_rows, ended_at) on statements.import to dau_an_app;
-- What a movement was is not changed; only what it was decided to be.
grant update (kind, state, ignored_as, note, set_no, allocated) on statements.line to dau_an_app;
grant select, insert, delete on statements.staged to dau_an_app;

-- The files of statements are kept as those of documents are.
create or replace function documents.referenced(hashes text[]) returns table (sha256 text)
  language sql stable security definer set search_path = pg_catalog as $$
  select f.sha256 from documents.file f where f.sha256 = any (hashes)
  union
  select preview.value from documents.file f cross join jsonb_each_text(f.previews) preview
  where preview.value = any (hashes)
  union
  select i.sha256 from statements.import i where i.sha256 = any (hashes)
$$;

-- Which committees have a statement that waits to be read, or whose reader is gone. Runs as the owner: the one who reads
-- looks across all committees for what to do next, and learns nothing but ids.
create function statements.waiting(before timestamptz, most integer) returns table (committee_id uuid, id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select i.committee_id, i.id from statements.import i
  where i.stage in ('queued', 'reading', 'read') and (i.worked_at is null or i.worked_at < before)
  order by i.recorded_at limit most
$$;
revoke all on function statements.waiting(timestamptz, integer) from public;
grant execute on function statements.waiting(timestamptz, integer) to dau_an_app;
