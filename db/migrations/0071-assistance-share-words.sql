-- The head of an area sees in which words a round says its goods, so that lists say them alike; what they hold is the office's.
drop policy committee on assistance.share;
create policy committee on assistance.share to dau_an_app
  using (assistance.may(committee_id) or (
    committee_id = any (string_to_array(nullif(current_setting('app.committees', true), ''), ',')::uuid[])
    and nullif(current_setting('app.reach', true), '') = 'area'))
  with check (assistance.may(committee_id));
