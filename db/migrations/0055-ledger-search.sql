-- Among two million lines that were received, those that were given are few, and asked for alone.
create index search_given on disclosure.search (committee_id, scope_id, section, happened_on, no) where section <> 'received';

-- The search of the public ledger in one question to the database: what was typed, read one way, is counted, added up and
-- told with its first lines. A nation asks it at once; each way is planned once for a connection, not for every question.
-- Asks the views that everybody reads, as whoever calls it.
--
-- `term`: the words as they are counted ahead; `query`: terms that a line must hold, `run`: what must stand in its words
-- besides; `begun_…`: the same with the last word only begun, asked where no line holds it whole; `exact`: terms with their
-- accents, which come first; `after_…`: the place behind which the lines are wanted; `wide`: lines of words so frequent are
-- not all looked at to narrow them. `reference` goes without all of these.
-- Tells nothing, not even that no line was found, where only a longer look can tell: frequent words that are narrowed
-- further, typed with accents that some lines have, or leafed through beyond the newest lines that are known ahead.
create function published.find_money(
  committee uuid, scope uuid, reference text, term text, query text, run text, begun_query text, begun_run text, exact text,
  amount_from bigint, amount_to bigint, day_from date, day_to date, part text,
  after_exact boolean, after_day date, after_no bigint, most integer, wide bigint
) returns table (
  lines_found bigint, found_amount bigint, found_value bigint, begun boolean, by_day boolean, is_exact boolean,
  no bigint, section text, happened_on date, channel text, name text, area text, amount bigint, goods text, unit text,
  quantity bigint, value bigint, account text, memo text, purpose text, reason text, policy text, decision text,
  version integer, content_hash text, published_at timestamptz, masked text[], masked_reason text
)
  language plpgsql stable set search_path = pg_catalog
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_sort = off set jit = off as $$
#variable_conflict use_column
declare
  -- Of more lines than this with an amount, none is looked at to count them.
  narrow constant bigint := 5000;
  -- What goes on to words of so many lines is asked for by those words: half the ledger begins with three letters of a surname.
  well_known constant bigint := 5000;
  last_no constant bigint := coalesce(after_no, 9223372036854775807);
  is_narrowed constant boolean :=
    coalesce(amount_from, amount_to) is not null or coalesce(day_from, day_to) is not null or part is not null;
  asked tsquery := coalesce(reference, query)::tsquery;
  asked_run text := run;
  accents tsquery := exact::tsquery;
  has_accents boolean;
  rows_found bigint;
  amount_found bigint := 0;
  value_found bigint := 0;
  is_begun boolean := false;
  is_by_day boolean := false;
  known_ahead bigint[];
  nos bigint[];
  exacts boolean[];
begin
  if term is not null then
    select t.rows, t.amount, t.value, t.newest into rows_found, amount_found, value_found, known_ahead
    from published.money_term t where t.committee_id = committee and t.scope_id = scope and t.term = find_money.term;
    if found then
      if is_narrowed and rows_found <= wide then
        rows_found := null;
      elsif is_narrowed then
        return;
      else
        -- Asked whole, or the planner would leaf through all lines for one that may not be there.
        with hit as materialized (
          select s.no from published.money_search s
          where accents is not null and s.committee_id = committee and s.scope_id = scope and s.terms @@ accents
        )
        select true into has_accents from hit limit 1;
        if has_accents then
          return;
        end if;
        select array_agg(n.no order by n.no desc) into nos
        from (select u.no from unnest(known_ahead) u (no) where u.no < last_no order by u.no desc limit most) n;
        if coalesce(cardinality(nos), 0) < most and rows_found > cardinality(known_ahead) then
          return;
        end if;
      end if;
    end if;
  end if;
  if rows_found is null and asked is not null then
    -- Most of what banks hand over has no accents: then no line need be looked at for them.
    if accents is not null then
      with hit as materialized (
        select s.no from published.money_search s
        where s.committee_id = committee and s.scope_id = scope and s.terms @@ (accents && asked)
      )
      select true into has_accents from hit limit 1;
      if has_accents is null then
        accents := null;
      end if;
    end if;
    loop
      with hit as materialized (
        select s.no, s.amount, s.value, coalesce(s.terms @@ accents, false) as exact
        from published.money_search s
        where s.committee_id = committee and s.scope_id = scope and s.terms @@ asked
          and (asked_run is null or position(asked_run in s.words) > 0)
          and (amount_from is null or s.amount >= amount_from) and (amount_to is null or s.amount <= amount_to)
          and (day_from is null or s.happened_on >= day_from) and (day_to is null or s.happened_on <= day_to)
          and (part is null or s.section = part)
      ), first as (
        select h.no, h.exact from hit h
        where after_no is null or (h.exact, h.no) < (after_exact, after_no)
        order by h.exact desc, h.no desc limit most
      )
      select count(*), coalesce(sum(h.amount), 0), coalesce(sum(h.value), 0),
        (select array_agg(f.no order by f.exact desc, f.no desc) from first f),
        (select array_agg(f.exact order by f.exact desc, f.no desc) from first f)
      into rows_found, amount_found, value_found, nos, exacts
      from hit h;
      exit when rows_found > 0 or is_begun or begun_query is null or reference is not null;
      exit when exists (
        select from published.money_term t
        where t.committee_id = committee and t.scope_id = scope and t.term > find_money.term
          and t.term < find_money.term || '{' and t.rows > well_known
      );
      is_begun := true;
      asked := begun_query::tsquery;
      asked_run := begun_run;
    end loop;
    is_begun := is_begun and rows_found > 0;
  elsif rows_found is null and coalesce(amount_from, amount_to) is not null then
    select coalesce(sum(t.rows), 0), coalesce(sum(t.rows * t.amount), 0) into rows_found, amount_found
    from published.money_tally t
    where t.committee_id = committee and t.scope_id = scope
      and t.amount between coalesce(amount_from, 0) and coalesce(amount_to, 9223372036854775807)
      and (day_from is null or t.happened_on >= day_from) and (day_to is null or t.happened_on <= day_to)
      and (part is null or t.section = part);
    if rows_found > 0 and amount_from = amount_to and coalesce(day_from, day_to) is null then
      select array_agg(n.no order by n.no desc) into nos
      from (
        select s.no from published.money_search s
        where s.committee_id = committee and s.scope_id = scope and s.amount = amount_from
          and (part is null or s.section = part) and s.no < last_no
        order by s.no desc limit most
      ) n;
    elsif rows_found <= narrow then
      with hit as materialized (
        select s.no from published.money_search s
        where s.committee_id = committee and s.scope_id = scope
          and s.amount between coalesce(amount_from, 0) and coalesce(amount_to, 9223372036854775807)
          and (day_from is null or s.happened_on >= day_from) and (day_to is null or s.happened_on <= day_to)
          and (part is null or s.section = part) and s.no < last_no
      )
      select array_agg(n.no order by n.no desc) into nos
      from (select h.no from hit h order by h.no desc limit most) n;
    else
      is_by_day := true;
    end if;
  elsif rows_found is null then
    select coalesce(sum(t.rows), 0), coalesce(sum(t.amount), 0), coalesce(sum(t.value), 0)
    into rows_found, amount_found, value_found
    from published.money_total t
    where t.committee_id = committee and t.scope_id = scope
      and (day_from is null or t.happened_on >= day_from) and (day_to is null or t.happened_on <= day_to)
      and (part is null or t.section = part);
    is_by_day := true;
  end if;
  if is_by_day and rows_found > 0 and part <> 'received' then
    select array_agg(n.no order by n.happened_on desc, n.no desc) into nos
    from (
      select s.no, s.happened_on from published.money_search s
      where s.committee_id = committee and s.scope_id = scope
        and s.happened_on between coalesce(day_from, '-infinity') and coalesce(day_to, 'infinity')
        and (s.happened_on, s.no) < (coalesce(after_day, 'infinity'), last_no)
        and (amount_from is null or s.amount >= amount_from) and (amount_to is null or s.amount <= amount_to)
        and s.section = part and s.section <> 'received'
      order by s.happened_on desc, s.no desc limit most
    ) n;
  elsif is_by_day and rows_found > 0 then
    select array_agg(n.no order by n.happened_on desc, n.no desc) into nos
    from (
      select s.no, s.happened_on from published.money_search s
      where s.committee_id = committee and s.scope_id = scope
        and s.happened_on between coalesce(day_from, '-infinity') and coalesce(day_to, 'infinity')
        and (s.happened_on, s.no) < (coalesce(after_day, 'infinity'), last_no)
        and (amount_from is null or s.amount >= amount_from) and (amount_to is null or s.amount <= amount_to)
        and (part is null or s.section = part)
      order by s.happened_on desc, s.no desc limit most
    ) n;
  end if;
  return query
    select rows_found, amount_found, value_found, is_begun, is_by_day, p.exact,
      p.no, p.section, p.happened_on, p.channel, p.name, p.area, p.amount, p.goods, p.unit, p.quantity, p.value, p.account,
      p.memo, p.purpose, p.reason, p.policy, p.decision, p.version, p.content_hash, p.published_at, p.masked, p.masked_reason
    from (values (1)) one (line)
    left join (
      select coalesce(u.exact, false) as exact, u.place, r.*
      from unnest(nos, exacts) with ordinality u (no, exact, place)
      join published.money_row r on r.committee_id = committee and r.scope_id = scope and r.no = u.no
    ) p on true
    order by p.place;
end
$$;
revoke all on function published.find_money(uuid, uuid, text, text, text, text, text, text, text, bigint, bigint, date, date,
  text, boolean, date, bigint, integer, bigint) from public;
grant execute on function published.find_money(uuid, uuid, text, text, text, text, text, text, text, bigint, bigint, date, date,
  text, boolean, date, bigint, integer, bigint) to dau_an_app, dau_an_portal;
