-- The newest `wanted` live articles in which every phrase stands, before a place in time. `tier`: 4 as typed, 3 but for
-- the place of a tone or i and y, 2 but for marks, 1 every word somewhere. `place`: 1 headline and names, 2 standfirst
-- and captions, 3 text.
--
-- Whatever is frequent is found among the newest days; whatever is rare has few rows in all. So the newest blocks of
-- days are read first. If they hold little, the rest is read at once, by the rarest pairs alone: each pair more costs a
-- look for every row of the rarest. Rows are then judged by their words.
create type published.search_hit as (number bigint, at timestamptz, tier integer, place integer);
--> statement-breakpoint
create function published.search(phrases text[], styled text[], numbers text[], scattered boolean, facets text[],
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
      many := least(greatest(wanted - found, 20), 400);
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
--> statement-breakpoint
-- What a slip of the finger may have meant: pairs of a headline, and names.
create function published.search_terms_of(a published.articles) returns table (term text, shown text)
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
  select t.term, min(t.shown) from (
    select published.search_fold(pair) as term, pair as shown
      from (select one || ' ' || next as pair
              from (select string_to_array(published.search_words(a.headline), ' ') as w) h,
                   unnest(h.w, h.w[2:]) as p (one, next) where next is not null) x
    union all
    select published.search_fold(published.search_words(name)), published.search_words(name)
      from (select b ->> 'displayName' from jsonb_array_elements(a.bylines) b
            union all
            select r ->> 'name' from jsonb_array_elements(a.content -> 'awards') w, jsonb_array_elements(w -> 'recipients') r
             where w ->> 'status' <> 'proposed') n (name) where length(name) between 4 and 60) t
   where t.term <> '' group by t.term
  $$;
--> statement-breakpoint
-- Words that no live article has any more are nobody's to be asked about.
create function published.drop_search_terms(terms text[]) returns void
  language sql set search_path = pg_catalog, pg_temp
  as $$
  delete from published.search_terms t
   where t.term = any (terms)
     and not exists (select from published.search(array[t.term], '{}', '{}', false, '{}', null, null, null, 1))
  $$;
--> statement-breakpoint
-- The document of one live article, made anew.
create function published.index_article(a published.articles) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into published.search_documents
    (number, at, day, section_path, authors, has_awards, has_photos, head, lead, body, words)
  select a.number, a.first_released_at, published.search_day(a.first_released_at), a.section_path,
         array(select distinct slug from (
           select published.slug(b ->> 'displayName') as slug
             from jsonb_array_elements(a.bylines) b where b ->> 'role' <> 'theo') x where slug <> ''),
         exists (select from jsonb_array_elements(a.content -> 'awards') w where w ->> 'status' <> 'proposed'),
         exists (select from jsonb_array_elements(a.content -> 'photos') p where p -> 'file' <> 'null'),
         f.head, f.lead, f.body, f.words
    from published.search_fields(a.content) f
  on conflict (number) do update
    set at = excluded.at, day = excluded.day, section_path = excluded.section_path, authors = excluded.authors,
        has_awards = excluded.has_awards, has_photos = excluded.has_photos, head = excluded.head, lead = excluded.lead,
        body = excluded.body, words = excluded.words;
  insert into published.search_terms (term, shown)
  select t.term, t.shown from published.search_terms_of(a) t order by t.term on conflict (term) do nothing;
end $$;
--> statement-breakpoint
-- Released, changed, withdrawn: search knows in the same transaction.
create function published.on_article_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' then
    delete from published.search_documents where number = old.number;
    perform published.drop_search_terms(array(select term from published.search_terms_of(old)));
  elsif tg_op = 'INSERT' then
    perform published.index_article(new);
  elsif (new.content, new.section_path, new.first_released_at)
     is distinct from (old.content, old.section_path, old.first_released_at) then
    perform published.index_article(new);
    perform published.drop_search_terms(array(select term from published.search_terms_of(old)
                                              except select term from published.search_terms_of(new)));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger search after insert or update or delete on published.articles
  for each row execute function published.on_article_searched();
--> statement-breakpoint
alter table published.articles enable always trigger search;
--> statement-breakpoint
-- Rows stay narrow: what is searched in is read of the few rows that are shown.
alter table published.search_documents set (toast_tuple_target = 256);
--> statement-breakpoint
-- Without a list of what is pending: it would grow with every release and every search would read it.
create index search_grams on published.search_documents using gin (published.search_grams(head, lead, body, day,
  published.search_facets(section_path, authors, has_awards, has_photos))) with (fastupdate = off);
--> statement-breakpoint
-- Statistics of it would be gathered by dividing thousands of texts again, and the one statement that uses it has no choice.
alter index published.search_grams alter column 1 set statistics 0;
--> statement-breakpoint
create index search_terms_like on published.search_terms using gin (term public.gin_trgm_ops);
