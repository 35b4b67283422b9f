-- The same over working copies, for those who may read them (decision 32). A save only notes that words have moved; the
-- document is made a little later, or when somebody searches, from the text that the app replays.
create function newsroom.on_words_moved() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into newsroom.search_queue (article_id) values (new.article_id) on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger search_later after insert on newsroom.article_heads
  for each row execute function newsroom.on_words_moved();
--> statement-breakpoint
alter table newsroom.article_heads enable always trigger search_later;
--> statement-breakpoint
create trigger search_anew after update of content_version on newsroom.article_heads
  for each row when (old.content_version is distinct from new.content_version) execute function newsroom.on_words_moved();
--> statement-breakpoint
alter table newsroom.article_heads enable always trigger search_anew;
--> statement-breakpoint
-- Makes the document of a working copy whose text at `body_version` is `doc`; false if the text has moved on.
create function newsroom.index_draft(article uuid, of_body_version integer, doc jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare head newsroom.article_heads;
begin
  select * into head from newsroom.article_heads h where h.article_id = article;
  if head.body_version is distinct from of_body_version then return false; end if;
  insert into newsroom.search_documents as d (article_id, number, content_version, head, lead, body, words)
  select article, a.number, head.content_version, f.head, f.lead, f.body, f.words
    from newsroom.articles a, published.search_fields(newsroom.content_of(article, doc)) f where a.id = article
  on conflict (article_id) do update
    set content_version = excluded.content_version, head = excluded.head, lead = excluded.lead, body = excluded.body,
        words = excluded.words
    where d.content_version <= excluded.content_version;
  return true;
end $$;
--> statement-breakpoint
-- By itself, after the document has been committed: whoever saves meanwhile waits for this one row and no longer.
create function newsroom.search_is_current(article uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  delete from newsroom.search_queue q
   where q.article_id = article
     and exists (select from newsroom.search_documents d join newsroom.article_heads h
                     on h.article_id = d.article_id and h.content_version = d.content_version
                  where d.article_id = article)
  $$;
--> statement-breakpoint
-- Working copies in which every phrase stands, newest first, before a number. Who may see them is asked by whoever calls.
create function newsroom.search(phrases text[], numbers text[], scattered boolean, before_number bigint, wanted integer)
  returns table (article_id uuid, number bigint)
  language plpgsql stable set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
  set max_parallel_workers_per_gather = 0
  as $$
declare
  folded text[] := array(select published.search_fold(p) from unnest(phrases) p);
  spaced text[] := array(select ' ' || p || ' ' from unnest(folded) p);
  recheck boolean := not scattered and exists (select from unnest(folded) p where p like '% % %');
  must tsquery := published.search_all(published.search_needs(folded, scattered)
                                       || array(select published.fold(x) from unnest(numbers) x));
  edge bigint;
  step integer := 0;
  blocks tsquery;
  asked tsquery;
  many integer;
  found integer := 0;
begin
  before_number := least(before_number, (select max(a.number) + 1 from newsroom.articles a));
  edge := before_number / 4 * 4 + 4;
  step := 2;
  while edge > 0 and found < wanted loop
    select s.blocks, s.below into blocks, edge from published.search_step(edge, 0, step) s;
    step := step + 1;
    asked := blocks && must;
    return query
      select d.article_id, d.number from newsroom.search_documents d
       where published.search_grams(d.head, d.lead, d.body, d.number, '{}') @@ asked and d.number < before_number
         and (not recheck or not exists (select from unnest(spaced) x
               where strpos(' ' || d.head || ' ¦ ' || d.lead || ' ¦ ' || d.body || ' ', x) = 0))
       order by d.number + 0 desc limit wanted - found;
    get diagnostics many = row_count;
    found := found + many;
  end loop;
end $$;
--> statement-breakpoint
alter table newsroom.search_documents set (toast_tuple_target = 256);
--> statement-breakpoint
create index search_grams on newsroom.search_documents using gin (published.search_grams(head, lead, body, number, '{}'))
  with (fastupdate = off);
--> statement-breakpoint
alter index newsroom.search_grams alter column 1 set statistics 0;
--> statement-breakpoint
call audit.excuse('newsroom.search_documents', 'derived from the working copy: its words, folded');
--> statement-breakpoint
call audit.excuse('newsroom.search_queue', 'derived: whose document is to be made again');
--> statement-breakpoint
call audit.excuse('published.search_documents', 'derived from what is live: its words, folded');
--> statement-breakpoint
call audit.excuse('published.search_terms', 'derived from headlines and names of what is live');
--> statement-breakpoint
revoke all on function published.search_words(text), published.search_fold(text), published.search_numbers(text),
  published.search_day(timestamptz), published.search_fields(jsonb),
  published.search_grams(text, text, text, bigint, text[]), published.search_facets(text[], text[], boolean, boolean),
  published.search_needs(text[], boolean), published.search_all(text[]), published.search_step(bigint, bigint, integer),
  published.search(text[], text[], text[], boolean, text[], timestamptz, timestamptz, bigint, integer),
  published.search_terms_of(published.articles),
  published.drop_search_terms(text[]), published.index_article(published.articles), published.on_article_searched(), newsroom.on_words_moved(),
  newsroom.index_draft(uuid, integer, jsonb), newsroom.search_is_current(uuid),
  newsroom.search(text[], text[], boolean, bigint, integer) from public;
--> statement-breakpoint
grant execute on function published.search_words(text), published.search_fold(text), published.search_day(timestamptz),
  published.search_grams(text, text, text, bigint, text[]), published.search_facets(text[], text[], boolean, boolean),
  published.search_needs(text[], boolean), published.search_all(text[]), published.search_step(bigint, bigint, integer),
  published.search(text[], text[], text[], boolean, text[], timestamptz, timestamptz, bigint, integer)
  to toasoan_reader, toasoan_newsroom;
--> statement-breakpoint
grant execute on function newsroom.index_draft(uuid, integer, jsonb), newsroom.search_is_current(uuid),
  newsroom.search(text[], text[], boolean, bigint, integer) to toasoan_newsroom;
--> statement-breakpoint
grant select on published.search_documents, published.search_terms to toasoan_reader, toasoan_newsroom, toasoan_auditor;
--> statement-breakpoint
grant select on newsroom.search_documents, newsroom.search_queue to toasoan_newsroom;
--> statement-breakpoint
-- What was there before search was.
select published.index_article(a) from published.articles a;
--> statement-breakpoint
insert into newsroom.search_queue (article_id) select article_id from newsroom.article_heads;
