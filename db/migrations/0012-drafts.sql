-- Drafts on which opinions are wanted, in their versions and clauses; the opinions given on them, one by one or in tallies.
-- An opinion belongs to the draft, whoever asked for it. What is done with it is the matter of the areas above.

create schema drafts;
grant usage on schema drafts to dau_an_app;

create table drafts.draft (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  kind text not null
    check (kind in ('law', 'resolution', 'decree', 'decision', 'directive', 'plan', 'planning', 'regulation', 'report', 'other')),
  -- Of the body that drafts it: an agency of ours, or only its name.
  body_id uuid,
  body_name text not null,
  level text not null check (level in ('national', 'province', 'city', 'ward')),
  received_on date not null,
  -- The letter it came with, as the register of documents has it, or its number on paper.
  document_id uuid,
  reference text,
  -- To whom its body submits it, and when.
  submit_to text,
  submit_on date,
  opinions_by_on date,
  summary text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title || ' ' || body_name || ' ' || coalesce(reference, ''))) stored,
  exact_key text not null
    generated always as (platform.exact_key(title || ' ' || body_name || ' ' || coalesce(reference, ''))) stored,
  primary key (committee_id, id),
  foreign key (committee_id, body_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  foreign key (committee_id, superseded_by) references drafts.draft (committee_id, id),
  check (opinions_by_on is null or opinions_by_on >= received_on),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_by is null or superseded_at is not null))
);
create index draft_received on drafts.draft (committee_id, received_on desc, id desc);
create index draft_document on drafts.draft (committee_id, document_id) where document_id is not null;

-- The draft as it came on a day. The newest that was not taken back is the current one.
create table drafts.version (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  number integer not null check (number > 0),
  label text,
  received_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index version_number on drafts.version (committee_id, draft_id, number);

create table drafts.version_file (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  version_id uuid not null,
  file_id uuid not null,
  part text not null check (part in ('text', 'dossier')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, version_id) references drafts.version (committee_id, id),
  foreign key (committee_id, file_id) references documents.file (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index version_file_version on drafts.version_file (committee_id, version_id);
create index version_file_file on drafts.version_file (committee_id, file_id);

-- The register of a version, one row for each place that opinions are asked on. `ref_key` sorts as the draft reads, and
-- the key of a place within begins with it: a tree of clauses needs no other column.
create table drafts.clause (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  version_id uuid not null,
  ref text not null,
  ref_key text collate "C" not null,
  heading text,
  -- The chapter it stands under, as printed.
  under text,
  text text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, version_id) references drafts.version (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index clause_once on drafts.clause (committee_id, version_id, ref_key) where superseded_at is null;

-- To whom the draft is open for opinions, and from when until when.
create table drafts.share (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  body_id uuid,
  account_id uuid,
  area_id uuid,
  organisation_id uuid,
  name text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  foreign key (committee_id, account_id) references identity.account (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check (num_nonnulls(body_id, account_id, area_id, organisation_id) = 1),
  check (until_on is null or until_on >= from_on),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index share_draft on drafts.share (committee_id, draft_id);

-- What is counted of an opinion: on what place, with which stance, when, by which way. The words are kept apart.
create table drafts.opinion (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  version_id uuid,
  -- Null: on the draft as a whole.
  clause_ref text,
  clause_key text collate "C" not null,
  stance text not null check (stance in ('agree', 'amend', 'oppose', 'question')),
  channel text not null check (channel in ('meeting', 'written', 'online', 'zalo', 'phone')),
  author_kind text not null check (author_kind in ('person', 'organisation', 'area', 'anonymous')),
  person_id uuid,
  -- Of whom it is, or where the person who gave it belongs.
  area_id uuid,
  organisation_id uuid,
  meeting_id uuid,
  given_on date not null,
  batch_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, version_id) references drafts.version (committee_id, id),
  foreign key (committee_id, person_id) references organisation.person (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  foreign key (committee_id, superseded_by) references drafts.opinion (committee_id, id),
  check (area_id is null or organisation_id is null),
  check (author_kind <> 'area' or area_id is not null),
  check (meeting_id is null or channel = 'meeting'),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_by is null or superseded_at is not null))
);
create index opinion_clause on drafts.opinion (committee_id, draft_id, clause_key, given_on, id);
create index opinion_meeting on drafts.opinion (committee_id, meeting_id) where meeting_id is not null;
create index opinion_recorder on drafts.opinion (committee_id, recorded_by, draft_id);
create index opinion_person on drafts.opinion (committee_id, person_id, draft_id) where person_id is not null;

-- Who said it, in which words: for the office and for who gave it, and for nobody above.
create table drafts.opinion_words (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  author_name text,
  text text,
  proposed_wording text,
  recorded_by_name text not null,
  search_key text not null generated always as (platform.fold(
    coalesce(text, '') || ' ' || coalesce(proposed_wording, '') || ' ' || coalesce(author_name, ''))) stored,
  exact_key text not null generated always as (platform.exact_key(
    coalesce(text, '') || ' ' || coalesce(proposed_wording, '') || ' ' || coalesce(author_name, ''))) stored,
  primary key (committee_id, id),
  foreign key (committee_id, id) references drafts.opinion (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id)
);

-- So many opinions of one giver on one occasion, on one place, with one stance.
create table drafts.tally (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  version_id uuid,
  area_id uuid,
  organisation_id uuid,
  giver_name text not null,
  -- Whose it is: by id where they are ours, else by name.
  giver_key text not null
    generated always as (coalesce(area_id::text, organisation_id::text, platform.exact_key(giver_name))) stored,
  meeting_id uuid,
  channel text not null check (channel in ('meeting', 'written', 'online', 'zalo', 'phone')),
  clause_ref text,
  clause_key text collate "C" not null,
  stance text not null check (stance in ('agree', 'amend', 'oppose', 'question')),
  count integer not null check (count > 0),
  persons integer check (persons > 0),
  male integer check (male >= 0),
  female integer check (female >= 0),
  given_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, version_id) references drafts.version (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  foreign key (committee_id, superseded_by) references drafts.tally (committee_id, id),
  check (num_nonnulls(area_id, organisation_id) <= 1),
  check (meeting_id is null or channel = 'meeting'),
  check (coalesce(male, 0) + coalesce(female, 0) <= coalesce(persons, coalesce(male, 0) + coalesce(female, 0))),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_by is null or superseded_at is not null))
);
create index tally_draft on drafts.tally (committee_id, draft_id, clause_key);
create unique index tally_once on drafts.tally
  (committee_id, draft_id, giver_key, meeting_id, clause_key, stance) nulls not distinct
  where superseded_at is null;

-- What an import made of each row of its file.
create table drafts.import_batch (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  file_name text not null,
  taken integer not null,
  refused integer not null,
  already_there integer not null,
  account jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id)
);

-- Whether a draft is open on this day to who looks from outside the office: an area, a member of a body, an account. Runs
-- as the owner, for these see neither memberships nor accounts.
create function drafts.is_open(committee uuid, draft uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from drafts.share s
    where s.committee_id = committee and s.draft_id = draft and s.superseded_at is null
      and s.from_on <= nullif(current_setting('app.today', true), '')::date
      and (s.until_on is null or s.until_on >= nullif(current_setting('app.today', true), '')::date)
      and case nullif(current_setting('app.reach', true), '')
        when 'area' then s.area_id = nullif(current_setting('app.area', true), '')::uuid
        when 'advisor' then s.account_id = nullif(current_setting('app.account', true), '')::uuid
          or exists (
            select from identity.account a
            join organisation.membership m on m.committee_id = a.committee_id and m.person_id = a.person_id
            where a.committee_id = committee and a.id = nullif(current_setting('app.account', true), '')::uuid
              and m.body_id = s.body_id and m.superseded_at is null
              and (m.from_on is null or m.from_on <= nullif(current_setting('app.today', true), '')::date)
              and (m.to_on is null or m.to_on >= nullif(current_setting('app.today', true), '')::date))
        else false end)
$$;
revoke all on function drafts.is_open(uuid, uuid) from public;
grant execute on function drafts.is_open(uuid, uuid) to dau_an_app;

-- Which person the account that looks is; no account sees the others.
create function drafts.own_person(committee uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select a.person_id from identity.account a
  where a.committee_id = committee and a.id = nullif(current_setting('app.account', true), '')::uuid
$$;
revoke all on function drafts.own_person(uuid) from public;
grant execute on function drafts.own_person(uuid) to dau_an_app;

-- Who gave an opinion sees what became of it, also when the draft is open no more.
create function drafts.gave_opinion(committee uuid, draft uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select case nullif(current_setting('app.reach', true), '')
    when 'area' then
      exists (select from drafts.tally t where t.committee_id = committee and t.draft_id = draft
        and t.area_id = nullif(current_setting('app.area', true), '')::uuid)
      or exists (select from drafts.opinion o where o.committee_id = committee and o.draft_id = draft
        and o.area_id = nullif(current_setting('app.area', true), '')::uuid)
    when 'advisor' then exists (select from drafts.opinion o where o.committee_id = committee and o.draft_id = draft
      and (o.recorded_by = nullif(current_setting('app.account', true), '')::uuid
        or o.person_id = drafts.own_person(committee)))
    else false end
$$;
revoke all on function drafts.gave_opinion(uuid, uuid) from public;
grant execute on function drafts.gave_opinion(uuid, uuid) to dau_an_app;

create function drafts.is_of_agency(committee uuid, draft uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from drafts.draft d where d.committee_id = committee and d.id = draft
    and d.body_id = nullif(current_setting('app.agency', true), '')::uuid)
$$;
revoke all on function drafts.is_of_agency(uuid, uuid) from public;
grant execute on function drafts.is_of_agency(uuid, uuid) to dau_an_app;

create function drafts.is_ours(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
$$;

create function drafts.is_office(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- The draft and its text: the office; the province, which figures open to; the body that drafts it; and whom it was opened to.
create function drafts.sees(committee uuid, draft uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'province' then true
      when 'agency' then drafts.is_of_agency(committee, draft)
      else drafts.is_open(committee, draft) or drafts.gave_opinion(committee, draft) end
$$;

-- An opinion or a tally as counted: the office and the province all, others their own.
create function drafts.sees_given(committee uuid, area uuid, recorder uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and case nullif(current_setting('app.reach', true), '')
      when 'staff' then true
      when 'system' then true
      when 'province' then true
      when 'area' then area = nullif(current_setting('app.area', true), '')::uuid
      when 'advisor' then recorder = nullif(current_setting('app.account', true), '')::uuid
      else false end
$$;

-- New ones: the office, and whom the draft is open to, in their own name.
create function drafts.may_give(committee uuid, draft uuid, area uuid, recorder uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and recorder = nullif(current_setting('app.account', true), '')::uuid
    and case nullif(current_setting('app.reach', true), '')
      when 'area' then area = nullif(current_setting('app.area', true), '')::uuid and drafts.is_open(committee, draft)
      when 'advisor' then drafts.is_open(committee, draft)
      else false end
$$;

alter table drafts.draft enable row level security;
create policy reader on drafts.draft for select to dau_an_app using (drafts.sees(committee_id, id));
create policy writer on drafts.draft for insert to dau_an_app with check (drafts.is_office(committee_id));
create policy changer on drafts.draft for update to dau_an_app
  using (drafts.is_office(committee_id)) with check (drafts.is_office(committee_id));

alter table drafts.version enable row level security;
create policy reader on drafts.version for select to dau_an_app using (drafts.sees(committee_id, draft_id));
create policy writer on drafts.version for insert to dau_an_app with check (drafts.is_office(committee_id));
create policy changer on drafts.version for update to dau_an_app using (drafts.is_office(committee_id));

alter table drafts.version_file enable row level security;
create policy reader on drafts.version_file for select to dau_an_app
  using (drafts.sees(committee_id, draft_id) and nullif(current_setting('app.reach', true), '') <> 'province');
create policy writer on drafts.version_file for insert to dau_an_app with check (drafts.is_office(committee_id));
create policy changer on drafts.version_file for update to dau_an_app using (drafts.is_office(committee_id));

alter table drafts.clause enable row level security;
create policy reader on drafts.clause for select to dau_an_app using (drafts.sees(committee_id, draft_id));
create policy writer on drafts.clause for insert to dau_an_app with check (drafts.is_office(committee_id));
create policy changer on drafts.clause for update to dau_an_app using (drafts.is_office(committee_id));

alter table drafts.share enable row level security;
create policy office on drafts.share to dau_an_app
  using (drafts.is_office(committee_id)) with check (drafts.is_office(committee_id));

alter table drafts.opinion enable row level security;
create policy reader on drafts.opinion for select to dau_an_app
  using (drafts.sees_given(committee_id, area_id, recorded_by)
    or (nullif(current_setting('app.reach', true), '') = 'advisor' and drafts.is_ours(committee_id)
      and person_id = drafts.own_person(committee_id)));
create policy writer on drafts.opinion for insert to dau_an_app
  with check (drafts.is_office(committee_id) or drafts.may_give(committee_id, draft_id, area_id, recorded_by));
create policy changer on drafts.opinion for update to dau_an_app
  using (drafts.is_office(committee_id) or drafts.may_give(committee_id, draft_id, area_id, recorded_by));

alter table drafts.opinion_words enable row level security;
create policy reader on drafts.opinion_words for select to dau_an_app
  using (drafts.is_ours(committee_id) and case nullif(current_setting('app.reach', true), '')
    when 'staff' then true
    when 'system' then true
    when 'province' then false
    else exists (select from drafts.opinion o where o.committee_id = opinion_words.committee_id and o.id = opinion_words.id) end);
create policy writer on drafts.opinion_words for insert to dau_an_app
  with check (drafts.is_office(committee_id)
    or exists (select from drafts.opinion o where o.committee_id = opinion_words.committee_id and o.id = opinion_words.id));

alter table drafts.tally enable row level security;
create policy reader on drafts.tally for select to dau_an_app
  using (drafts.sees_given(committee_id, area_id, null));
create policy writer on drafts.tally for insert to dau_an_app
  with check (drafts.is_office(committee_id) or drafts.may_give(committee_id, draft_id, area_id, recorded_by));
create policy changer on drafts.tally for update to dau_an_app
  using (drafts.is_office(committee_id) or (drafts.sees_given(committee_id, area_id, null) and drafts.is_open(committee_id, draft_id)));

alter table drafts.import_batch enable row level security;
create policy office on drafts.import_batch to dau_an_app
  using (drafts.is_office(committee_id)) with check (drafts.is_office(committee_id));

-- A file is seen by whoever sees something that shows it: also a version of a draft.
create policy version_of_draft on documents.file for select to dau_an_app
  using (documents.of_committee(committee_id) and exists (
    select from drafts.version_file f where f.committee_id = file.committee_id and f.file_id = file.id));

grant select, insert, update on drafts.draft, drafts.version to dau_an_app;
grant select, insert on drafts.version_file, drafts.clause, drafts.share, drafts.opinion, drafts.opinion_words, drafts.tally,
  drafts.import_batch to dau_an_app;
grant update (superseded_at, superseded_reason) on drafts.version_file, drafts.clause, drafts.share to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on drafts.opinion, drafts.tally to dau_an_app;
