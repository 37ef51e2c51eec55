-- What an act brings fits in the list beside the index of words, most often; it is taken in after the act, by a job of its own. While
-- the act wrote, taking in every megabyte of it cost more than everything else it wrote.
alter index disclosure.search_terms set (gin_pending_list_limit = 32768);

-- A job that is put off, and that stands in the queue once however often it is asked for. It waits from when it is asked for, not
-- from when the act began: that may have waited for another.
create function platform.enqueue_later(task text, payload jsonb, key text, seconds integer) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload::json,
    run_at => clock_timestamp() + make_interval(secs => seconds), job_key => key, job_key_mode => 'preserve_run_at');
end $$;
revoke all on function platform.enqueue_later(text, jsonb, text, integer) from public;
grant execute on function platform.enqueue_later(text, jsonb, text, integer) to dau_an_app;
