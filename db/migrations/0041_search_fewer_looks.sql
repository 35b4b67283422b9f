-- Each look goes through the index anew: where rows are judged by their words, one look takes enough of them.
create or replace function published.search(phrases text[], styled text[], numbers text[], scattered boolean, facets text[],
    since timestamptz, before_at timestamptz, before_number bigint, wanted integer)
  returns setof published.search_hit
  language plpgsql stable set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
  set max_parallel_workers_per_gather = 0
  as $$
declare
  folded text[] := array(select published.search_fold(p) from unnest(phrases) p);
  typed text[] := array(select ' ' || p || ' ' from unnest(phrases) p);
  needs text[] := published.search_needs(folded, scattered);
  spaced text[] := array(select ' ' || p || ' ' from unnest(case when scattered then needs else folded end) p);
  toned boolean := phrases <> folded;
  -- Pairs alone do not prove that three words stand in a row.
  recheck boolean := not scattered and exists (select from unnest(folded) p where p like '% % %');
  fixed text[] := array(select published.fold(x) from unnest(numbers) x) || facets;
  must tsquery := published.search_all(needs || fixed);
  edge bigint;
  oldest bigint;
  step integer := 1;
  blocks tsquery;
  newest_blocks tsquery;
  asked tsquery;
  batch published.search_hit[];
  many integer;
  found integer := 0;
  looked integer := 0;
begin
  select least(before_at, max(d.at) + interval '1 microsecond'), greatest(published.search_day(min(d.at)), published.search_day(since))
    into before_at, oldest from published.search_documents d;
  before_number := coalesce(before_number, 9223372036854775807);
  edge := published.search_day(before_at) / 4 * 4 + 4;
  while edge > oldest and found < wanted and looked < 5000 loop
    if step = 3 and found <= 25 then
      if cardinality(needs) > 3 then
        must := published.search_all(fixed || array(
          select x.need from unnest(needs) x (need)
           cross join lateral (select count(*) as n from published.search_documents d
             where published.search_grams(d.head, d.lead, d.body, d.day, published.search_facets(d.section_path, d.authors, d.has_awards, d.has_photos))
                   @@ (newest_blocks && published.search_all(array[x.need]))) c
           order by c.n, x.need limit 3));
        recheck := true;
      end if;
      asked := must;
      before_at := least(before_at, timestamptz 'epoch' + edge * interval '1 day');
      before_number := 0;
      edge := 0;
    else
      select s.blocks, s.below into blocks, edge from published.search_step(edge, oldest, step) s;
      newest_blocks := coalesce(newest_blocks, blocks);
      asked := blocks && must;
    end if;
    loop
      -- Of rows that are judged many may fail, and each look goes through the index anew.
      many := case when recheck then 500 else greatest(wanted - found, 20) end;
      select coalesce(array_agg((c.number, c.at, t.tier, p.place)::published.search_hit order by c.at desc, c.number desc), '{}')
        into batch
        from (select d.* from published.search_documents d
               where published.search_grams(d.head, d.lead, d.body, d.day, published.search_facets(d.section_path, d.authors, d.has_awards, d.has_photos)) @@ asked
                 and (d.at, d.number) < (before_at, before_number) and (since is null or d.at >= since)
               order by d.at - timestamptz 'epoch' desc, d.number desc limit many) c
       cross join lateral (select case
           when toned and not scattered and not exists (select from unnest(typed) x where strpos(' ' || c.words || ' ', x) = 0) then 4
           when toned and not scattered and styled <> '{}'
                and not exists (select from unnest(styled) x where ' ' || c.words || ' ' !~ x) then 3
           when recheck and exists (select from unnest(spaced) x
                                     where strpos(' ' || c.head || ' ¦ ' || c.lead || ' ¦ ' || c.body || ' ', x) = 0) then 0
           when scattered then 1
           when toned then 2
           else 4 end as tier) t
       cross join lateral (select case
           when not exists (select from unnest(spaced) x where strpos(' ' || c.head || ' ', x) = 0) then 1
           when not exists (select from unnest(spaced) x where strpos(' ' || c.head || ' ¦ ' || c.lead || ' ', x) = 0) then 2
           else 3 end as place) p;
      looked := looked + cardinality(batch);
      return query select h.* from unnest(batch) h where h.tier > 0;
      found := found + (select count(*)::integer from unnest(batch) h where h.tier > 0);
      exit when cardinality(batch) < many;
      -- The next look goes on behind the last row of this one.
      before_at := batch[cardinality(batch)].at;
      before_number := batch[cardinality(batch)].number;
      exit when found >= wanted or looked >= 5000;
    end loop;
    step := step + 1;
  end loop;
end $$;
