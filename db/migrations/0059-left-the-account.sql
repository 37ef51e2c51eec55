-- What left an account and waits is little beside what came in: it is found without leafing through the gifts that wait.
create index line_left on statements.line (committee_id, happened_on, id) where state = 'pending' and debit > 0;
