-- What the committee asked of whom, by when, and what came back.
-- A recommendation is one row; everything that happened to it afterwards is an entry. Its state is computed from both.

create schema recommendations;
grant usage on schema recommendations to dau_an_app;

create table recommendations.recommendation (
  committee_id uuid not null,
  id uuid not null,
  -- The session, conference or board it came from, with its name as it was then; none when the office began it.
  origin_kind text,
  origin_id uuid,
  origin_label text,
  addressee_id uuid not null,
  addressee_name text not null,
  text text not null,
  legal_ref text,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  drafted_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  issued_on date,
  issued_at timestamptz,
  -- The day asked for in the letter; it goes before the rule.
  reply_by_on date,
  -- The rule in force, counted from the issue for as long as no receipt is known.
  due_on date,
  due_source text,
  -- So many days over the term, the next-higher level is asked.
  escalate_days integer check (escalate_days >= 0),
  document_id uuid,
  number_text text,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  superseded_at timestamptz,
  -- The recommendation that stands instead, when there is one.
  superseded_by uuid,
  superseded_reason text,
  listed_on date not null generated always as (coalesce(issued_on, drafted_on)) stored,
  search_key text not null generated always as (platform.fold(
    text || ' ' || addressee_name || ' ' || coalesce(legal_ref, '') || ' ' || coalesce(number_text, '') || ' ' || coalesce(origin_label, '')
  )) stored,
  exact_key text not null generated always as (platform.exact_key(
    text || ' ' || addressee_name || ' ' || coalesce(legal_ref, '') || ' ' || coalesce(number_text, '') || ' ' || coalesce(origin_label, '')
  )) stored,
  primary key (committee_id, id),
  foreign key (committee_id, addressee_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  foreign key (committee_id, superseded_by) references recommendations.recommendation (committee_id, id),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((issued_on is null) = (issued_at is null) and (issued_on is null) = (due_on is null)
    and (issued_on is null) = (due_source is null) and (issued_on is null) = (escalate_days is null)),
  check (issued_on is not null or (document_id is null and number_text is null)),
  check (reply_by_on is null or issued_on is null or reply_by_on >= issued_on),
  check ((withdrawn_on is null) = (withdrawn_at is null) and (withdrawn_on is null) = (withdrawn_reason is null)),
  check (withdrawn_on is null or issued_on is not null),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_by is null or superseded_at is not null))
);
create index recommendation_listed on recommendations.recommendation (committee_id, listed_on desc, id desc);
create index recommendation_addressee on recommendations.recommendation (committee_id, addressee_id, listed_on desc);
create index recommendation_origin on recommendations.recommendation (committee_id, origin_id) where origin_id is not null;
create index recommendation_document on recommendations.recommendation (committee_id, document_id)
  where document_id is not null;

-- One step in the life of a recommendation: the day it happened, and the moment it was written down.
create table recommendations.entry (
  committee_id uuid not null,
  id uuid not null,
  recommendation_id uuid not null,
  kind text not null
    check (kind in ('receipt', 'extension', 'answer', 'progress', 'reminder', 'escalation', 'closure')),
  happened_on date not null,
  text text,
  -- Of a receipt: the rule counted from it. Of an extension: the day agreed on.
  due_on date,
  due_source text,
  is_written boolean,
  stance text check (stance in ('accepted', 'partly', 'rejected', 'forwarded')),
  document_number text,
  by_agency boolean,
  promised_on date,
  addressed_to text,
  outcome text check (outcome in ('resolved', 'unresolved_closed')),
  document_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_by_name text,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, recommendation_id) references recommendations.recommendation (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check ((due_on is not null) = (kind in ('receipt', 'extension'))),
  check ((due_source is not null) = (kind = 'receipt')),
  check ((stance is not null) = (kind = 'answer')),
  check ((is_written is not null) = (kind = 'answer')),
  check ((by_agency is not null) = (kind in ('answer', 'receipt', 'progress'))),
  check ((outcome is not null) = (kind = 'closure')),
  check ((addressed_to is not null) = (kind = 'escalation')),
  check (promised_on is null or kind in ('answer', 'progress')),
  check (document_number is null or kind = 'answer'),
  check (text is not null or kind in ('receipt', 'reminder', 'escalation')),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_at is null) = (superseded_by is null)
    and (superseded_at is null) = (superseded_by_name is null))
);
create index entry_recommendation on recommendations.entry (committee_id, recommendation_id, happened_on, id);
create index entry_document on recommendations.entry (committee_id, document_id) where document_id is not null;

-- The office sees all of its committee; the province what goes upward; an agency what was issued to it, and nothing of
-- what is said about it to the level above.
create function recommendations.sees(committee uuid, addressee uuid, issued date, visible text) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'province' then issued is not null and visible in ('upward', 'public')
      when 'agency' then issued is not null and addressee = nullif(current_setting('app.agency', true), '')::uuid
      else false end
$$;

alter table recommendations.recommendation enable row level security;
create policy reader on recommendations.recommendation for select to dau_an_app
  using (recommendations.sees(committee_id, addressee_id, issued_on, visibility));
create policy writer on recommendations.recommendation for insert to dau_an_app
  with check (recommendations.sees(committee_id, addressee_id, issued_on, visibility)
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
-- An agency locks the row that it answers; only the office changes it.
create policy changer on recommendations.recommendation for update to dau_an_app
  using (recommendations.sees(committee_id, addressee_id, issued_on, visibility))
  with check (recommendations.sees(committee_id, addressee_id, issued_on, visibility)
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));

alter table recommendations.entry enable row level security;
create policy reader on recommendations.entry for select to dau_an_app
  using (exists (select from recommendations.recommendation r
      where r.committee_id = entry.committee_id and r.id = recommendation_id)
    and (kind <> 'escalation' or nullif(current_setting('app.reach', true), '') <> 'agency'));
create policy writer on recommendations.entry for insert to dau_an_app
  with check (exists (select from recommendations.recommendation r
      where r.committee_id = entry.committee_id and r.id = recommendation_id)
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'agency' then by_agency and kind in ('answer', 'receipt', 'progress')
      else false end);
create policy changer on recommendations.entry for update to dau_an_app
  using (exists (select from recommendations.recommendation r
      where r.committee_id = entry.committee_id and r.id = recommendation_id)
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));

grant select, insert, update on recommendations.recommendation to dau_an_app;
grant select, insert on recommendations.entry to dau_an_app;
grant update (superseded_at, superseded_by, superseded_by_name, superseded_reason) on recommendations.entry to dau_an_app;

-- What an import made of each row of its file.
create table recommendations.import_batch (
  committee_id uuid not null,
  id uuid not null,
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
alter table recommendations.import_batch enable row level security;
create policy committee on recommendations.import_batch to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
grant select, insert on recommendations.import_batch to dau_an_app;

-- A filter of the register that somebody uses again; it is not counted, and is hidden rather than deleted.
create table recommendations.saved_filter (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) <= 1000),
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (committee_id, id)
);
create index saved_filter_account on recommendations.saved_filter (committee_id, account_id);
alter table recommendations.saved_filter enable row level security;
create policy own on recommendations.saved_filter to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert on recommendations.saved_filter to dau_an_app;
grant update (removed_at) on recommendations.saved_filter to dau_an_app;
