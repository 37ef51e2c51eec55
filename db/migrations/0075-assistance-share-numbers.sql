-- Words of goods that differ in the writing of a number alone mean one share: '01 túi', '1túi' and '１ túi' are '1 túi'. Zeros
-- behind a point or a comma are another number. src/areas/assistance/share.ts says the same; share.test.ts proves both equal.
create function assistance.words_key(text) returns text
language sql immutable parallel safe
return regexp_replace(
  regexp_replace(
    translate(platform.fold($1), '０１２３４５６７８９', '0123456789') collate "C", '(?<![0-9.,])0+(?=[0-9])', '', 'g'
  ),
  '([0-9]) (?=[a-z])', '\1', 'g'
);

-- Rounds that described both '01 túi' and '1 túi' while these were two keep both, each under its very words.
alter table assistance.share add column apart boolean not null default false;
update assistance.share s set apart = true
  where s.superseded_at is null and exists (
    select from assistance.share o
    where o.committee_id = s.committee_id and o.round_id = s.round_id and o.id <> s.id and o.superseded_at is null
      and assistance.words_key(o.words) = assistance.words_key(s.words));

alter table assistance.share drop column words_key;
alter table assistance.share add column words_key text not null generated always as (
  case when apart then platform.fold(words) else assistance.words_key(words) end) stored;
create unique index share_once on assistance.share (committee_id, round_id, words_key) where superseded_at is null;
