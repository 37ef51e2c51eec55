-- The public ledger of money (công khai): scopes of publication, their rows, the versions in which they were published,
-- what was withdrawn or masked and why, what still has to be published, and the tables that its search is answered from.
-- The three ledgers, voluntary contributions, Fund for the Poor, State benefits, are never added to one another.

create schema disclosure;
grant usage on schema disclosure to dau_an_app;

-- Who publishes is the ward's staff; everybody else reads the views of `published`.
create function disclosure.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- One thing that is told as a whole: a campaign, the Fund of a year, a round of State benefits.
create table disclosure.scope (
  committee_id uuid not null,
  id uuid not null,
  ledger text not null check (ledger in ('contribution', 'poor_fund', 'state_benefit')),
  title text not null,
  slug text not null,
  origin_kind text not null,
  origin_id uuid not null,
  origin_label text not null,
  -- Begins every search term of this scope, so that one index serves all scopes and each is searched alone.
  code text not null,
  -- The appeal or decision on which it rests.
  call_title text,
  call_on date,
  call_published_at timestamptz,
  how_to_give text,
  where_to_give text,
  account_bank text,
  account_number text,
  account_holder text,
  opened_on date not null,
  reception_ends_on date,
  reception_closed_on date,
  distribution_ended_on date,
  -- Of the last publication: its number, the hash that chains it to the one before, and the last row's number.
  version integer not null default 0,
  chain text not null default '',
  last_no bigint not null default 0,
  changed_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, slug),
  unique (committee_id, origin_kind, origin_id),
  check ((account_number is null) = (account_bank is null)),
  check (reception_ends_on >= opened_on)
);

-- A published line. Its number is its place in the scope and never another's.
create table disclosure.row (
  committee_id uuid not null,
  scope_id uuid not null,
  no bigint not null check (no > 0),
  id uuid not null,
  section text not null check (section in ('received', 'given', 'remitted')),
  happened_on date not null,
  channel text check (channel in ('cash', 'bank', 'in_kind', 'online')),
  -- As the donor wished to be named; none: a donor who wants no name. Of what was given, the full name.
  name text,
  area text,
  amount bigint check (amount > 0),
  goods text,
  unit text,
  -- In thousandths of the unit.
  quantity bigint check (quantity > 0),
  -- None where nobody has valued it: told beside by quantity, never as 0 đồng.
  value bigint check (value > 0),
  account text,
  memo text,
  purpose text,
  reason text,
  policy text,
  decision text,
  source_kind text not null,
  source_id uuid not null,
  version integer not null,
  content_hash text not null,
  published_at timestamptz not null,
  masked text[],
  masked_version integer,
  masked_at timestamptz,
  masked_reason text,
  withdrawn_version integer,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (committee_id, scope_id, no),
  unique (committee_id, id),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id),
  check (amount is not null or goods is not null),
  check ((goods is null) = (quantity is null) and (goods is null) = (unit is null)),
  check (value is null or goods is not null),
  check (amount is null or goods is null),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((masked_at is null) = (masked_reason is null))
);
create index row_source on disclosure.row (committee_id, source_id);
create index row_version on disclosure.row (committee_id, scope_id, version);
create index row_goods on disclosure.row (committee_id, scope_id, section) where goods is not null;
create index row_gone on disclosure.row (committee_id, scope_id, withdrawn_at) where withdrawn_at is not null;
create index row_masked on disclosure.row (committee_id, scope_id, masked_at) where masked_at is not null;

-- What a row is found by. `words`: folded, each field between bars; `terms`: words and runs of two and three of them,
-- beginning with the scope's code, so that a Vietnamese name is one or two terms and no phrase need be checked.
create table disclosure.search (
  committee_id uuid not null,
  scope_id uuid not null,
  no bigint not null,
  section text not null,
  happened_on date not null,
  amount bigint,
  value bigint,
  words text not null,
  terms tsvector not null,
  -- No key to the row: checked line by line it makes a large load many times slower. An invariant compares the two.
  primary key (committee_id, scope_id, no)
);
create index search_terms on disclosure.search using gin (terms) with (fastupdate = on, gin_pending_list_limit = 1024);
create index search_amount on disclosure.search (committee_id, scope_id, amount, no);
create index search_day on disclosure.search (committee_id, scope_id, happened_on, no);

-- Questions that many rows answer, counted ahead: each run of up to eight words that is frequent in its scope.
create table disclosure.term (
  committee_id uuid not null,
  scope_id uuid not null,
  term text collate "C" not null,
  rows bigint not null check (rows >= 0),
  amount bigint not null,
  value bigint not null,
  newest bigint[] not null,
  primary key (committee_id, scope_id, term),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);

-- How often each amount was given on each day.
create table disclosure.tally (
  committee_id uuid not null,
  scope_id uuid not null,
  amount bigint not null,
  section text not null,
  happened_on date not null,
  rows bigint not null check (rows >= 0),
  primary key (committee_id, scope_id, amount, section, happened_on),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);

-- The sums that head a scope, by everything they are told by. Empty texts stand for none.
create table disclosure.total (
  committee_id uuid not null,
  scope_id uuid not null,
  section text not null,
  happened_on date not null,
  channel text not null,
  purpose text not null,
  area text not null,
  rows bigint not null check (rows >= 0),
  amount bigint not null check (amount >= 0),
  value bigint not null check (value >= 0),
  goods_rows bigint not null check (goods_rows >= 0),
  unvalued_rows bigint not null check (unvalued_rows >= 0),
  primary key (committee_id, scope_id, section, happened_on, channel, purpose, area),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);

-- The record of disclosure: every version, posting on paper and closing statement, with its hash and time.
create table disclosure.record (
  committee_id uuid not null,
  id uuid not null,
  scope_id uuid not null,
  kind text not null check (kind in
    ('facts', 'call', 'rows', 'withdrawal', 'masking', 'posting', 'notice', 'receipts_statement', 'distribution_statement')),
  version integer not null,
  happened_on date not null,
  until_on date,
  place text,
  first_no bigint,
  last_no bigint,
  rows bigint,
  reason text,
  hash text not null,
  document_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);
create index record_scope on disclosure.record (committee_id, scope_id, recorded_at, id);

-- What has to become public: told by the area that received or decided it, settled by its publication.
create table disclosure.expected (
  committee_id uuid not null,
  scope_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  section text not null check (section in ('received', 'given', 'remitted')),
  -- The day from which its term runs.
  counted_from date not null,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  dropped_reason text,
  primary key (committee_id, source_kind, source_id, section),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);
create index expected_open on disclosure.expected (committee_id, scope_id, counted_from) where settled_at is null;

alter table disclosure.scope enable row level security;
create policy committee on disclosure.scope to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.row enable row level security;
create policy committee on disclosure.row to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.search enable row level security;
create policy committee on disclosure.search to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.term enable row level security;
create policy committee on disclosure.term to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.tally enable row level security;
create policy committee on disclosure.tally to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.total enable row level security;
create policy committee on disclosure.total to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.record enable row level security;
create policy committee on disclosure.record to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));
alter table disclosure.expected enable row level security;
create policy committee on disclosure.expected to dau_an_app
  using (disclosure.may(committee_id)) with check (disclosure.may(committee_id));

grant select, insert on disclosure.scope, disclosure.row, disclosure.record, disclosure.expected to dau_an_app;
grant update (title, call_title, call_on, call_published_at, how_to_give, where_to_give, account_bank, account_number,
  account_holder, reception_ends_on, reception_closed_on, distribution_ended_on, version, chain, last_no, changed_at)
  on disclosure.scope to dau_an_app;
-- What was published stays, but for what is hidden of a person, and the word that it was taken back.
grant update (name, area, account, memo, masked, masked_version, masked_at, masked_reason,
  withdrawn_version, withdrawn_at, withdrawn_reason) on disclosure.row to dau_an_app;
grant update (settled_at, dropped_reason) on disclosure.expected to dau_an_app;
-- Made of the rows, and made again from them.
grant select, insert, update, delete on disclosure.search to dau_an_app;
grant select, insert, update on disclosure.term, disclosure.tally, disclosure.total to dau_an_app;

-- What everybody reads.
create view published.money_scope as
  select committee_id, id, ledger, title, slug, code, call_title, call_on, call_published_at, how_to_give, where_to_give,
    account_bank, account_number, account_holder, opened_on, reception_ends_on, reception_closed_on, distribution_ended_on,
    version, chain, last_no, changed_at
  from disclosure.scope;

create view published.money_row as
  select committee_id, scope_id, no, section, happened_on, channel, name, area, amount, goods, unit, quantity, value,
    account, memo, purpose, reason, policy, decision, version, content_hash, published_at, masked, masked_reason
  from disclosure.row where withdrawn_at is null;

create view published.money_search as
  select committee_id, scope_id, no, section, happened_on, amount, value, words, terms from disclosure.search;

create view published.money_term as
  select committee_id, scope_id, term, rows, amount, value, newest from disclosure.term;

create view published.money_tally as
  select committee_id, scope_id, amount, section, happened_on, rows from disclosure.tally;

create view published.money_total as
  select committee_id, scope_id, section, happened_on, channel, purpose, area, rows, amount, value, goods_rows, unvalued_rows
  from disclosure.total;

-- That a row was there, and why it or a part of it went; not what it said.
create view published.money_trace as
  select committee_id, scope_id, no, section, version, content_hash, published_at,
    withdrawn_version, withdrawn_at, withdrawn_reason, masked, masked_version, masked_at, masked_reason
  from disclosure.row where withdrawn_at is not null or masked_at is not null;

create view published.money_record as
  select committee_id, id, scope_id, kind, version, happened_on, until_on, place, first_no, last_no, rows, reason, hash, recorded_at
  from disclosure.record;

grant select on published.money_scope, published.money_row, published.money_search, published.money_term,
  published.money_tally, published.money_total, published.money_trace, published.money_record
  to dau_an_app, dau_an_portal;
