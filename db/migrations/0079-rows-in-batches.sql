-- Rows of a file that is being read are asked for by nobody: they wait to be taken in all together. They are kept a batch at a time,
-- each column as a list: one by one, keeping and deleting them was a good part of taking a long file in.
create table statements.batch (
  committee_id uuid not null,
  import_id uuid not null,
  -- Each begins where the one before ended, the first at nothing: no row is kept twice.
  before integer not null check (before >= 0),
  last integer not null,
  n integer[] not null,
  id uuid[] not null,
  page integer[] not null,
  -- A list in a list would have to be as long for every row: each is kept as it is printed.
  box text[] not null,
  number integer[] not null,
  happened_on date[] not null,
  happened_time time[] not null,
  value_on date[] not null,
  document text[] not null,
  debit bigint[] not null,
  credit bigint[] not null,
  balance bigint[] not null,
  memo text[] not null,
  payer text[] not null,
  payer_account text[] not null,
  reference text[] not null,
  kind text[] not null,
  -- By what each is known in another file of the account, but for its time.
  print text[] collate "C" not null,
  search_key text[] not null,
  before_key integer generated always as (nullif(before, 0)) stored,
  primary key (committee_id, import_id, last),
  unique (committee_id, import_id, before),
  foreign key (committee_id, import_id) references statements.import (committee_id, id),
  foreign key (committee_id, import_id, before_key) references statements.batch (committee_id, import_id, last),
  check (before < n[1] and last = n[cardinality(n)]),
  check (0 <= all (debit) and 0 <= all (credit)),
  check (cardinality(n) = all (array[cardinality(id), cardinality(page), cardinality(box), cardinality(number),
    cardinality(happened_on), cardinality(happened_time), cardinality(value_on), cardinality(document), cardinality(debit),
    cardinality(credit), cardinality(balance), cardinality(memo), cardinality(payer), cardinality(payer_account),
    cardinality(reference), cardinality(kind), cardinality(print), cardinality(search_key)]))
);

-- They are gone in a moment: none is compressed.
alter table statements.batch
  alter column n set storage external, alter column id set storage external, alter column page set storage external,
  alter column box set storage external, alter column number set storage external,
  alter column happened_on set storage external, alter column happened_time set storage external,
  alter column value_on set storage external, alter column document set storage external,
  alter column debit set storage external, alter column credit set storage external,
  alter column balance set storage external, alter column memo set storage external, alter column payer set storage external,
  alter column payer_account set storage external, alter column reference set storage external,
  alter column kind set storage external, alter column print set storage external,
  alter column search_key set storage external;

insert into statements.batch (committee_id, import_id, before, last, n, id, page, box, number, happened_on, happened_time, value_on,
  document, debit, credit, balance, memo, payer, payer_account, reference, kind, print, search_key)
select committee_id, import_id,
  coalesce(lag(max(n)) over (partition by committee_id, import_id order by max(n)), 0), max(n), array_agg(n order by n), array_agg(id order by n), array_agg(page order by n),
  array_agg(box::text order by n), array_agg(number order by n), array_agg(happened_on order by n),
  array_agg(happened_time order by n), array_agg(value_on order by n), array_agg(document order by n),
  array_agg(debit order by n), array_agg(credit order by n), array_agg(balance order by n), array_agg(memo order by n),
  array_agg(payer order by n), array_agg(payer_account order by n), array_agg(reference order by n),
  array_agg(kind order by n), array_agg(print order by n), array_agg(search_key order by n)
from statements.staged group by committee_id, import_id, (n - 1) / 2000;
drop table statements.staged;

alter table statements.batch enable row level security;
create policy committee on statements.batch to dau_an_app
  using (statements.may(committee_id)) with check (committee_id = any ((select platform.mine())::uuid[]));
grant select, insert, delete on statements.batch to dau_an_app;
