-- The award register: what is told of awards in released articles, arranged so that any question is answered from an
-- index and nothing is counted by reading. It follows `published.awards`, which releases project and takedowns empty.
-- Words as they are looked for: folded, without punctuation. A word nobody can write would break an index, so it is cut.
create function published.syllables(words text) returns text[]
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(array_agg(left(s, 60) order by n), '{}')
    from unnest(string_to_array(regexp_replace(published.fold(words),
           '[\u0001-/:-`{-\u00bf\u2000-\u206f\u3000-\u303f\ufeff]+', ' ', 'g'), ' ')) with ordinality as t (s, n)
   where s <> ''
  $$;
--> statement-breakpoint
-- The words and every pair of neighbours: in Vietnamese a pair says what a single syllable does not.
create function published.with_pairs(syllables text[], mark text) returns text[]
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select array(select mark || s from unnest(syllables) s)
      || array(select mark || syllables[n] || '_' || syllables[n + 1] from generate_series(1, cardinality(syllables) - 1) n)
  $$;
--> statement-breakpoint
-- Two writings are one name when they differ in case, spaces or where a tone stands ("Hoà", "Hòa"); never in marks.
create function published.name_key(name text) returns text
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
declare
  key text := lower(normalize(btrim(regexp_replace(name, '\s+', ' ', 'g')), NFC));
  tones constant text[] := array['oà,òa', 'oá,óa', 'oả,ỏa', 'oã,õa', 'oạ,ọa', 'oè,òe', 'oé,óe', 'oẻ,ỏe', 'oẽ,õe', 'oẹ,ọe',
                                 'uỳ,ùy', 'uý,úy', 'uỷ,ủy', 'uỹ,ũy', 'uỵ,ụy'];
  pair text;
begin
  if key !~ '(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])' then return key; end if;
  foreach pair in array tones loop
    key := regexp_replace(key, '(?<!q)' || split_part(pair, ',', 1) || '(?![[:alpha:]])', split_part(pair, ',', 2), 'g');
  end loop;
  return key;
end $$;
--> statement-breakpoint
-- The address of a name: readable, and another one for every other name ("Thắng" and "Thăng" read alike in ASCII).
create function published.name_slug(name text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(nullif(btrim(left(btrim(regexp_replace(published.fold(name), '[^a-z0-9]+', '-', 'g'), '-'), 80), '-'), ''), 'ten')
         || '-' || left(md5(published.name_key(name)), 6)
  $$;
--> statement-breakpoint
-- What an award is found by, field by field: f form, a authority, r recipients, t why, d decision. A council or committee
-- is found by its long name and by its initials, whichever the article has.
create function published.award_segments(award jsonb) returns table (mark text, tokens text[])
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  with field (mark, words) as (
    select 'f', case when award ->> 'badgeYears' is null then award ->> 'formName'
                     else regexp_replace(award ->> 'formName', ' Đảng$', '') || ' ' || (award ->> 'badgeYears') || ' năm tuổi Đảng'
                end || coalesce(' ' || (award ->> 'grade'), '')
    union all select 'f', award ->> 'formName' where award ->> 'badgeYears' is not null
    union all select 'f', case award ->> 'action' when 'truy_tang' then 'truy tặng' when 'phong_tang' then 'phong tặng'
                                                  when 'cong_nhan' then 'công nhận' end
    union all select 'f', 'truy tặng' where award @? '$.recipients[*] ? (@.posthumous == true)'
    union all select 'f', 'hủy bỏ thu hồi' where award ->> 'status' = 'revoked'
    union all select 'a', award ->> 'authority'
    union all select 'r', w from jsonb_array_elements(award -> 'recipients') r,
                     unnest(array[r ->> 'name', r ->> 'title', r ->> 'unit']) w
    union all select 't', award ->> 'achievement'
    union all select 't', award #>> '{period,label}'
    union all select 'd', w from unnest(array[award #>> '{decision,number}', award #>> '{decision,signerName}',
                                              award #>> '{decision,signerTitle}']) w),
  told as (select f.mark, published.syllables(f.words) as tokens from field f where f.words is not null),
  other as (
    select t.mark, t.tokens, replace(replace(replace(replace(replace(replace(' ' || array_to_string(t.tokens, ' ') || ' ',
             ' uy ban nhan dan ', ' @1 '), ' hoi dong nhan dan ', ' @2 '), ' mat tran to quoc ', ' @3 '),
             ' ubnd ', ' uy ban nhan dan '), ' hdnd ', ' hoi dong nhan dan '), ' mttq ', ' mat tran to quoc ') as words
      from told t where t.tokens && '{uy,ubnd,hoi,hdnd,mat,mttq}'::text[])
  select t.mark, t.tokens from told t where t.tokens <> '{}'
  union all
  select o.mark, string_to_array(btrim(n.words), ' ')
    from other o cross join lateral (select replace(replace(replace(o.words, '@1', 'ubnd'), '@2', 'hdnd'), '@3', 'mttq') as words) n
   where n.words <> ' ' || array_to_string(o.tokens, ' ') || ' '
  $$;
--> statement-breakpoint
create function published.before_award() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  new.status := new.award ->> 'status';
  new.authority_slug := published.name_slug(new.authority);
  new.recipient_slugs := array(
    select case when (r ->> 'isAggregate')::boolean then null else published.name_slug(r ->> 'name') end
      from jsonb_array_elements(new.award -> 'recipients') with ordinality as e (r, n) order by n);
  select coalesce(array_agg(distinct term), '{}') into new.words
    from published.award_segments(new.award) s
    cross join lateral unnest(published.with_pairs(s.tokens, '')
      || case when s.mark in ('a', 'r') then published.with_pairs(s.tokens, s.mark || ':') else '{}' end) as term;
  new.words := new.words || array(
    select distinct 'k:' || (r ->> 'kind') from jsonb_array_elements(new.award -> 'recipients') r);
  select coalesce(string_agg('|' || s.mark || ' ' || array_to_string(s.tokens, ' ') || ' ', ''), '') into new.folded
    from published.award_segments(new.award) s;
  return new;
end $$;
--> statement-breakpoint
-- Enters awards into names and sums (`sign` 1) or takes them out (-1), in one order for everybody.
create function published.count_awards(changed published.awards[], sign integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if sign = 1 then
    delete from published.withdrawn_awards w using unnest(changed) c where w.award_id = c.award_id;
    insert into published.award_recipients (award_id, position, kind, slug, name, title, unit, posthumous, day)
    select c.award_id, n, r ->> 'kind', c.recipient_slugs[n], r ->> 'name', r ->> 'title', r ->> 'unit',
           (r ->> 'posthumous')::boolean, c.day
      from unnest(changed) c cross join lateral jsonb_array_elements(c.award -> 'recipients') with ordinality as e (r, n)
     where c.recipient_slugs[n] is not null;
  else
    insert into published.withdrawn_awards (award_id, at) select c.award_id, now() from unnest(changed) c
    on conflict (award_id) do update set at = excluded.at;
    delete from published.award_recipients r using unnest(changed) c where r.award_id = c.award_id;
  end if;

  insert into published.award_names as known (role, slug, plain, name, words, awards, revoked)
  select s.role, s.slug, left(s.slug, -7), (array_agg(s.name order by s.day desc, s.award_id))[1],
         published.with_pairs(published.syllables(min(s.name)), ''),
         sign * count(distinct s.award_id) filter (where s.status <> 'revoked'),
         sign * count(distinct s.award_id) filter (where s.status = 'revoked')
    from (select 'form' as role, c.form_code as slug, c.award ->> 'formName' as name, c.award_id, c.day, c.status from unnest(changed) c
          union all
          select 'authority', c.authority_slug, c.authority, c.award_id, c.day, c.status from unnest(changed) c
          union all
          select r ->> 'kind', c.recipient_slugs[n], r ->> 'name', c.award_id, c.day, c.status
            from unnest(changed) c cross join lateral jsonb_array_elements(c.award -> 'recipients') with ordinality as e (r, n)
           where c.recipient_slugs[n] is not null) s
   group by s.role, s.slug order by s.role, s.slug
  on conflict (role, slug) do update
    set awards = known.awards + excluded.awards, revoked = known.revoked + excluded.revoked,
        name = case when sign = 1 then excluded.name else known.name end;

  insert into published.award_totals as known (scope, key, year, awards, revoked, individuals, open_individuals, collectives,
                                               open_collectives, households, open_households, others, open_others)
  select s.scope, s.key, extract(year from c.day), sign * count(*) filter (where c.status <> 'revoked'),
         sign * count(*) filter (where c.status = 'revoked'),
         sign * coalesce(sum(h.individuals), 0), sign * coalesce(sum(h.open_individuals), 0),
         sign * coalesce(sum(h.collectives), 0), sign * coalesce(sum(h.open_collectives), 0),
         sign * coalesce(sum(h.households), 0), sign * coalesce(sum(h.open_households), 0),
         sign * coalesce(sum(h.others), 0), sign * coalesce(sum(h.open_others), 0)
    from unnest(changed) c
    cross join lateral (values ('all', ''), ('form', c.form_code), ('authority', c.authority_slug)) as s (scope, key)
    cross join lateral (
      -- Revoked awards honour nobody. A group without a number is one at least, and leaves the sum open.
      select sum(r.n) filter (where r.kind = 'individual') as individuals,
             count(*) filter (where r.kind = 'individual' and r.open) as open_individuals,
             sum(r.n) filter (where r.kind = 'collective') as collectives,
             count(*) filter (where r.kind = 'collective' and r.open) as open_collectives,
             sum(r.n) filter (where r.kind = 'household') as households,
             count(*) filter (where r.kind = 'household' and r.open) as open_households,
             sum(r.n) filter (where r.kind = 'unspecified') as others,
             count(*) filter (where r.kind = 'unspecified' and r.open) as open_others
        from (select e ->> 'kind' as kind, coalesce((e ->> 'count')::integer, 1) as n,
                     (e ->> 'isAggregate')::boolean and (e ->> 'count' is null or e ->> 'quantifier' is not null) as open
                from jsonb_array_elements(c.award -> 'recipients') e where c.status <> 'revoked') r) h
   group by 1, 2, 3 order by 1, 2, 3
  on conflict (scope, key, year) do update
    set awards = known.awards + excluded.awards, revoked = known.revoked + excluded.revoked,
        individuals = known.individuals + excluded.individuals,
        open_individuals = known.open_individuals + excluded.open_individuals,
        collectives = known.collectives + excluded.collectives,
        open_collectives = known.open_collectives + excluded.open_collectives,
        households = known.households + excluded.households,
        open_households = known.open_households + excluded.open_households,
        others = known.others + excluded.others, open_others = known.open_others + excluded.open_others;

  if sign = -1 then
    delete from published.award_names n using unnest(changed) c
     where n.awards = 0 and n.revoked = 0 and n.slug = any (c.recipient_slugs || c.authority_slug || c.form_code);
    delete from published.award_totals t using unnest(changed) c
     where t.awards = 0 and t.revoked = 0 and t.year = extract(year from c.day)
       and (t.scope, t.key) in (('all', ''), ('form', c.form_code), ('authority', c.authority_slug));
  end if;
end $$;
--> statement-breakpoint
-- Awards came, changed or went: names and sums follow, and the pages that show them are pressed anew. One release at a
-- time: each waits here rather than crosswise for names that another holds.
create function published.after_awards() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone published.awards[] := '{}';
  come published.awards[] := '{}';
  touched text[];
begin
  if tg_op <> 'INSERT' then gone := array(select w from was w); end if;
  if tg_op <> 'DELETE' then come := array(select w from now_is w); end if;
  if gone = '{}' and come = '{}' then return null; end if;
  select array_agg(distinct k) into touched
    from unnest(gone || come) w
    cross join lateral unnest(array['list:awards', 'list:awards:' || to_char(w.day, 'YYYYMM'), 'award:' || w.award_id,
                                    'authority:' || w.authority_slug]
                              || array(select 'honoured:' || s from unnest(w.recipient_slugs) s where s is not null)) k;
  perform published.touch(touched);
  perform pg_advisory_xact_lock(hashtextextended('toasoan.awards', 0));
  if gone <> '{}' then perform published.count_awards(gone, -1); end if;
  if come <> '{}' then perform published.count_awards(come, 1); end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger register on published.awards;
--> statement-breakpoint
drop function published.on_award();
--> statement-breakpoint
-- The piece before its awards, as a release has it: of two orders one release and one takedown would wait crosswise.
create or replace function newsroom.withdraw(article_number bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from published.articles where number = article_number;
  perform newsroom.project_parts(article_number, '[]', '[]', '{}');
end $$;
--> statement-breakpoint
-- Counts change far more often than names: room on each page keeps their change off the indexes.
alter table published.award_names set (fillfactor = 70);
--> statement-breakpoint
alter table published.award_totals set (fillfactor = 50);
--> statement-breakpoint
-- What stands before readers already is entered through the same door.
create temporary table standing_awards on commit drop as
  select award_id, number, position, form_code, authority, award, day, basis from published.awards;
--> statement-breakpoint
delete from published.awards;
--> statement-breakpoint
create trigger arrange before insert or update on published.awards for each row execute function published.before_award();
--> statement-breakpoint
alter table published.awards enable always trigger arrange;
--> statement-breakpoint
create trigger come after insert on published.awards referencing new table as now_is
  for each statement execute function published.after_awards();
--> statement-breakpoint
alter table published.awards enable always trigger come;
--> statement-breakpoint
create trigger change after update on published.awards referencing old table as was new table as now_is
  for each statement execute function published.after_awards();
--> statement-breakpoint
alter table published.awards enable always trigger change;
--> statement-breakpoint
create trigger go after delete on published.awards referencing old table as was
  for each statement execute function published.after_awards();
--> statement-breakpoint
alter table published.awards enable always trigger go;
--> statement-breakpoint
insert into published.awards (award_id, number, position, form_code, authority, award, day, basis)
  select * from standing_awards;
--> statement-breakpoint
revoke all on function published.syllables(text), published.with_pairs(text[], text), published.name_key(text),
  published.name_slug(text), published.award_segments(jsonb), published.before_award(),
  published.count_awards(published.awards[], integer), published.after_awards() from public;
--> statement-breakpoint
grant execute on function published.syllables(text), published.with_pairs(text[], text) to toasoan_reader, toasoan_newsroom;
--> statement-breakpoint
grant select on published.award_recipients, published.award_names, published.award_totals, published.withdrawn_awards
  to toasoan_newsroom, toasoan_reader, toasoan_auditor;
--> statement-breakpoint
call audit.excuse('published.award_recipients', 'derived from released awards by their own trigger');
--> statement-breakpoint
call audit.excuse('published.award_names', 'derived from released awards by their own trigger');
--> statement-breakpoint
call audit.excuse('published.award_totals', 'derived from released awards by their own trigger');
--> statement-breakpoint
call audit.excuse('published.withdrawn_awards', 'derived from released awards by their own trigger');
