-- Who may write is asked once for a statement, not for each of the thousands of lines that it brings: the committees of whoever
-- asks, as one of their staff or as the program.
create function platform.mine() returns uuid[]
  language sql stable as $$
  select case when nullif(current_setting('app.reach', true), '') in ('staff', 'system')
    then string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[] end
$$;
alter policy committee on disclosure.row with check (committee_id = any ((select platform.mine())::uuid[]));
alter policy committee on disclosure.search with check (committee_id = any ((select platform.mine())::uuid[]));
alter policy committee on statements.staged with check (committee_id = any ((select platform.mine())::uuid[]));
alter policy committee on statements.line with check (committee_id = any ((select platform.mine())::uuid[]));
