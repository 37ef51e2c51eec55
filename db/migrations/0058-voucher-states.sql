-- What state the steps of a voucher give it, kept beside them, so that lists by state are read by key and never whole. The doctor
-- asks that it is what the steps say.
alter table books.voucher add column state text not null default 'made'
  check (state in ('made', 'approved', 'rejected', 'settled', 'voided', 'withdrawn'));
update books.voucher v set state = t.state
from (
  select committee_id, voucher_id, coalesce(max(stage) filter (where stage <> 'approved'), 'approved') as state
  from books.voucher_step group by committee_id, voucher_id
) t
where t.committee_id = v.committee_id and t.voucher_id = v.id;
create index voucher_state on books.voucher (committee_id, book_id, state, dated_on, id);
create index voucher_open on books.voucher (committee_id, state, dated_on, id) where state in ('made', 'approved');
grant update (state) on books.voucher to dau_an_app;
