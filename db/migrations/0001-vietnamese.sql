-- Vietnamese text as search sees it. These three functions are src/values/vietnamese.ts in SQL; a property test
-- (db/vietnamese.test.ts) proves both equal. Change neither without the other, and rebuild indexes if you do.

create schema if not exists platform;

-- Trigram indexes make `platform.fold(name) like '%…%'` fast.
create extension if not exists pg_trgm with schema public;

-- Collation "C" keeps them immutable: the result depends on no locale of the server. With no `set` and no `strict`,
-- PostgreSQL can inline them into the query.

-- Decomposed (NFD), lower case, without invisible characters, one kind of đ, ƀ and apostrophe, single spaces.
create function platform.plain_letters(text) returns text
language sql immutable parallel safe
return btrim(
  regexp_replace(
    translate(
      lower(normalize(
        regexp_replace($1 collate "C", '[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'), NFD
      ) collate "C"),
      'ĐÐðƉɖɃ‘’ʼ', 'đđđđđƀ'''''''
    ),
    '[\u0009-\u000d \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'
  )
);

-- What search compares when accents do not matter: 'Hoà  BÌNH' and 'hòa bình' are both 'hoa binh', 'Đặng' is 'dang'.
create function platform.fold(text) returns text
language sql immutable parallel safe
return translate(regexp_replace(platform.plain_letters($1) collate "C", '[\u0300-\u036f]', '', 'g'), 'đƀ', 'db');

-- What search compares when accents matter: the tone stands behind the vowels, so 'hoà' is 'hòa' and neither is 'hoa'.
create function platform.exact_key(text) returns text
language sql immutable parallel safe
return normalize(
  regexp_replace(
    platform.plain_letters($1) collate "C", '([\u0300\u0301\u0303\u0309\u0323]+)([aeiouy\u0302\u0306\u031b]+)', '\2\1', 'g'
  ),
  NFC
);
