-- A movement comes from a file of its own account: one key says both, where two let a line name an account and a file of another.
alter table statements.import add unique (committee_id, id, account_id);
alter table statements.line
  drop constraint line_committee_id_account_id_fkey,
  drop constraint line_committee_id_import_id_fkey,
  add foreign key (committee_id, import_id, account_id) references statements.import (committee_id, id, account_id);

-- Nothing asks for the public lines of a version: the record of it names the first and the last.
drop index disclosure.row_version;

-- Fingerprints are no words: they are compared letter by letter, not in the order of Vietnamese.
alter table statements.staged alter column print type text collate "C";
alter table statements.line alter column print type text collate "C";
