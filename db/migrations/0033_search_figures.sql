-- "8.260 tỷ đồng" is one figure: whoever looks for "260 tỷ đồng" does not mean it, and "8260" is the same.
create or replace function published.search_words(words text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select regexp_replace(trim(both ' ' from regexp_replace(
    regexp_replace(regexp_replace(lower(normalize(words, NFC) collate "und-x-icu"),
      '[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]', '', 'g'), '([0-9])[.](?=[0-9]{3}(?![0-9]))', '\1', 'g'),
    '[^[:alnum:]¦]+', ' ', 'g')), '([^ ]{60})[^ ]+', '\1', 'g')
  $$;
--> statement-breakpoint
select published.index_article(a) from published.articles a;
