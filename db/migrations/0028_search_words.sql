-- Search knows Vietnamese (decision 31). Spaces divide syllables, so what carries meaning is a pair of neighbours: the
-- index holds syllables and pairs, and a phrase is a conjunction of pairs. "¦" stands between blocks of text and
-- belongs to no pair. A pattern of trigrams serves slips of the finger alone, over a small table.
create extension if not exists pg_trgm with schema public;
--> statement-breakpoint
-- Words in order: lower case, composed, one space between; a word longer than any word is cut, since index entries
-- have an end. lib/text/search-query.ts divides what is typed in the same way.
create function published.search_words(words text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select regexp_replace(trim(both ' ' from regexp_replace(
    regexp_replace(lower(normalize(words, NFC) collate "und-x-icu"), '[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]', '', 'g'),
    '[^[:alnum:]¦]+', ' ', 'g')), '([^ ]{60})[^ ]+', '\1', 'g')
  $$;
--> statement-breakpoint
-- The same without marks; "kỹ" and "kĩ", "quý" and "quí" are one word.
create function published.search_fold(words text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$ select regexp_replace(published.fold(words), '\m(qu|[hklmstv])y\M', '\1i', 'g') $$;
--> statement-breakpoint
-- Numbers of decisions, dates, figures ("1436/QĐ-UBND", "12/01/2021", "75.280"): found whole.
create function published.search_numbers(words text) returns text[]
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select array(select distinct published.fold(left(m[1], 60))
                 from regexp_matches(normalize(words, NFC) collate "und-x-icu", '([[:alnum:]]+(?:[-/.][[:alnum:]]+)+)', 'g') m
                where m[1] ~ '[0-9]')
  $$;
--> statement-breakpoint
create function published.search_day(at timestamptz) returns integer
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$ select greatest(0, floor(extract(epoch from at - timestamptz 'epoch') / 86400))::integer $$;
--> statement-breakpoint
-- What the words of a content are, by where they stand. What was only proposed is no reader's business.
create function published.search_fields(content jsonb, out head text, out lead text, out body text, out words text)
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
declare
  raw_head text;
  raw_lead text;
  raw_body text;
begin
  select string_agg(w, ' ¦ ') into raw_head from (
    select content ->> 'headline' as w
    union all select b ->> 'displayName' from jsonb_array_elements(content -> 'bylines') b
    union all select r ->> 'name' from jsonb_array_elements(content -> 'awards') a, jsonb_array_elements(a -> 'recipients') r
               where a ->> 'status' <> 'proposed') x where w is not null;
  select string_agg(w, ' ¦ ') into raw_lead from (
    select unnest(array[content ->> 'kicker', content ->> 'sapo']) as w
    union all select unnest(array[p ->> 'caption', p ->> 'credit', p ->> 'alt']) from jsonb_array_elements(content -> 'photos') p
    union all select t from jsonb_array_elements_text(content -> 'tags') t
    union all select unnest(array[concat_ws(' ', a ->> 'formName', a ->> 'grade'), a ->> 'authority', a ->> 'achievement',
                                  a #>> '{period,label}', a #>> '{decision,number}', a #>> '{decision,signerName}',
                                  a #>> '{decision,signerTitle}'])
                from jsonb_array_elements(content -> 'awards') a where a ->> 'status' <> 'proposed'
    union all select unnest(array[r ->> 'title', r ->> 'unit'])
                from jsonb_array_elements(content -> 'awards') a, jsonb_array_elements(a -> 'recipients') r
               where a ->> 'status' <> 'proposed') x where w is not null;
  select string_agg(w, ' ¦ ') into raw_body from (
    select (select string_agg(coalesce(part ->> 'text', ' '), '' order by n)
              from jsonb_array_elements(block -> 'content') with ordinality as p (part, n)) as w
      from jsonb_path_query(content -> 'body', 'strict $.** ? (@.content[*].type == "text")') block
    union all select content ->> 'sourceCredit') x where w is not null;
  -- An index entry holds about a megabyte: a text longer than any article is searched in its first part.
  raw_head := left(coalesce(raw_head, ''), 4000);
  raw_lead := left(coalesce(raw_lead, ''), 12000);
  raw_body := left(coalesce(raw_body, ''), case when octet_length(raw_body) > 250000 then 50000 else 200000 end);
  head := published.search_words(raw_head);
  lead := published.search_words(raw_lead);
  body := published.search_words(raw_body);
  words := head || ' ¦ ' || lead || ' ¦ ' || body;
  head := published.search_fold(head);
  lead := published.search_fold(lead);
  body := concat_ws(' ¦ ', published.search_fold(body),
    array_to_string((published.search_numbers(raw_head || ' ' || raw_lead || ' ' || raw_body))[:2000], ' ¦ '));
end $$;
--> statement-breakpoint
-- Everything an index entry is made of. Time stands in blocks of 4, 16, 64 … 4,096 days, so that a search can begin
-- with the newest and stop when it has enough.
create function published.search_grams(head text, lead text, body text, day bigint, facets text[]) returns tsvector
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
declare words text[] := string_to_array(head || ' ¦ ' || lead || ' ¦ ' || body, ' ');
begin
  return array_to_tsvector(array_remove(array_remove(words, '¦'), '')
    || array(select one || ' ' || next from unnest(words, words[2:]) as pair (one, next) where one <> '¦' and next <> '¦')
    || array['#0:' || day / 4, '#1:' || day / 16, '#2:' || day / 64, '#3:' || day / 256, '#4:' || day / 1024,
             '#5:' || day / 4096]
    || facets);
end $$;
--> statement-breakpoint
create function published.search_facets(section_path text[], authors text[], has_awards boolean, has_photos boolean)
  returns text[]
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select array(select '@' || s from unnest(section_path) s) || array(select '~' || s from unnest(authors) s)
      || case when has_awards then array['!awards'] else '{}' end || case when has_photos then array['!photos'] else '{}' end
  $$;
--> statement-breakpoint
-- What phrases need in the index: their pairs, or the one word that a phrase is; every word by itself when they may
-- stand apart.
create function published.search_needs(phrases text[], scattered boolean) returns text[]
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
declare
  needs text[] := '{}';
  phrase text;
  words text[];
begin
  foreach phrase in array phrases loop
    words := string_to_array(phrase, ' ');
    needs := needs || case when scattered or cardinality(words) = 1 then words
      else array(select one || ' ' || next from unnest(words, words[2:]) as pair (one, next) where next is not null) end;
  end loop;
  return array(select distinct x from unnest(needs) x where x <> '');
end $$;
--> statement-breakpoint
create function published.search_all(needs text[]) returns tsquery
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$ select string_agg('''' || translate(x, '''\', '') || '''', ' & ')::tsquery from unnest(needs) x $$;
--> statement-breakpoint
-- Blocks of days (or of numbers) below `edge` at this step of a search: about four times as many as at the last. `edge`
-- is a multiple of four; what is left begins at `below`.
create function published.search_step(edge bigint, oldest bigint, step integer, out blocks tsquery, out below bigint)
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
declare
  level integer := least(step, 5);
  finer integer;
  size bigint;
  names text[] := '{}';
begin
  below := edge;
  loop
    -- A whole block of this level ends where one begins; finer ones fill the way there.
    finer := level;
    loop
      size := 4::bigint << (2 * finer);
      exit when below % size = 0;
      finer := finer - 1;
    end loop;
    below := below - size;
    names := names || ('''#' || finer || ':' || below / size || '''');
    exit when below <= oldest or (finer = level and step < 6);
  end loop;
  blocks := array_to_string(names, ' | ')::tsquery;
end $$;
