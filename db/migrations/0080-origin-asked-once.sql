-- Where a line comes from is asked once for a statement that brings thousands, as who may write is: for each of them the key was
-- a quarter of what it took to make lines of a long file. Nobody may change or delete what the keys named, so that nothing else
-- could break them; the invariants look all the same.
alter table statements.line drop constraint line_committee_id_import_id_account_id_fkey;
alter table statements.import drop constraint import_committee_id_id_account_id_key;
alter policy committee on statements.line with check (committee_id = any ((select platform.mine())::uuid[])
  and (committee_id, import_id, account_id) in (select i.committee_id, i.id, i.account_id from statements.import i));
alter table disclosure.row drop constraint row_committee_id_scope_id_fkey;
alter policy committee on disclosure.row with check (committee_id = any ((select platform.mine())::uuid[])
  and (committee_id, scope_id) in (select s.committee_id, s.id from disclosure.scope s));
