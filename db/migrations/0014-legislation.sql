-- Comments on draft laws: who asked for them and by when, whom the work was given to, what went out, and what became of it.
-- The draft, its opinions and its numbers lie below; conferences too. Where a consultation stands is told by its steps.

create schema legislation;
grant usage on schema legislation to dau_an_app;

create function legislation.may_see(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system', 'province')
$$;

create function legislation.may_write(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create table legislation.consultation (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  -- Who asked us: an agency of ours, or only its name.
  asker_id uuid,
  asker_name text not null,
  -- The letter that asked, as the register of documents has it, or its number on paper.
  document_id uuid,
  reference text,
  received_on date not null,
  reply_by_on date not null,
  -- Where the day stands: in the letter, or the rule in force on the day of receipt.
  reply_source text not null,
  note text,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, asker_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  foreign key (committee_id, superseded_by) references legislation.consultation (committee_id, id),
  check (reply_by_on >= received_on),
  check ((superseded_at is null) = (superseded_reason is null) and (superseded_by is null or superseded_at is not null))
);
create index consultation_received on legislation.consultation (committee_id, received_on desc, id desc);
create index consultation_draft on legislation.consultation (committee_id, draft_id);
create index consultation_document on legislation.consultation (committee_id, document_id) where document_id is not null;

-- That it reached a stage: when, by which paper, and since when known.
create table legislation.step (
  committee_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  stage text not null
    check (stage in ('planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded', 'dropped')),
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, consultation_id) references legislation.consultation (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (stage <> 'sent' or document_id is not null or reference is not null),
  check (stage <> 'dropped' or note is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index step_consultation on legislation.step (committee_id, consultation_id, happened_on);
create index step_document on legislation.step (committee_id, document_id) where document_id is not null;

-- Which area or member organisation gathers opinions, and by when it hands in.
create table legislation.assignment (
  committee_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  area_id uuid,
  organisation_id uuid,
  name text not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, consultation_id) references legislation.consultation (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, organisation_id) references organisation.member_organisation (committee_id, id),
  check (num_nonnulls(area_id, organisation_id) = 1),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index assignment_once on legislation.assignment (committee_id, consultation_id, area_id, organisation_id)
  nulls not distinct where superseded_at is null;

-- The conferences at which opinions for it were gathered.
create table legislation.consultation_meeting (
  committee_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  meeting_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, consultation_id) references legislation.consultation (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index consultation_meeting_once on legislation.consultation_meeting (committee_id, consultation_id, meeting_id)
  where superseded_at is null;
create index consultation_meeting_meeting on legislation.consultation_meeting (committee_id, meeting_id);

-- The text that was issued in the end.
create table legislation.outcome (
  committee_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  step_id uuid not null,
  title text not null,
  number_text text,
  promulgated_on date not null,
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, consultation_id) references legislation.consultation (committee_id, id),
  foreign key (committee_id, step_id) references legislation.step (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index outcome_once on legislation.outcome (committee_id, consultation_id) where superseded_at is null;

-- Which opinions appear in it, and where.
create table legislation.uptake (
  committee_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  opinion_id uuid not null,
  verdict text not null check (verdict in ('taken', 'partly', 'not_taken')),
  place text,
  note text,
  noted_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, consultation_id) references legislation.consultation (committee_id, id),
  foreign key (committee_id, opinion_id) references drafts.opinion (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index uptake_once on legislation.uptake (committee_id, opinion_id) where superseded_at is null;
create index uptake_consultation on legislation.uptake (committee_id, consultation_id);

-- The office all; the province what figures open to. Who has handed in and who has not stays in the office; what became of
-- an opinion is told to who gave it.
alter table legislation.consultation enable row level security;
create policy committee on legislation.consultation to dau_an_app
  using (legislation.may_see(committee_id)) with check (legislation.may_write(committee_id));
alter table legislation.step enable row level security;
create policy committee on legislation.step to dau_an_app
  using (legislation.may_see(committee_id)) with check (legislation.may_write(committee_id));
alter table legislation.assignment enable row level security;
create policy committee on legislation.assignment to dau_an_app
  using (legislation.may_write(committee_id)) with check (legislation.may_write(committee_id));
alter table legislation.consultation_meeting enable row level security;
create policy committee on legislation.consultation_meeting to dau_an_app
  using (legislation.may_see(committee_id)) with check (legislation.may_write(committee_id));
alter table legislation.outcome enable row level security;
create policy committee on legislation.outcome to dau_an_app
  using (legislation.may_see(committee_id)) with check (legislation.may_write(committee_id));
alter table legislation.uptake enable row level security;
create policy committee on legislation.uptake to dau_an_app
  using (legislation.may_write(committee_id)) with check (legislation.may_write(committee_id));
create policy giver on legislation.uptake for select to dau_an_app
  using (nullif(current_setting('app.reach', true), '') in ('area', 'advisor') and exists (
    select from drafts.opinion o where o.committee_id = uptake.committee_id and o.id = opinion_id));

grant select, insert, update on legislation.consultation to dau_an_app;
grant select, insert on legislation.step, legislation.assignment, legislation.consultation_meeting, legislation.outcome,
  legislation.uptake to dau_an_app;
grant update (superseded_at, superseded_reason) on legislation.step, legislation.assignment, legislation.consultation_meeting,
  legislation.outcome, legislation.uptake to dau_an_app;
