-- Goods in the hand of who gives them out are neither in the store nor given yet: they lie in a place of their own.
alter table books.place drop constraint place_kind_check;
alter table books.place add constraint place_kind_check
  check (kind in ('cash', 'bank', 'advance', 'warehouse', 'hand_store'));

-- What the giver bound the money or goods to, as the gift said it when its voucher was made.
alter table books.voucher add column condition_text text;
update books.voucher v set condition_text = d.condition_text
  from relief.donation d
  where d.committee_id = v.committee_id and d.voucher_id = v.id and d.condition_text is not null;
