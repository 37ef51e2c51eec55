-- The public pages: search over everything published, what was masked before it was published, and the records that a
-- published figure was counted from.

-- What was masked, without what it said: [{ kind, hint, places }].
alter table documents.publication add column masked jsonb not null default '[]';
alter table documents.publication alter column masked drop default;

create index publication_search on documents.publication using gin (search_key gin_trgm_ops);
create index publication_newest on documents.publication (committee_id, published_at desc, id desc);

-- The records that stand behind a part of a publication, such as one figure of a set. All of them are kept; the public
-- sees those that are public themselves, so that one published later shows by itself and one withdrawn does not.
create table documents.publication_record (
  committee_id uuid not null,
  publication_id uuid not null,
  part text not null,
  record_id uuid not null,
  -- The record whose page shows it: itself, or the one it is part of, as a sitting of its session.
  shown_by uuid not null,
  position integer not null,
  primary key (committee_id, publication_id, part, record_id),
  foreign key (committee_id, publication_id) references documents.publication (committee_id, id)
);

alter table documents.publication_record enable row level security;
create policy committee on documents.publication_record to dau_an_app using (documents.of_committee(committee_id));
grant select, insert on documents.publication_record to dau_an_app;

-- The words of a publication too: where in them a search was found.
create or replace view published.item as
  select p.committee_id, p.id, p.subject_kind, p.subject_id, p.version, p.slug, p.title, p.content, p.content_hash,
    p.published_at, p.search_key, p.exact_key, p.words
  from documents.publication p
  where p.withdrawn_at is null and not exists (
    select from documents.publication later
    where later.committee_id = p.committee_id and later.subject_kind = p.subject_kind
      and later.subject_id = p.subject_id and later.version > p.version);

-- Of the records behind something public, those that are public themselves.
create view published.record as
  select r.committee_id, r.publication_id, r.part, r.position, r.record_id, i.id as item_id
  from published.item f
  join documents.publication_record r on r.committee_id = f.committee_id and r.publication_id = f.id
  join published.item i on i.committee_id = r.committee_id and i.subject_id = r.shown_by;

grant select on published.record to dau_an_app, dau_an_portal;
