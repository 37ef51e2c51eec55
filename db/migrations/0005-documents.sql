-- Official documents and their numbers, stored files, evidence, and what was published.

create schema documents;
grant usage on schema documents to dau_an_app;

create function documents.of_committee(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
$$;

-- A stored content under the name its sender gave it. The bytes lie outside the database, found by their hash.
create table documents.file (
  committee_id uuid not null,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sent_sha256 text not null check (sent_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  size bigint not null check (size >= 0),
  width integer,
  height integer,
  -- What the camera's own clock said: a proposal, no proof.
  taken_on date,
  -- Hashes of the smaller pictures, by width.
  previews jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id)
);
create index file_sha256 on documents.file (committee_id, sha256);

-- The last number given in a series in a year. The row is locked until the act commits, so no number is lost or doubled.
create table documents.number_counter (
  committee_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (committee_id, series, year)
);

create table documents.document (
  committee_id uuid not null,
  id uuid not null,
  direction text not null check (direction in ('outgoing', 'incoming', 'internal')),
  type_code text not null,
  abstract text not null,
  head jsonb not null,
  body jsonb not null,
  annexes jsonb not null,
  form_key text,
  form_version integer,
  form_data jsonb,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  addressee_id uuid,
  edit_no integer not null default 1,
  edited_at timestamptz not null,
  edited_by uuid not null,
  edited_by_name text not null,
  drafted_on date,
  issued_on date,
  issued_at timestamptz,
  issued_by uuid,
  series text,
  year integer,
  number integer check (number > 0),
  number_text text,
  received_on date,
  sender text,
  sender_id uuid,
  sender_number text,
  sent_on date,
  withdrawn_on date,
  withdrawn_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  listed_on date not null generated always as (coalesce(issued_on, received_on, drafted_on)) stored,
  search_key text not null generated always as (platform.fold(
    abstract || ' ' || coalesce(number_text, '') || ' ' || coalesce(sender, '') || ' ' || coalesce(sender_number, '')
  )) stored,
  exact_key text not null generated always as (platform.exact_key(
    abstract || ' ' || coalesce(number_text, '') || ' ' || coalesce(sender, '') || ' ' || coalesce(sender_number, '')
  )) stored,
  primary key (committee_id, id),
  foreign key (committee_id, addressee_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, sender_id) references organisation.agency (committee_id, id),
  unique (committee_id, series, year, number),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((form_key is null) = (form_version is null)),
  check ((issued_on is null) = (issued_at is null)),
  check ((number is null) = (number_text is null) and (number is null) = (series is null) and (number is null) = (year is null)),
  check ((direction = 'incoming') = (received_on is not null)),
  check ((direction = 'incoming') = (sender is not null)),
  check (direction <> 'incoming' or issued_on is null),
  check ((direction = 'incoming') = (drafted_on is null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index document_listed on documents.document (committee_id, direction, listed_on desc, id desc);
create index document_newest on documents.document (committee_id, listed_on desc, id desc);
create index document_origin on documents.document (committee_id, origin_id) where origin_id is not null;
create index document_search on documents.document (committee_id, search_key, id);
create unique index document_number_text on documents.document (committee_id, direction, year, number_text)
  where number_text is not null;

-- What was issued, word for word, with its hash. Nobody changes or deletes it.
create table documents.issued_snapshot (
  committee_id uuid not null,
  document_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  issued_at timestamptz not null,
  primary key (committee_id, document_id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);

-- Scans and attachments of a document.
create table documents.document_file (
  committee_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  part text not null check (part in ('scan', 'attachment')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  foreign key (committee_id, file_id) references documents.file (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index document_file_document on documents.document_file (committee_id, document_id);
create index document_file_file on documents.document_file (committee_id, file_id);

-- What proves a record: when it was made is one day, when we got it another moment.
create table documents.evidence (
  committee_id uuid not null,
  id uuid not null,
  origin_kind text not null,
  origin_id uuid not null,
  origin_label text not null,
  kind text not null check (kind in ('photo', 'scan', 'audio', 'link', 'note')),
  caption text not null,
  file_id uuid,
  link text,
  note text,
  evidence_on date not null,
  received_at timestamptz not null,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  area_id uuid,
  agency_id uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references documents.file (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, agency_id) references organisation.agency (committee_id, id),
  check ((kind in ('photo', 'scan', 'audio')) = (file_id is not null)),
  check ((kind = 'link') = (link is not null)),
  check ((kind = 'note') = (note is not null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index evidence_origin on documents.evidence (committee_id, origin_id, evidence_on, id);
create index evidence_file on documents.evidence (committee_id, file_id) where file_id is not null;

-- What was made public, frozen. A change is a new version; a withdrawal keeps its row, its time and its reason.
create table documents.publication (
  committee_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  version integer not null check (version > 0),
  slug text not null check (slug ~ '^[a-z0-9-]{1,120}$'),
  title text not null,
  content jsonb not null,
  content_hash text not null,
  -- Numbers that look private and that the publisher confirmed to be meant for the public, with the reason.
  confirmed jsonb not null,
  confirmed_reason text,
  -- The words of the content that readers see, for the search of the public pages.
  words text not null,
  search_key text not null generated always as (platform.fold(words)) stored,
  exact_key text not null generated always as (platform.exact_key(words)) stored,
  published_at timestamptz not null,
  published_by uuid not null,
  published_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (committee_id, id),
  unique (committee_id, subject_kind, subject_id, version),
  unique (committee_id, slug, version),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create index publication_listed on documents.publication (committee_id, subject_kind, published_at, id);

-- The stored files that a publication shows.
create table documents.publication_file (
  committee_id uuid not null,
  publication_id uuid not null,
  file_id uuid not null,
  primary key (committee_id, publication_id, file_id),
  foreign key (committee_id, publication_id) references documents.publication (committee_id, id),
  foreign key (committee_id, file_id) references documents.file (committee_id, id)
);

-- Who sees what. The office sees all of its committee; volunteers what is for the committee and what they sent
-- themselves; the province what goes upward; an agency what was addressed to it, came from it, or it sent.

alter table documents.number_counter enable row level security;
create policy committee on documents.number_counter to dau_an_app using (documents.of_committee(committee_id));

alter table documents.document enable row level security;
create policy committee on documents.document to dau_an_app
  using (documents.of_committee(committee_id) and case nullif(current_setting('app.reach', true), '')
    when 'staff' then true
    when 'system' then true
    when 'area' then visibility <> 'internal' or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    when 'advisor' then visibility <> 'internal' or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    when 'province' then visibility in ('upward', 'public')
    when 'agency' then sender_id = nullif(current_setting('app.agency', true), '')::uuid
      or (addressee_id = nullif(current_setting('app.agency', true), '')::uuid and issued_on is not null)
      or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    else false end);

alter table documents.issued_snapshot enable row level security;
create policy committee on documents.issued_snapshot to dau_an_app
  using (documents.of_committee(committee_id) and exists (
    select from documents.document d where d.committee_id = issued_snapshot.committee_id and d.id = document_id));

alter table documents.document_file enable row level security;
create policy committee on documents.document_file to dau_an_app
  using (documents.of_committee(committee_id) and exists (
    select from documents.document d where d.committee_id = document_file.committee_id and d.id = document_id));

alter table documents.evidence enable row level security;
create policy committee on documents.evidence to dau_an_app
  using (documents.of_committee(committee_id) and case nullif(current_setting('app.reach', true), '')
    when 'staff' then true
    when 'system' then true
    when 'area' then visibility <> 'internal' or area_id = nullif(current_setting('app.area', true), '')::uuid
      or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    when 'advisor' then visibility <> 'internal' or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    when 'province' then visibility in ('upward', 'public')
    when 'agency' then agency_id = nullif(current_setting('app.agency', true), '')::uuid
      or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    else false end);

-- A file is seen by whoever sees something that shows it.
alter table documents.file enable row level security;
create policy committee on documents.file to dau_an_app
  using (documents.of_committee(committee_id) and (
    nullif(current_setting('app.reach', true), '') in ('staff', 'system')
    or recorded_by = nullif(current_setting('app.account', true), '')::uuid
    or exists (select from documents.evidence e where e.committee_id = file.committee_id and e.file_id = file.id)
    or exists (select from documents.document_file f where f.committee_id = file.committee_id and f.file_id = file.id)));

alter table documents.publication enable row level security;
create policy committee on documents.publication to dau_an_app using (documents.of_committee(committee_id));

alter table documents.publication_file enable row level security;
create policy committee on documents.publication_file to dau_an_app using (documents.of_committee(committee_id));

grant select, insert on documents.file, documents.issued_snapshot, documents.publication_file to dau_an_app;
grant select, insert, update on documents.number_counter, documents.document to dau_an_app;
grant select, insert on documents.document_file, documents.evidence, documents.publication to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on documents.document_file to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on documents.evidence to dau_an_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on documents.publication to dau_an_app;

-- Which contents some record refers to. Runs as the owner: the sweep of unused contents looks across all committees.
create function documents.referenced(hashes text[]) returns table (sha256 text)
  language sql stable security definer set search_path = pg_catalog as $$
  select f.sha256 from documents.file f where f.sha256 = any (hashes)
  union
  select preview.value from documents.file f cross join jsonb_each_text(f.previews) preview
  where preview.value = any (hashes)
$$;
revoke all on function documents.referenced(text[]) from public;
grant execute on function documents.referenced(text[]) to dau_an_app;

-- The latest version of each thing published and not withdrawn: all that the public surface reads.
create view published.item as
  select p.committee_id, p.id, p.subject_kind, p.subject_id, p.version, p.slug, p.title, p.content, p.content_hash,
    p.published_at, p.search_key, p.exact_key
  from documents.publication p
  where p.withdrawn_at is null and not exists (
    select from documents.publication later
    where later.committee_id = p.committee_id and later.subject_kind = p.subject_kind
      and later.subject_id = p.subject_id and later.version > p.version);

-- Every version ever published, without its content: that something was changed or taken back stays visible.
create view published.trace as
  select committee_id, id, subject_kind, subject_id, version, slug, title, content_hash, published_at,
    withdrawn_at, withdrawn_reason
  from documents.publication;

create view published.file as
  select f.committee_id, f.id, f.sha256, f.name, f.mime, f.size, f.previews, i.id as publication_id
  from published.item i
  join documents.publication_file pf on pf.committee_id = i.committee_id and pf.publication_id = i.id
  join documents.file f on f.committee_id = pf.committee_id and f.id = pf.file_id;

grant select on published.item, published.trace, published.file to dau_an_app, dau_an_portal;
