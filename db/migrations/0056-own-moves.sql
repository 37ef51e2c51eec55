-- What moved between two accounts of the committee is neither money given nor money spent: such a movement has a kind of its own.
alter table statements.line drop constraint line_kind_check;
alter table statements.line add constraint line_kind_check
  check (kind in ('credit', 'interest', 'fee', 'transfer', 'return', 'own_move'));
