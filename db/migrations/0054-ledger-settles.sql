-- The index of words of the public ledger keeps what comes in a list beside it, so that a day of a nation is written
-- quickly; every search reads that list whole. Whoever publishes has it settled. Runs as the owner, as only the owner may,
-- and changes nothing that anybody can see.
create function disclosure.settle_search() returns void
  language sql security definer set search_path = pg_catalog set maintenance_work_mem = '64MB' as $$
  select pg_catalog.gin_clean_pending_list('disclosure.search_terms')
$$;
revoke all on function disclosure.settle_search() from public;
grant execute on function disclosure.settle_search() to dau_an_app;
