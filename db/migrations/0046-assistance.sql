-- Support (hỗ trợ): rounds out of any source, from the needs that areas list to the signed list and its settlement; and State
-- benefits that the Front helped to review. Who received what is seen by the staff; an area sees what it listed itself.

create schema assistance;
grant usage on schema assistance to dau_an_app;

create function assistance.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

create function assistance.is_of_area(committee uuid, area uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'
    and area = nullif(current_setting('app.area', true), '')::uuid
$$;

-- A round of support (đợt hỗ trợ): out of one set of books, for one purpose.
create table assistance.round (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  purpose text not null check (purpose in
    ('emergency', 'food', 'medicine', 'housing', 'livelihood', 'study', 'medical', 'epidemic', 'festival_gift', 'other')),
  -- Where the means come from, as the caller told it: a campaign, the Fund.
  source_kind text not null,
  source_id uuid not null,
  source_label text not null,
  book_id uuid not null,
  opened_on date not null,
  list_by date,
  note text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title || ' ' || source_label)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index round_opened on assistance.round (committee_id, opened_on, id);
create index round_book on assistance.round (committee_id, book_id);

-- Where a round came to, and on which day.
create table assistance.step (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  stage text not null check (stage in ('needs_listed', 'reviewed_at_area', 'posted_for_comment', 'approved', 'issued',
    'signed', 'reconciled', 'disclosed')),
  happened_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index step_once on assistance.step (committee_id, round_id, stage) where superseded_at is null;

-- Somebody listed for support: a household of the files, or one of its people. An area may list somebody who has no file yet.
create table assistance.need (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  area_id uuid not null,
  household_id uuid,
  member_id uuid,
  full_name text not null,
  birth_year integer check (birth_year between 1900 and 2200),
  reason text not null check (reason in ('poor', 'near_poor', 'hardship', 'social_protection', 'meritorious', 'freelance',
    'ticket_seller', 'illness', 'disaster', 'other')),
  priority text not null check (priority in ('first', 'second', 'third')),
  amount bigint not null check (amount >= 0),
  goods text,
  note text,
  from_area boolean not null,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  name_key text not null generated always as (platform.fold(full_name)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  foreign key (committee_id, member_id) references households.member (committee_id, id),
  check (amount > 0 or goods is not null),
  check (member_id is null or household_id is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index need_round on assistance.need (committee_id, round_id, area_id, name_key, id);
-- Nobody stands twice in one round.
create unique index need_once on assistance.need (committee_id, round_id, household_id, coalesce(member_id, household_id))
  where superseded_at is null and household_id is not null;

-- A meeting that looked at the list: of one area, or of the council.
create table assistance.meeting (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('area', 'council')),
  area_id uuid,
  held_on date not null,
  place text not null,
  chaired_by text not null,
  secretary text not null,
  -- Names and posts of who was there, a line each.
  present text not null,
  voting integer not null check (voting between 1 and 500),
  proceedings text,
  conclusion text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((kind = 'area') = (area_id is not null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index meeting_round on assistance.meeting (committee_id, round_id, held_on);

-- What a meeting said of one line.
create table assistance.verdict (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  need_id uuid not null,
  outcome text not null check (outcome in ('agreed', 'not_agreed')),
  in_favour integer not null check (in_favour >= 0),
  amount bigint not null check (amount >= 0),
  goods text,
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references assistance.meeting (committee_id, id),
  foreign key (committee_id, need_id) references assistance.need (committee_id, id),
  check (outcome = 'not_agreed' or amount > 0 or goods is not null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index verdict_once on assistance.verdict (committee_id, meeting_id, need_id) where superseded_at is null;
create index verdict_need on assistance.verdict (committee_id, need_id);

-- The list posted for comment: where, from when to when, by whom, and who took it down.
create table assistance.posting (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  area_id uuid,
  place text not null,
  from_on date not null,
  until_on date not null,
  posted_by text not null,
  witness text,
  removed_on date,
  removed_by text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check (until_on >= from_on),
  check (removed_on >= from_on),
  check ((removed_on is null) = (removed_by is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index posting_round on assistance.posting (committee_id, round_id, from_on);

-- What people said of the posted list, and what was done about it.
create table assistance.objection (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  need_id uuid,
  received_on date not null,
  -- As the person wished to be named; empty for nobody named.
  said_by text,
  content text not null,
  handled_on date,
  outcome text check (outcome in ('upheld', 'partly', 'not_upheld')),
  handling text,
  handled_by text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, need_id) references assistance.need (committee_id, id),
  check ((handled_on is null) = (outcome is null) and (handled_on is null) = (handling is null)
    and (handled_on is null) = (handled_by is null)),
  check (handled_on >= received_on)
);
create index objection_round on assistance.objection (committee_id, round_id, received_on);

-- A decision on support (quyết định): a later one may change an amount, and only a decision may.
create table assistance.decision (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  number_text text not null,
  decided_on date not null,
  signed_by text not null,
  signer_position text not null,
  document_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id)
);
create unique index decision_number on assistance.decision (committee_id, round_id, number_text);

-- What a decision gives to one line of the list.
create table assistance.grant_line (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  decision_id uuid not null,
  need_id uuid not null,
  position integer not null,
  amount bigint not null check (amount >= 0),
  goods text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  -- The decision that put another amount, or nothing, in its place.
  superseded_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, decision_id) references assistance.decision (committee_id, id),
  foreign key (committee_id, need_id) references assistance.need (committee_id, id),
  foreign key (committee_id, superseded_by) references assistance.decision (committee_id, id),
  check (amount > 0 or goods is not null),
  check ((superseded_at is null) = (superseded_by is null))
);
create unique index grant_line_once on assistance.grant_line (committee_id, need_id) where superseded_at is null;
create index grant_line_round on assistance.grant_line (committee_id, round_id, position);

-- Money taken out to be paid by a list (tạm ứng), and what came back of it.
create table assistance.advance (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  from_place_id uuid,
  hand_place_id uuid,
  amount bigint not null check (amount >= 0),
  advanced_on date not null,
  pay_place text not null,
  pay_until date,
  voucher_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  settled_on date,
  paid bigint check (paid >= 0),
  returned bigint check (returned >= 0),
  payment_voucher_id uuid,
  return_voucher_id uuid,
  settled_note text,
  settled_at timestamptz,
  settled_by uuid,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, payment_voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, return_voucher_id) references books.voucher (committee_id, id),
  check ((amount > 0) = (voucher_id is not null)),
  check ((settled_on is null) = (paid is null) and (settled_on is null) = (returned is null)
    and (settled_on is null) = (settled_at is null)),
  check (paid + returned = amount),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index advance_round on assistance.advance (committee_id, round_id, advanced_on);

-- One line on a list to sign, and what became of it.
create table assistance.payout (
  committee_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  grant_line_id uuid not null,
  position integer not null,
  amount bigint not null check (amount >= 0),
  outcome text check (outcome in ('paid', 'proxy', 'absent', 'no_longer', 'refused')),
  happened_on date,
  proxy_name text,
  proxy_paper text,
  witness text,
  note text,
  marked_at timestamptz,
  marked_by_name text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, advance_id) references assistance.advance (committee_id, id),
  foreign key (committee_id, grant_line_id) references assistance.grant_line (committee_id, id),
  check ((outcome is null) = (happened_on is null) and (outcome is null) = (marked_at is null)),
  check ((outcome = 'proxy') = (proxy_name is not null)),
  check (outcome <> 'proxy' or proxy_paper is not null),
  check (outcome not in ('no_longer', 'refused') or note is not null)
);
create unique index payout_once on assistance.payout (committee_id, advance_id, grant_line_id) where superseded_at is null;
create index payout_grant on assistance.payout (committee_id, grant_line_id);

-- State benefits: what the State gives by which policy, to which group, at which rate, and since when.
create table assistance.policy (
  committee_id uuid not null,
  id uuid not null,
  code text not null,
  title text not null,
  instrument text not null,
  source text not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  check (to_on >= from_on)
);
create unique index policy_code on assistance.policy (committee_id, code);

create table assistance.benefit_group (
  committee_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  code text not null,
  name text not null,
  position integer not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, policy_id) references assistance.policy (committee_id, id)
);
create unique index benefit_group_code on assistance.benefit_group (committee_id, policy_id, code);

create table assistance.rate (
  committee_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  amount bigint not null check (amount > 0),
  per text not null check (per in ('month', 'day', 'once')),
  most integer check (most > 0),
  from_on date not null,
  to_on date,
  source text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, group_id) references assistance.benefit_group (committee_id, id),
  check (to_on >= from_on),
  check (per <> 'once' or coalesce(most, 1) = 1),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index rate_group on assistance.rate (committee_id, group_id, from_on);

create table assistance.benefit_round (
  committee_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  title text not null,
  -- The paper that set up the reviewing council.
  council_paper text,
  opened_on date not null,
  note text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, policy_id) references assistance.policy (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);

create table assistance.benefit_step (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  stage text not null check (stage in ('listed_by_area', 'area_meeting', 'posted', 'complaints_handled', 'council_reviewed',
    'submitted', 'approved_by_authority', 'paid', 'supervised')),
  happened_on date not null,
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.benefit_round (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index benefit_step_once on assistance.benefit_step (committee_id, round_id, stage)
  where superseded_at is null;

-- A review meeting, whether the Front sat in it and what it said.
create table assistance.benefit_meeting (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('area', 'council')),
  area_id uuid,
  held_on date not null,
  place text not null,
  chaired_by text not null,
  front_attended boolean not null,
  front_by text,
  front_opinion text,
  conclusion text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.benefit_round (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((kind = 'area') = (area_id is not null)),
  check (not front_attended or front_by is not null),
  check (front_attended or front_opinion is null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index benefit_meeting_round on assistance.benefit_meeting (committee_id, round_id, held_on);

-- A case: one person, or a count of people of one group in one area. The amount is the rate times months, times people.
create table assistance.benefit_case (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  area_id uuid not null,
  group_id uuid not null,
  rate_id uuid not null,
  persons integer not null check (persons between 1 and 100000),
  full_name text,
  birth_year integer check (birth_year between 1900 and 2200),
  household_id uuid,
  member_id uuid,
  rate_amount bigint not null check (rate_amount > 0),
  times integer not null check (times between 1 and 366),
  amount bigint not null check (amount > 0),
  decision_no text,
  paid_on date,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  name_key text generated always as (platform.fold(full_name)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.benefit_round (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, group_id) references assistance.benefit_group (committee_id, id),
  foreign key (committee_id, rate_id) references assistance.rate (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  foreign key (committee_id, member_id) references households.member (committee_id, id),
  check (amount = persons::bigint * rate_amount * times),
  check (full_name is null or persons = 1),
  check (full_name is not null or (birth_year is null and household_id is null and member_id is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index benefit_case_round on assistance.benefit_case (committee_id, round_id, area_id, name_key, id);
create unique index benefit_case_aggregate on assistance.benefit_case (committee_id, round_id, area_id, group_id, times)
  where full_name is null and superseded_at is null;

alter table assistance.round enable row level security;
create policy committee on assistance.round to dau_an_app
  using (assistance.may(committee_id) or (
    committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'))
  with check (assistance.may(committee_id));
alter table assistance.step enable row level security;
create policy committee on assistance.step to dau_an_app
  using (assistance.may(committee_id) or exists (
    select from assistance.round r where r.committee_id = step.committee_id and r.id = round_id))
  with check (assistance.may(committee_id));
alter table assistance.need enable row level security;
create policy committee on assistance.need to dau_an_app
  using (assistance.may(committee_id) or assistance.is_of_area(committee_id, area_id))
  with check (assistance.may(committee_id) or assistance.is_of_area(committee_id, area_id));
alter table assistance.meeting enable row level security;
create policy committee on assistance.meeting to dau_an_app
  using (assistance.may(committee_id) or assistance.is_of_area(committee_id, area_id))
  with check (assistance.may(committee_id) or assistance.is_of_area(committee_id, area_id));
-- An area reads and writes what its own meeting said; the council's votes are the office's.
alter table assistance.verdict enable row level security;
create policy committee on assistance.verdict to dau_an_app
  using (assistance.may(committee_id) or exists (
    select from assistance.meeting m where m.committee_id = verdict.committee_id and m.id = meeting_id))
  with check (assistance.may(committee_id) or exists (
    select from assistance.meeting m where m.committee_id = verdict.committee_id and m.id = meeting_id));
alter table assistance.posting enable row level security;
create policy committee on assistance.posting to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.objection enable row level security;
create policy committee on assistance.objection to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.decision enable row level security;
create policy committee on assistance.decision to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.grant_line enable row level security;
create policy committee on assistance.grant_line to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.advance enable row level security;
create policy committee on assistance.advance to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.payout enable row level security;
create policy committee on assistance.payout to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.policy enable row level security;
create policy committee on assistance.policy to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.benefit_group enable row level security;
create policy committee on assistance.benefit_group to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.rate enable row level security;
create policy committee on assistance.rate to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.benefit_round enable row level security;
create policy committee on assistance.benefit_round to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.benefit_step enable row level security;
create policy committee on assistance.benefit_step to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.benefit_meeting enable row level security;
create policy committee on assistance.benefit_meeting to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.benefit_case enable row level security;
create policy committee on assistance.benefit_case to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));

grant select, insert, update on assistance.round, assistance.need, assistance.posting, assistance.objection,
  assistance.advance, assistance.payout, assistance.benefit_round, assistance.benefit_case to dau_an_app;
grant select, insert on assistance.step, assistance.meeting, assistance.verdict, assistance.decision,
  assistance.grant_line, assistance.policy, assistance.benefit_group, assistance.rate, assistance.benefit_step,
  assistance.benefit_meeting to dau_an_app;
grant update (superseded_at, superseded_reason) on assistance.step, assistance.meeting, assistance.verdict,
  assistance.rate, assistance.benefit_step, assistance.benefit_meeting to dau_an_app;
-- What a decision gave is never written over: a later decision ends the line and writes its own.
grant update (superseded_at, superseded_by) on assistance.grant_line to dau_an_app;
