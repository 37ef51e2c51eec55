-- Relief (vận động cứu trợ): campaigns, donors, what they gave, what went out of a campaign and upwards. Money and goods
-- themselves are posted in `books`; a donation names the voucher that brought it in.

create schema relief;
grant usage on schema relief to dau_an_app;

create function relief.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- The head of a residential area, for what was collected in that area.
create function relief.is_of_area(committee uuid, area uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'
    and area = nullif(current_setting('app.area', true), '')::uuid
$$;

-- A campaign (cuộc vận động) answers a call of the central Presidium or of the provincial chair: a ward calls nobody itself
-- (Decree 93/2021/NĐ-CP, article 6). Where it stands is told by its steps.
create table relief.campaign (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  cause text not null check (cause in ('disaster', 'epidemic', 'incident', 'illness')),
  purpose text not null,
  call_by text check (call_by in ('central_presidium', 'province_chair')),
  call_label text,
  called_on date,
  call_document_id uuid,
  receives_from date not null,
  receives_to date not null,
  -- Its own set of books, opened with it.
  book_id uuid,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(title || ' ' || purpose)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, call_document_id) references documents.document (committee_id, id),
  check (receives_from <= receives_to),
  check ((call_by is null) = (call_label is null) and (call_by is null) = (called_on is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index campaign_book on relief.campaign (committee_id, book_id) where book_id is not null;

create table relief.campaign_step (
  committee_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  stage text not null check (stage in ('opened', 'reception_changed', 'reception_closed', 'distributing', 'settled',
    'disclosed_final', 'archived', 'suspended', 'resumed')),
  happened_on date not null,
  document_id uuid,
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, campaign_id) references relief.campaign (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index campaign_step_campaign on relief.campaign_step (committee_id, campaign_id, happened_on);

-- Who gives. A name, the area or an address; nothing that tells more of a person than that.
create table relief.donor (
  committee_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('individual', 'household', 'collective', 'organisation')),
  name text not null,
  area_id uuid,
  address text,
  -- Whether the name may be read by everybody, or the gift is told as of a kind heart.
  shows_name boolean not null default true,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  search_key text not null generated always as (platform.fold(name || ' ' || coalesce(address, ''))) stored,
  primary key (committee_id, id),
  foreign key (committee_id, area_id) references organisation.area (committee_id, id)
);
create index donor_search on relief.donor using gin (search_key gin_trgm_ops);
create index donor_name on relief.donor (committee_id, kind, (platform.fold(name)));

-- What was given: money in cash or by bank, or goods; to a campaign or to the Fund for the Poor.
create table relief.donation (
  committee_id uuid not null,
  id uuid not null,
  ledger text not null check (ledger in ('contribution', 'poor_fund')),
  book_id uuid not null,
  campaign_id uuid,
  donor_id uuid,
  donor_kind text not null check (donor_kind in ('individual', 'household', 'collective', 'organisation', 'anonymous')),
  -- As it is written on the receipt.
  donor_name text,
  donor_address text,
  donor_area_id uuid,
  shows_name boolean not null,
  channel text not null check (channel in ('cash', 'bank', 'online', 'in_kind')),
  place_id uuid,
  amount bigint not null check (amount >= 0),
  -- Of goods: the worth of those that somebody valued; never money.
  goods_value bigint not null default 0 check (goods_value >= 0),
  pledged_on date,
  received_on date,
  bank_ref text,
  -- What the sender wrote; not checked by anybody, and not shown to the public as it is.
  memo_raw text,
  condition_text text,
  collector text,
  collected_area_id uuid,
  note text,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  voucher_id uuid,
  reversal_id uuid,
  -- When its lines were made public, and when they were taken back because it was reversed.
  published_at timestamptz,
  unpublished_at timestamptz,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  superseded_reason text,
  search_key text not null generated always as (platform.fold(coalesce(donor_name, '') || ' ' ||
    coalesce(donor_address, '') || ' ' || coalesce(collector, '') || ' ' || coalesce(condition_text, ''))) stored,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, campaign_id) references relief.campaign (committee_id, id),
  foreign key (committee_id, donor_id) references relief.donor (committee_id, id),
  foreign key (committee_id, donor_area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  foreign key (committee_id, collected_area_id) references organisation.area (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, reversal_id) references books.voucher (committee_id, id),
  check ((ledger = 'contribution') = (campaign_id is not null)),
  check ((donor_kind = 'anonymous') = (donor_name is null)),
  check (donor_kind <> 'anonymous' or (donor_id is null and not shows_name)),
  check (channel <> 'in_kind' or amount = 0),
  check (channel = 'in_kind' or (goods_value = 0 and amount > 0)),
  check (pledged_on is not null or received_on is not null),
  check (pledged_on <= received_on),
  check (voucher_id is null or received_on is not null),
  check (reversal_id is null or voucher_id is not null),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index donation_bank_ref on relief.donation (committee_id, place_id, bank_ref)
  where bank_ref is not null and superseded_at is null and reversal_id is null;
create unique index donation_origin on relief.donation (committee_id, origin_kind, origin_id)
  where origin_id is not null and superseded_at is null and reversal_id is null;
create index donation_day on relief.donation (committee_id, book_id, (coalesce(received_on, pledged_on)), id);
create index donation_donor on relief.donation (committee_id, donor_id) where donor_id is not null;
create index donation_voucher on relief.donation (committee_id, voucher_id) where voucher_id is not null;
create index donation_area on relief.donation (committee_id, collected_area_id) where collected_area_id is not null;
create index donation_unpublished on relief.donation (committee_id, book_id) where published_at is null and voucher_id is not null;
create index donation_search on relief.donation using gin (search_key gin_trgm_ops);

-- Goods of a donation. Without a price they are told by quantity beside the sums, never as 0 đồng.
create table relief.donation_item (
  committee_id uuid not null,
  id uuid not null,
  donation_id uuid not null,
  position integer not null,
  name text not null,
  unit text not null,
  quantity bigint not null check (quantity > 0),
  unit_price bigint check (unit_price >= 0),
  price_basis text check (price_basis in ('donor_invoice', 'market_quote', 'council')),
  expires_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, donation_id) references relief.donation (committee_id, id),
  check ((unit_price is null) = (price_basis is null))
);
create index donation_item_donation on relief.donation_item (committee_id, donation_id, position);

-- Who is behind a gift that one person collected, where they wish to be named. It lists gifts; nobody is ever missing on it.
create table relief.donation_part (
  committee_id uuid not null,
  id uuid not null,
  donation_id uuid not null,
  position integer not null,
  name text not null,
  amount bigint check (amount > 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, donation_id) references relief.donation (committee_id, id)
);
create index donation_part_donation on relief.donation_part (committee_id, donation_id, position);

-- What went out of a campaign's books other than to households: for a use in common, back to a donor, or to the level above,
-- which is no support given to anybody here.
create table relief.outflow (
  committee_id uuid not null,
  id uuid not null,
  ledger text not null check (ledger in ('contribution', 'poor_fund')),
  book_id uuid not null,
  campaign_id uuid,
  kind text not null check (kind in ('distribution', 'remittance_up', 'returned')),
  use_purpose text check (use_purpose in ('urgent_care', 'food_water_medicine', 'housing', 'evacuation', 'shelter',
    'sanitation', 'medical_equipment', 'production', 'public_works', 'other')),
  recipient text not null,
  recipient_address text,
  place_id uuid not null,
  amount bigint not null check (amount >= 0),
  goods_value bigint not null default 0 check (goods_value >= 0),
  happened_on date not null,
  content text not null,
  decision_reference text,
  decision_document_id uuid,
  -- The conditioned gift that was used as the donor said; or why such gifts were used for something else.
  for_donation_id uuid,
  condition_reason text,
  voucher_id uuid not null,
  reversal_id uuid,
  published_at timestamptz,
  unpublished_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, campaign_id) references relief.campaign (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  foreign key (committee_id, decision_document_id) references documents.document (committee_id, id),
  foreign key (committee_id, for_donation_id) references relief.donation (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, reversal_id) references books.voucher (committee_id, id),
  check ((ledger = 'contribution') = (campaign_id is not null)),
  check ((kind = 'distribution') = (use_purpose is not null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index outflow_day on relief.outflow (committee_id, book_id, happened_on, id);
create unique index outflow_voucher on relief.outflow (committee_id, voucher_id);

alter table relief.campaign enable row level security;
create policy committee on relief.campaign to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
-- The head of an area sees what is being collected for.
create policy area on relief.campaign for select to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area' and book_id is not null);
alter table relief.campaign_step enable row level security;
create policy committee on relief.campaign_step to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
create policy area on relief.campaign_step for select to dau_an_app
  using (exists (select from relief.campaign c
    where c.committee_id = campaign_step.committee_id and c.id = campaign_step.campaign_id));
alter table relief.donor enable row level security;
create policy committee on relief.donor to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
create policy area on relief.donor to dau_an_app
  using (relief.is_of_area(committee_id, area_id)) with check (relief.is_of_area(committee_id, area_id));
alter table relief.donation enable row level security;
create policy committee on relief.donation to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
create policy area on relief.donation to dau_an_app
  using (relief.is_of_area(committee_id, collected_area_id))
  with check (relief.is_of_area(committee_id, collected_area_id) and voucher_id is null);
alter table relief.donation_item enable row level security;
create policy committee on relief.donation_item to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
create policy area on relief.donation_item to dau_an_app
  using (exists (select from relief.donation d
    where d.committee_id = donation_item.committee_id and d.id = donation_item.donation_id
      and relief.is_of_area(d.committee_id, d.collected_area_id)))
  with check (exists (select from relief.donation d
    where d.committee_id = donation_item.committee_id and d.id = donation_item.donation_id
      and relief.is_of_area(d.committee_id, d.collected_area_id)));
alter table relief.donation_part enable row level security;
create policy committee on relief.donation_part to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));
create policy area on relief.donation_part to dau_an_app
  using (exists (select from relief.donation d
    where d.committee_id = donation_part.committee_id and d.id = donation_part.donation_id
      and relief.is_of_area(d.committee_id, d.collected_area_id)))
  with check (exists (select from relief.donation d
    where d.committee_id = donation_part.committee_id and d.id = donation_part.donation_id
      and relief.is_of_area(d.committee_id, d.collected_area_id)));
alter table relief.outflow enable row level security;
create policy committee on relief.outflow to dau_an_app
  using (relief.may(committee_id)) with check (relief.may(committee_id));

grant select, insert on relief.campaign, relief.campaign_step, relief.donor, relief.donation, relief.donation_item,
  relief.donation_part, relief.outflow to dau_an_app;
grant update (title, cause, purpose, call_by, call_label, called_on, call_document_id, receives_from, receives_to, book_id,
  edit_no, superseded_at, superseded_reason) on relief.campaign to dau_an_app;
grant update (superseded_at, superseded_reason) on relief.campaign_step to dau_an_app;
grant update (name, kind, area_id, address, shows_name, superseded_at, superseded_by) on relief.donor to dau_an_app;
-- What a donation is stays as it was received; only where its money went is added, or that something else stands instead.
grant update (donor_id, donor_kind, donor_name, donor_address, donor_area_id, shows_name, channel, place_id, amount,
  goods_value, pledged_on, received_on, bank_ref, memo_raw, condition_text, collector, collected_area_id, note, voucher_id,
  reversal_id, published_at, unpublished_at, edit_no, superseded_at, superseded_by, superseded_reason) on relief.donation to dau_an_app;
grant update (superseded_at) on relief.donation_item, relief.donation_part to dau_an_app;
grant update (reversal_id, published_at, unpublished_at, superseded_at, superseded_reason) on relief.outflow to dau_an_app;
