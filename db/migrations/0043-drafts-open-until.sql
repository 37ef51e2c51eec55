-- The last day on which whoever looks may give an opinion on a draft: an area or an account sees no share, only that day.
-- Infinity where no last day was set; null where the draft is not open to them today. The conditions are those of is_open.
create function drafts.open_until(committee uuid, draft uuid) returns date
  language sql stable security definer set search_path = pg_catalog as $$
  select max(coalesce(s.until_on, 'infinity'::date)) from drafts.share s
  where s.committee_id = committee and s.draft_id = draft and s.superseded_at is null
    and s.from_on <= nullif(current_setting('app.today', true), '')::date
    and (s.until_on is null or s.until_on >= nullif(current_setting('app.today', true), '')::date)
    and case nullif(current_setting('app.reach', true), '')
      when 'area' then s.area_id = nullif(current_setting('app.area', true), '')::uuid
      when 'advisor' then s.account_id = nullif(current_setting('app.account', true), '')::uuid
        or exists (
          select from identity.account a
          join organisation.membership m on m.committee_id = a.committee_id and m.person_id = a.person_id
          where a.committee_id = committee and a.id = nullif(current_setting('app.account', true), '')::uuid
            and m.body_id = s.body_id and m.superseded_at is null
            and (m.from_on is null or m.from_on <= nullif(current_setting('app.today', true), '')::date)
            and (m.to_on is null or m.to_on >= nullif(current_setting('app.today', true), '')::date))
      else false end
$$;
revoke all on function drafts.open_until(uuid, uuid) from public;
grant execute on function drafts.open_until(uuid, uuid) to dau_an_app;

create or replace function drafts.is_open(committee uuid, draft uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select drafts.open_until(committee, draft) is not null
$$;
