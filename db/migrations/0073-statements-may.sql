-- Whether a line may be seen is one question to the database, and one that it can weigh: of the two that it was, it took the
-- second to hold for one line in a hundred, and so read all lines of an account, and sorted them, for each page of its list.
-- Whoever may not see the statements is of no committee.
create or replace function statements.may(committee uuid) returns boolean
  language sql stable as $$
  select committee = any (case when nullif(current_setting('app.reach', true), '') in ('staff', 'system')
    then string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[] end)
$$;
