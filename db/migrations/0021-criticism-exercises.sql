-- Exercises of criticism on drafts: from what was asked to what the drafting body took up, opinion by opinion.

create table criticism.exercise (
  committee_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  title text not null,
  form text not null check (form in ('conference', 'written_circulation', 'direct_dialogue')),
  -- What it is by law, and as what it is reported: they differ where the superior asks for it.
  legal_kind text not null check (legal_kind in ('social_criticism', 'comment')),
  reported_as text not null check (reported_as in ('social_criticism', 'comment')),
  line_id uuid,
  -- The advisory group that prepares it.
  body_id uuid,
  -- To whom the criticism goes: the drafting body, as an agency of ours or only by its name.
  addressee_id uuid,
  addressee_name text not null,
  requested_by text,
  collect_until_on date,
  visibility text not null check (visibility in ('internal', 'committee', 'upward', 'public')),
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title || ' ' || addressee_name)) stored,
  exact_key text not null generated always as (platform.exact_key(title || ' ' || addressee_name)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, draft_id) references drafts.draft (committee_id, id),
  foreign key (committee_id, body_id) references organisation.body (committee_id, id),
  foreign key (committee_id, addressee_id) references organisation.agency (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index exercise_draft on criticism.exercise (committee_id, draft_id);
create index exercise_line on criticism.exercise (committee_id, line_id) where line_id is not null;

alter table criticism.step add foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id);

-- The conferences it was discussed at.
create table criticism.exercise_meeting (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  meeting_id uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index exercise_meeting_once on criticism.exercise_meeting (committee_id, exercise_id, meeting_id)
  where superseded_at is null;
create index exercise_meeting_meeting on criticism.exercise_meeting (committee_id, meeting_id);

-- That the criticism went to the drafting body; the day by which it is to explain is kept with the rule it came from.
create table criticism.sending (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  addressee_id uuid,
  sent_on date not null,
  document_id uuid,
  reference text,
  due_on date not null,
  due_source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  foreign key (committee_id, addressee_id) references organisation.agency (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (document_id is not null or reference is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index sending_once on criticism.sending (committee_id, exercise_id) where superseded_at is null;
create index sending_day on criticism.sending (committee_id, sent_on);

-- The opinions that went with it, word for word as they were then, without names of persons: what is to be explained.
create table criticism.sent_opinion (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  sending_id uuid not null,
  opinion_id uuid not null,
  position integer not null,
  clause_ref text,
  stance text not null,
  text text,
  proposed_wording text,
  -- An area or organisation; of a person nothing.
  giver text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  foreign key (committee_id, sending_id) references criticism.sending (committee_id, id),
  foreign key (committee_id, opinion_id) references drafts.opinion (committee_id, id)
);
create unique index sent_opinion_once on criticism.sent_opinion (committee_id, sending_id, opinion_id);
create index sent_opinion_exercise on criticism.sent_opinion (committee_id, exercise_id, position);

-- The paper by which the drafting body explained, on its own account or written down by the office.
create table criticism.reply (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  replied_on date not null,
  document_id uuid,
  reference text,
  text text,
  by_agency boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (document_id is not null or reference is not null or by_agency),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index reply_exercise on criticism.reply (committee_id, exercise_id, replied_on);

-- One row of the table of acceptance and explanation; it answers one opinion or many.
create table criticism.explanation (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  position integer not null,
  clause_ref text,
  response text not null check (response in ('accepted', 'partly', 'not_accepted')),
  reason text,
  changed_clause text,
  changed_text text,
  explained_on date not null,
  by_agency boolean not null,
  batch_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  check (response = 'accepted' or reason is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index explanation_exercise on criticism.explanation (committee_id, exercise_id, position);
create index explanation_day on criticism.explanation (committee_id, explained_on);

create table criticism.explanation_opinion (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  explanation_id uuid not null,
  sent_opinion_id uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id),
  foreign key (committee_id, explanation_id) references criticism.explanation (committee_id, id),
  foreign key (committee_id, sent_opinion_id) references criticism.sent_opinion (committee_id, id)
);
create unique index explanation_opinion_once
  on criticism.explanation_opinion (committee_id, explanation_id, sent_opinion_id);
create index explanation_opinion_exercise on criticism.explanation_opinion (committee_id, exercise_id);

-- What an import of explanations made of each row of its file.
create table criticism.import_batch (
  committee_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  file_name text not null,
  taken integer not null,
  refused integer not null,
  already_there integer not null,
  account jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (committee_id, id),
  foreign key (committee_id, exercise_id) references criticism.exercise (committee_id, id)
);

-- An agency sees what was sent to it, from then on: the sending names it, and nothing else is asked.
create function criticism.is_mine(committee uuid, exercise uuid) returns boolean
  language sql stable as $$
  select nullif(current_setting('app.reach', true), '') = 'agency'
    and committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and exists (
      select from criticism.sending s
      where s.committee_id = committee and s.exercise_id = exercise and s.superseded_at is null
        and s.addressee_id = nullif(current_setting('app.agency', true), '')::uuid)
$$;

alter table criticism.sending enable row level security;
create policy committee on criticism.sending to dau_an_app
  using (criticism.may_see(committee_id) or (
    nullif(current_setting('app.reach', true), '') = 'agency'
    and committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and addressee_id = nullif(current_setting('app.agency', true), '')::uuid and superseded_at is null))
  with check (criticism.may_write(committee_id));
-- An agency locks the exercise that it answers; only the office changes it.
alter table criticism.exercise enable row level security;
create policy committee on criticism.exercise to dau_an_app
  using (criticism.may_see(committee_id) or criticism.is_mine(committee_id, id))
  with check (criticism.may_write(committee_id));
-- Of the way there a drafting body learns only that it is over.
create policy drafting_body on criticism.step for select to dau_an_app
  using (exercise_id is not null and stage in ('closed', 'cancelled') and criticism.is_mine(committee_id, exercise_id));
alter table criticism.exercise_meeting enable row level security;
create policy committee on criticism.exercise_meeting to dau_an_app
  using (criticism.may_see(committee_id)) with check (criticism.may_write(committee_id));
-- Words of opinions are for whoever may read the opinion itself, and for whom they were sent to.
alter table criticism.sent_opinion enable row level security;
create policy committee on criticism.sent_opinion to dau_an_app
  using (criticism.may_write(committee_id) or criticism.is_mine(committee_id, exercise_id)
    or exists (select from drafts.opinion_words w
      where w.committee_id = sent_opinion.committee_id and w.id = sent_opinion.opinion_id))
  with check (criticism.may_write(committee_id));
alter table criticism.reply enable row level security;
create policy committee on criticism.reply to dau_an_app
  using (criticism.may_see(committee_id) or criticism.is_mine(committee_id, exercise_id))
  with check (criticism.may_write(committee_id) or (by_agency and criticism.is_mine(committee_id, exercise_id)));
alter table criticism.explanation enable row level security;
-- Who gave an opinion reads what became of it.
create policy committee on criticism.explanation to dau_an_app
  using (criticism.may_see(committee_id) or criticism.is_mine(committee_id, exercise_id)
    or exists (select from criticism.explanation_opinion l
      where l.committee_id = explanation.committee_id and l.explanation_id = explanation.id))
  with check (criticism.may_write(committee_id) or (by_agency and criticism.is_mine(committee_id, exercise_id)));
alter table criticism.explanation_opinion enable row level security;
create policy committee on criticism.explanation_opinion to dau_an_app
  using (criticism.may_see(committee_id) or criticism.is_mine(committee_id, exercise_id)
    or exists (select from criticism.sent_opinion o
      where o.committee_id = explanation_opinion.committee_id and o.id = explanation_opinion.sent_opinion_id))
  with check (criticism.may_write(committee_id) or criticism.is_mine(committee_id, exercise_id));
alter table criticism.import_batch enable row level security;
create policy committee on criticism.import_batch to dau_an_app
  using (criticism.may_write(committee_id)) with check (criticism.may_write(committee_id));

grant select, insert, update on criticism.exercise to dau_an_app;
grant select, insert on criticism.exercise_meeting, criticism.sending, criticism.sent_opinion, criticism.reply,
  criticism.explanation, criticism.explanation_opinion, criticism.import_batch to dau_an_app;
grant update (superseded_at, superseded_reason) on criticism.exercise_meeting, criticism.sending, criticism.reply
  to dau_an_app;
grant update (superseded_at, superseded_by, superseded_reason) on criticism.explanation to dau_an_app;
