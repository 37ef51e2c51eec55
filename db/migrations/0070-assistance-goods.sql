-- What the words of a gift of goods in a round stand for: so much of which goods out of the store for each line that says so,
-- or goods that never lie there.
create table assistance.share (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  words text not null,
  from_store boolean not null,
  -- How the round does what a giver asked, or why not, where goods of a gift with a condition are taken.
  condition_note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  words_key text not null generated always as (platform.fold(words)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assistance.round (committee_id, id),
  check (from_store or condition_note is null),
  check ((superseded_at is null) = (superseded_reason is null))
);
create unique index share_once on assistance.share (committee_id, round_id, words_key) where superseded_at is null;

create table assistance.share_item (
  committee_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  position integer not null,
  name text not null,
  unit text not null,
  -- Of one share, in thousandths of the unit.
  quantity bigint not null check (quantity > 0),
  -- The voucher that brought the goods in, where its giver bound them: no other lot is taken then.
  bound_voucher_id uuid,
  goods_key text not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, share_id) references assistance.share (committee_id, id),
  foreign key (committee_id, bound_voucher_id) references books.voucher (committee_id, id)
);
create unique index share_item_once on assistance.share_item (committee_id, share_id, goods_key);

alter table assistance.grant_line add column share_id uuid;
alter table assistance.grant_line add constraint grant_line_share
  foreign key (committee_id, share_id) references assistance.share (committee_id, id);

-- Goods taken out with a list: from which store, into whose hand, by which vouchers out, given and back.
alter table assistance.advance
  add column goods_from_id uuid,
  add column goods_hand_id uuid,
  add column goods_voucher_id uuid,
  add column goods_given_voucher_id uuid,
  add column goods_back_voucher_id uuid,
  add constraint advance_goods_from foreign key (committee_id, goods_from_id) references books.place (committee_id, id),
  add constraint advance_goods_hand foreign key (committee_id, goods_hand_id) references books.place (committee_id, id),
  add constraint advance_goods_voucher foreign key (committee_id, goods_voucher_id)
    references books.voucher (committee_id, id),
  add constraint advance_goods_given foreign key (committee_id, goods_given_voucher_id)
    references books.voucher (committee_id, id),
  add constraint advance_goods_back foreign key (committee_id, goods_back_voucher_id)
    references books.voucher (committee_id, id),
  add constraint advance_goods check ((goods_from_id is null) = (goods_hand_id is null)
    and (goods_from_id is null) = (goods_voucher_id is null)
    and (goods_voucher_id is not null or (goods_given_voucher_id is null and goods_back_voucher_id is null)));

-- How much of which lot went out with a list, was given by it and came back.
create table assistance.advance_lot (
  committee_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  lot_id uuid not null,
  position integer not null,
  goods_key text not null,
  taken bigint not null check (taken > 0),
  given bigint check (given >= 0),
  returned bigint check (returned >= 0),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, advance_id) references assistance.advance (committee_id, id),
  foreign key (committee_id, lot_id) references books.lot (committee_id, id),
  check ((given is null) = (returned is null)),
  check (given + returned = taken)
);
create unique index advance_lot_once on assistance.advance_lot (committee_id, advance_id, lot_id)
  where superseded_at is null;
create index advance_lot_lot on assistance.advance_lot (committee_id, lot_id);

alter table assistance.share enable row level security;
create policy committee on assistance.share to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.share_item enable row level security;
create policy committee on assistance.share_item to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
alter table assistance.advance_lot enable row level security;
create policy committee on assistance.advance_lot to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
grant select, insert on assistance.share, assistance.share_item, assistance.advance_lot to dau_an_app;
grant update (superseded_at, superseded_reason) on assistance.share to dau_an_app;
grant update (given, returned, superseded_at) on assistance.advance_lot to dau_an_app;
