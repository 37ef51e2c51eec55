-- What an act answered may hold what its reader must not see: below an office everybody sees the answers to their own acts.
drop policy committee on platform.request;
create policy committee on platform.request to dau_an_app
  using (committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and (nullif(current_setting('app.reach', true), '') in ('staff', 'system')
      or account_id = nullif(current_setting('app.account', true), '')::uuid));
