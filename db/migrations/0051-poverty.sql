create schema poverty;
grant usage on schema poverty to dau_an_app;

-- Who is poor and what they were given: the ward's staff see it, nobody else.
create function poverty.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- A case of the Fund for the Poor: one household, one use.
create table poverty.fund_case (
  committee_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  area_id uuid not null,
  -- As the household's head was called when it was proposed.
  head_name text not null,
  name_key text not null generated always as (platform.fold(head_name)) stored,
  purpose text not null check (purpose in
    ('house_new', 'house_repair', 'production', 'study', 'medical', 'emergency', 'tet_gift')),
  asked_amount bigint check (asked_amount > 0),
  reason text not null,
  proposed_on date not null,
  proposed_by text,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, household_id) references households.household (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index fund_case_day on poverty.fund_case (committee_id, proposed_on, id) where superseded_at is null;
create index fund_case_household on poverty.fund_case (committee_id, household_id);

-- What became of it. Amounts: what was approved, what was spent in the end.
create table poverty.case_step (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  stage text not null check (stage in
    ('surveyed', 'reviewed', 'approved', 'advanced', 'in_progress', 'accepted', 'handed_over', 'settled',
     'declined', 'withdrawn')),
  happened_on date not null,
  amount bigint check (amount >= 0),
  -- The set of books that pays, named by the decision.
  book_id uuid,
  document_id uuid,
  reference text,
  note text,
  by_account uuid not null,
  by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check (stage not in ('declined', 'withdrawn') or note is not null),
  check ((stage = 'approved') = (book_id is not null)),
  check (stage <> 'approved' or (amount is not null and (document_id is not null or reference is not null))),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index case_step_once on poverty.case_step (committee_id, case_id, stage) where superseded_at is null;

-- Phiếu khảo sát: how the household lives, what is wrong, what the group proposes, what it received elsewhere.
create table poverty.survey (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  surveyed_on date not null,
  surveyors text not null,
  people integer check (people > 0),
  living text not null,
  situation text not null,
  received_elsewhere text,
  conclusion text not null check (conclusion in ('support', 'later', 'not_eligible')),
  proposed_form text,
  proposed_amount bigint check (proposed_amount > 0),
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id)
);
create unique index survey_case on poverty.survey (committee_id, case_id) where superseded_at is null;

-- Biên bản họp xét: one meeting looks at many cases.
create table poverty.review (
  committee_id uuid not null,
  id uuid not null,
  held_on date not null,
  place text,
  present text not null,
  attended integer not null check (attended > 0),
  recorded_at timestamptz not null,
  primary key (committee_id, id)
);
create table poverty.review_line (
  committee_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  case_id uuid not null,
  in_favour integer not null check (in_favour >= 0),
  amount bigint check (amount > 0),
  is_agreed boolean not null,
  opinion text,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, review_id) references poverty.review (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id)
);
create index review_line_case on poverty.review_line (committee_id, case_id);
create index review_line_review on poverty.review_line (committee_id, review_id);

-- A payment is a voucher of the books; it lies under the voucher's id.
create table poverty.payment (
  committee_id uuid not null,
  voucher_id uuid not null,
  case_id uuid not null,
  part text not null check (part in ('advance', 'stage', 'final')),
  recorded_at timestamptz not null,
  primary key (committee_id, voucher_id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id)
);
create index payment_case on poverty.payment (committee_id, case_id);

-- Biên bản nghiệm thu: what was built, what it cost, who gave what.
create table poverty.acceptance (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  accepted_on date not null,
  present text not null,
  result text not null,
  area_m2 integer check (area_m2 > 0),
  total_cost bigint check (total_cost >= 0),
  own_amount bigint check (own_amount >= 0),
  other_amount bigint check (other_amount >= 0),
  labour_days integer check (labour_days >= 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id)
);
create unique index acceptance_case on poverty.acceptance (committee_id, case_id) where superseded_at is null;

alter table poverty.fund_case enable row level security;
create policy committee on poverty.fund_case to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.case_step enable row level security;
create policy committee on poverty.case_step to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.survey enable row level security;
create policy committee on poverty.survey to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.review enable row level security;
create policy committee on poverty.review to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.review_line enable row level security;
create policy committee on poverty.review_line to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.payment enable row level security;
create policy committee on poverty.payment to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
alter table poverty.acceptance enable row level security;
create policy committee on poverty.acceptance to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));

grant select, insert on poverty.fund_case, poverty.case_step, poverty.survey, poverty.review, poverty.review_line,
  poverty.payment, poverty.acceptance to dau_an_app;
grant update (asked_amount, reason, purpose, proposed_by, edit_no, superseded_at, superseded_reason)
  on poverty.fund_case to dau_an_app;
grant update (superseded_at, superseded_reason) on poverty.case_step to dau_an_app;
grant update (superseded_at) on poverty.survey, poverty.acceptance to dau_an_app;

-- What was handed over and is public: the step is the line of the public ledger, under the same id.
create table poverty.publication (
  committee_id uuid not null,
  step_id uuid not null,
  case_id uuid not null,
  scope_id uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, step_id),
  foreign key (committee_id, step_id) references poverty.case_step (committee_id, id),
  foreign key (committee_id, case_id) references poverty.fund_case (committee_id, id),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);
create index publication_case on poverty.publication (committee_id, case_id);
create index publication_scope on poverty.publication (committee_id, scope_id);
alter table poverty.publication enable row level security;
create policy committee on poverty.publication to dau_an_app
  using (poverty.may(committee_id)) with check (poverty.may(committee_id));
grant select, insert on poverty.publication to dau_an_app;
