-- Sets of books (sổ sách): where money and goods lie, vouchers with numbers without gaps, and double-entry postings in whole
-- đồng that nobody changes. Voluntary contributions and the Fund for the Poor never share a set of books.

create schema books;
grant usage on schema books to dau_an_app;

-- Money is the ward's own: its staff see it, nobody else reads the books themselves.
create function books.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') in ('staff', 'system')
$$;

-- One set of books: a campaign's, or the Fund's. State benefits are not the Front's money and have none.
create table books.book (
  committee_id uuid not null,
  id uuid not null,
  ledger text not null check (ledger in ('contribution', 'poor_fund')),
  title text not null,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  opened_on date not null,
  closed_on date,
  closed_recorded_at timestamptz,
  closed_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((closed_on is null) = (closed_recorded_at is null) and (closed_on is null) = (closed_by is null)),
  check (closed_on >= opened_on)
);
create unique index book_origin on books.book (committee_id, origin_kind, origin_id) where origin_id is not null;

-- Where money or goods of a set of books lie: the safe, an account, what somebody holds in advance, a store of goods.
create table books.place (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  kind text not null check (kind in ('cash', 'bank', 'advance', 'warehouse')),
  name text not null,
  -- Of an account: its bank and its number, which are published.
  bank text,
  account_number text,
  opened_on date not null,
  closed_on date,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  check ((kind = 'bank') = (account_number is not null)),
  check (closed_on >= opened_on)
);
create unique index place_name on books.place (committee_id, book_id, kind, name);

-- A voucher (phiếu): what is to move, between whom, and why. Its number comes with its approval.
create table books.voucher (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  kind text not null check (kind in
    ('receipt', 'payment', 'bank_in', 'bank_out', 'transfer', 'goods_in', 'goods_out', 'goods_transfer')),
  purpose text not null check (purpose in
    ('contribution', 'from_above', 'interest', 'surplus',
     'distribution', 'remittance', 'returned', 'fee', 'loss', 'own_move')),
  place_id uuid not null,
  to_place_id uuid,
  amount bigint not null check (amount >= 0),
  dated_on date not null,
  counterparty text,
  address text,
  content text not null,
  attached text,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  reverses_id uuid,
  reverse_reason text,
  made_by uuid not null,
  made_by_name text not null,
  edit_no integer not null default 1,
  recorded_at timestamptz not null,
  series text,
  year integer,
  number integer,
  number_text text,
  search_key text not null generated always as (platform.fold(coalesce(counterparty, '') || ' ' || content)) stored,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  foreign key (committee_id, to_place_id) references books.place (committee_id, id),
  foreign key (committee_id, reverses_id) references books.voucher (committee_id, id),
  check ((to_place_id is not null) = (kind in ('transfer', 'goods_transfer'))),
  check ((kind in ('transfer', 'goods_transfer')) = (purpose = 'own_move')),
  check ((reverses_id is null) = (reverse_reason is null)),
  check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null)),
  check ((number is null) = (series is null) and (number is null) = (year is null)
    and (number is null) = (number_text is null))
);
create unique index voucher_number on books.voucher (committee_id, series, year, number) where number is not null;
create index voucher_day on books.voucher (committee_id, book_id, dated_on, id);
create index voucher_origin on books.voucher (committee_id, origin_kind, origin_id) where origin_id is not null;
create index voucher_reverses on books.voucher (committee_id, reverses_id) where reverses_id is not null;

-- What became of it, by whom, and under which waiver where one person did what two should.
create table books.voucher_step (
  committee_id uuid not null,
  id uuid not null,
  voucher_id uuid not null,
  stage text not null check (stage in ('approved', 'rejected', 'settled', 'voided', 'withdrawn')),
  happened_on date not null,
  note text,
  by_account uuid not null,
  by_name text not null,
  waiver_id uuid,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  check (stage not in ('rejected', 'voided', 'withdrawn') or note is not null)
);
create unique index voucher_step_once on books.voucher_step (committee_id, voucher_id, stage);

-- Goods on a voucher: what comes in as a new lot, or how much of a lot goes out. Quantities in thousandths of the unit.
create table books.voucher_item (
  committee_id uuid not null,
  id uuid not null,
  voucher_id uuid not null,
  position integer not null,
  lot_id uuid,
  name text not null,
  unit text not null,
  quantity bigint not null check (quantity > 0),
  -- None where nobody has valued it: told beside by quantity, never as 0 đồng.
  unit_price bigint check (unit_price >= 0),
  price_basis text check (price_basis in ('donor_invoice', 'market_quote', 'council')),
  expires_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  check ((unit_price is null) = (price_basis is null))
);
create index voucher_item_voucher on books.voucher_item (committee_id, voucher_id, position);

-- A lot: goods that came in together, with their price and expiry.
create table books.lot (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  voucher_id uuid not null,
  name text not null,
  unit text not null,
  unit_price bigint check (unit_price >= 0),
  price_basis text,
  expires_on date,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id)
);
create index lot_book on books.lot (committee_id, book_id, name);

-- Postings of money: a line debits or credits one account. Never changed, never deleted.
create table books.entry_line (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  voucher_id uuid not null,
  posted_on date not null,
  -- `place` with its id, or the source or use: the purpose of the voucher.
  account text not null,
  place_id uuid,
  debit bigint not null default 0 check (debit >= 0),
  credit bigint not null default 0 check (credit >= 0),
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  check ((debit = 0) <> (credit = 0)),
  check ((account = 'place') = (place_id is not null))
);
create index entry_line_book on books.entry_line (committee_id, book_id, posted_on, id);
create index entry_line_place on books.entry_line (committee_id, place_id, posted_on, id) where place_id is not null;
create index entry_line_voucher on books.entry_line (committee_id, voucher_id);

-- Postings of goods, lot by lot.
create table books.stock_line (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  voucher_id uuid not null,
  posted_on date not null,
  lot_id uuid not null,
  place_id uuid not null,
  quantity_in bigint not null default 0 check (quantity_in >= 0),
  quantity_out bigint not null default 0 check (quantity_out >= 0),
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, voucher_id) references books.voucher (committee_id, id),
  foreign key (committee_id, lot_id) references books.lot (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  check ((quantity_in = 0) <> (quantity_out = 0))
);
create index stock_line_lot on books.stock_line (committee_id, lot_id, posted_on, id);
create index stock_line_place on books.stock_line (committee_id, place_id, posted_on, id);
create index stock_line_voucher on books.stock_line (committee_id, voucher_id);

-- What lies where now: the sum of the postings, kept so that it can be locked, and so that the database itself refuses to
-- let a place fall below nothing.
create table books.balance (
  committee_id uuid not null,
  place_id uuid not null,
  amount bigint not null check (amount >= 0),
  primary key (committee_id, place_id),
  foreign key (committee_id, place_id) references books.place (committee_id, id)
);
create table books.stock (
  committee_id uuid not null,
  lot_id uuid not null,
  place_id uuid not null,
  quantity bigint not null check (quantity >= 0),
  primary key (committee_id, lot_id, place_id),
  foreign key (committee_id, lot_id) references books.lot (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id)
);

create table books.number_counter (
  committee_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (committee_id, series, year)
);

-- A count of what lies in a place (kiểm kê), against what the books said that day.
create table books.count (
  committee_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  place_id uuid not null,
  counted_on date not null,
  -- Of money; the books' amount is frozen.
  counted bigint check (counted >= 0),
  booked bigint check (booked >= 0),
  present text not null,
  note text,
  document_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, book_id) references books.book (committee_id, id),
  foreign key (committee_id, place_id) references books.place (committee_id, id),
  foreign key (committee_id, document_id) references documents.document (committee_id, id),
  check ((counted is null) = (booked is null)),
  check ((superseded_at is null) = (superseded_reason is null))
);
create index count_book on books.count (committee_id, book_id, counted_on);
create table books.count_line (
  committee_id uuid not null,
  id uuid not null,
  count_id uuid not null,
  lot_id uuid not null,
  counted bigint not null check (counted >= 0),
  booked bigint not null check (booked >= 0),
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, count_id) references books.count (committee_id, id),
  foreign key (committee_id, lot_id) references books.lot (committee_id, id)
);
create index count_line_count on books.count_line (committee_id, count_id);

alter table books.book enable row level security;
create policy committee on books.book to dau_an_app using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.place enable row level security;
create policy committee on books.place to dau_an_app using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.voucher enable row level security;
create policy committee on books.voucher to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.voucher_step enable row level security;
create policy committee on books.voucher_step to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.voucher_item enable row level security;
create policy committee on books.voucher_item to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.lot enable row level security;
create policy committee on books.lot to dau_an_app using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.entry_line enable row level security;
create policy committee on books.entry_line to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.stock_line enable row level security;
create policy committee on books.stock_line to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.balance enable row level security;
create policy committee on books.balance to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.stock enable row level security;
create policy committee on books.stock to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.number_counter enable row level security;
create policy committee on books.number_counter to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.count enable row level security;
create policy committee on books.count to dau_an_app using (books.may(committee_id)) with check (books.may(committee_id));
alter table books.count_line enable row level security;
create policy committee on books.count_line to dau_an_app
  using (books.may(committee_id)) with check (books.may(committee_id));

-- What is posted is posted: the application may add lines and steps, and change neither.
grant select, insert on books.entry_line, books.stock_line, books.voucher_step, books.lot, books.count_line to dau_an_app;
grant select, insert, update on books.voucher_item, books.balance, books.stock, books.number_counter to dau_an_app;
grant select, insert on books.book, books.place, books.count, books.voucher to dau_an_app;
grant update (closed_on, closed_recorded_at, closed_by) on books.book to dau_an_app;
grant update (closed_on) on books.place to dau_an_app;
grant update (superseded_at, superseded_reason) on books.count to dau_an_app;
-- A voucher is edited until it is approved; then it only gets its number, once.
grant update (purpose, place_id, to_place_id, amount, dated_on, counterparty, address, content, attached, edit_no,
  series, year, number, number_text) on books.voucher to dau_an_app;
