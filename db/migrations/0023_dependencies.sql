-- What a page was made from is a list of keys: an article, its card, who is on a list. A change raises the keys it
-- touches in its own transaction, and the pages made of them are gone with it. A page is stored only if none of its
-- keys has moved since it was read, and both sides lock the keys in one order: without that a release and a slow
-- reader could each miss the other.

drop function published.mark_stale(text[]);
--> statement-breakpoint
drop function published.store_page(text, bigint, text, smallint, text, text, text, bytea, bytea, bytea);
--> statement-breakpoint
drop function published.dependants(text[]);
--> statement-breakpoint
-- "12 list:section:kinh-te", a line each, in notifications of at most 7,900 bytes.
create function published.touch(touched text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  line text;
  letter text := '';
begin
  for line in
    with raised as (
      insert into published.keys (key, generation)
      select x, 1 from (select distinct unnest(touched) as x) k where x is not null order by x
      on conflict (key) do update set generation = published.keys.generation + 1
      returning generation || ' ' || key as told
    ) select told from raised
  loop
    if octet_length(letter) + octet_length(line) > 7900 then
      perform pg_notify('toasoan_pages', letter);
      letter := '';
    end if;
    letter := letter || line || chr(10);
    -- The acting process reads this before it acknowledges, and need not wait for its own notification.
    perform set_config('toasoan.touched', concat(current_setting('toasoan.touched', true), line, chr(10)), true);
  end loop;
  if letter <> '' then perform pg_notify('toasoan_pages', letter); end if;
  delete from published.pages where keys && touched;
end $$;
--> statement-breakpoint
-- Readers' processes store what they pressed. A million articles are not a million stored pages: what was pressed
-- longest ago is let go, and pressed again when somebody asks.
create function published.store_page(page text, made_of text[], at_generations bigint[], page_template text,
    page_status smallint, page_content_type text, page_release_id text, page_location text, page_identity bytea,
    page_gzip bytea, page_brotli bytea, valid_until timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare same boolean;
begin
  insert into published.keys (key) select k from unnest(made_of) k order by k on conflict (key) do nothing;
  select coalesce(bool_and(k.generation = m.generation), true) into same
    from (select key, generation from published.keys where key = any (made_of) order by key for share) k
    join unnest(made_of, at_generations) as m (key, generation) on m.key = k.key;
  if not same or valid_until <= now() then return false; end if;
  insert into published.pages (path, keys, generations, template, status, content_type, release_id, location,
                               identity, gzip, brotli, pressed_at, until)
  values (page, made_of, at_generations, page_template, page_status, page_content_type, page_release_id,
          page_location, page_identity, page_gzip, page_brotli, now(), valid_until)
  on conflict (path) do update
    set keys = excluded.keys, generations = excluded.generations, template = excluded.template,
        status = excluded.status, content_type = excluded.content_type, release_id = excluded.release_id,
        location = excluded.location, identity = excluded.identity, gzip = excluded.gzip, brotli = excluded.brotli,
        pressed_at = excluded.pressed_at, until = excluded.until;
  if random() < 0.01 then
    delete from published.pages
     where pressed_at < (select pressed_at from published.pages order by pressed_at desc offset 10000 limit 1);
  end if;
  return true;
end $$;
--> statement-breakpoint
-- The readable part of an address, as lib/text/slug.ts makes it.
create function published.slug(words text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select case when length(s) <= 120 then s else coalesce(substring(left(s, 121) from '^(.+)-[^-]*$'), left(s, 120)) end
    from (select trim(both '-' from regexp_replace(published.fold(words), '[^a-z0-9]+', '-', 'g')) as s) whole
  $$;
--> statement-breakpoint
create function published.month_of(at timestamptz) returns text
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select to_char(at at time zone coalesce((select fields ->> 'timeZone' from published.site), 'Asia/Ho_Chi_Minh'), 'YYYYMM')
  $$;
--> statement-breakpoint
-- Whose list a piece stands on. A byline "Theo ..." names a source, not an author.
create function published.lists_of(a published.articles) returns table (list text, label text)
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
  select 'all', null where a.number is not null
  union all
  select 'section:' || s, null from unnest(a.section_path) s
  union all
  select distinct on (1) 'author:' || published.slug(b ->> 'displayName'), b ->> 'displayName'
    from jsonb_array_elements(a.bylines) b
   where b ->> 'role' <> 'theo' and published.slug(b ->> 'displayName') <> ''
  union all
  select distinct on (1) 'topic:' || published.slug(t), t
    from jsonb_array_elements_text(a.content -> 'tags') t where published.slug(t) <> ''
  $$;
--> statement-breakpoint
-- Keeps the lists, and says what every change of a live piece touches: the piece, its card if that looks otherwise,
-- the lists it came to or left, each with the month it stands in.
create function published.on_article() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  n bigint := coalesce(new.number, old.number);
  before text[] := array(select list from published.listings where number = n);
  moved text[];
  months text[];
  touched text[];
begin
  months := array(select distinct published.month_of(at) from unnest(array[old.first_released_at, new.first_released_at]) at
                   where at is not null);
  if tg_op = 'DELETE' then
    moved := before;
    delete from published.listings where number = n;
  else
    moved := array((select list from published.lists_of(new) except select unnest(before))
                   union (select unnest(before) except select list from published.lists_of(new)));
    if tg_op = 'UPDATE' and old.first_released_at <> new.first_released_at then
      moved := array(select list from published.lists_of(new)) || before;
    end if;
    delete from published.listings l
     where l.number = n and not exists (select from published.lists_of(new) o where o.list = l.list);
    insert into published.listings (list, at, number, label)
    select o.list, new.first_released_at, n, o.label from published.lists_of(new) o
    on conflict (number, list) do update set at = excluded.at, label = excluded.label;
  end if;
  touched := array['article:' || n, 'releases'] || array(select 'releases:' || m from unnest(months) m)
    || array(select 'list:' || l from unnest(moved) l)
    || array(select 'list:' || l || ':' || m from unnest(moved) l, unnest(months) m);
  if tg_op <> 'UPDATE'
     or (old.path, old.section, old.headline, old.kicker, old.sapo, old.bylines, old.photo, old.first_released_at)
        is distinct from
        (new.path, new.section, new.headline, new.kicker, new.sapo, new.bylines, new.photo, new.first_released_at)
  then touched := touched || ('card:' || n); end if;
  perform published.touch(touched);
  return null;
end $$;
--> statement-breakpoint
create trigger listings after insert or update or delete on published.articles
  for each row execute function published.on_article();
--> statement-breakpoint
alter table published.articles enable always trigger listings;
--> statement-breakpoint
drop function newsroom.withdraw(bigint) cascade;
--> statement-breakpoint
create function newsroom.withdraw(article_number bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.project_parts(article_number, '[]', '[]', '{}');
  delete from published.articles where number = article_number;
end $$;
--> statement-breakpoint
-- Awards, pictures and notes of one live piece; what stays the same is not written again.
create function newsroom.project_parts(n bigint, awards jsonb, photos jsonb, note_releases uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  first_day date := (select (first_released_at at time zone newsroom.zone())::date from published.articles where number = n);
  changed boolean;
begin
  delete from published.awards w where w.number = n
     and not exists (select from jsonb_array_elements(awards) e where (e ->> 'id')::uuid = w.award_id and e ->> 'status' <> 'proposed');
  insert into published.awards as w (award_id, number, position, form_code, authority, award, day, basis)
  select (e ->> 'id')::uuid, n, o, e ->> 'formCode', e ->> 'authority', e,
         coalesce((e ->> 'ceremonyOn')::date, (e #>> '{decision,signedOn}')::date, first_day),
         case when e ->> 'ceremonyOn' is not null then 'ceremony'
              when e #>> '{decision,signedOn}' is not null then 'decision' else 'article' end
    from jsonb_array_elements(awards) with ordinality as x (e, o)
   where e ->> 'status' <> 'proposed'
  on conflict (award_id) do update
    set number = excluded.number, position = excluded.position, form_code = excluded.form_code,
        authority = excluded.authority, award = excluded.award, day = excluded.day, basis = excluded.basis
    where (w.number, w.position, w.award, w.day, w.basis)
          is distinct from (excluded.number, excluded.position, excluded.award, excluded.day, excluded.basis);
  delete from published.media m where m.number = n
     and not exists (select from jsonb_array_elements(photos) p where p #>> '{file,key}' = m.key);
  insert into published.media (key, number)
  select distinct p #>> '{file,key}', n from jsonb_array_elements(photos) p where p #>> '{file,key}' is not null
  on conflict do nothing;
  with gone as (
    delete from published.notes where number = n and release_id <> all (note_releases) returning 1
  ), come as (
    insert into published.notes (number, release_id, kind, note, at)
    select n, x.id, x.kind, x.note, x.released_at from newsroom.releases x where x.id = any (note_releases)
    on conflict do nothing returning 1
  ) select exists (select from gone) or exists (select from come) into changed;
  if changed then perform published.touch(array['list:corrections', 'article:' || n]); end if;
end $$;
--> statement-breakpoint
drop function newsroom.project(uuid) cascade;
--> statement-breakpoint
-- Puts one release's content before readers; triggers on what it writes say which pages that touches.
create function newsroom.project(release uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  r newsroom.releases;
  a newsroom.articles;
  c jsonb;
begin
  select * into r from newsroom.releases where id = release;
  select * into a from newsroom.articles where id = r.article_id;
  select v.content::jsonb into c from newsroom.revisions v where v.id = r.revision_id;
  insert into published.articles (number, article_id, path, section, section_path, headline, kicker, sapo, bylines,
                                  photo, content, release_id, release_number, first_released_at, released_at)
  values (a.number, a.id,
          '/' || (c ->> 'section') || '/' || to_char(a.first_released_at at time zone newsroom.zone(), 'YYYYMM')
              || '/' || (c ->> 'slug') || '-' || a.number,
          c ->> 'section', newsroom.section_path(c ->> 'section'), c ->> 'headline', c ->> 'kicker', c ->> 'sapo',
          c -> 'bylines',
          coalesce((select p from jsonb_array_elements(c -> 'photos') p where p ->> 'id' = c ->> 'leadPhoto'),
                   c -> 'photos' -> 0),
          c, r.id, r.number, a.first_released_at, r.released_at)
  on conflict (number) do update
    set path = excluded.path, section = excluded.section, section_path = excluded.section_path,
        headline = excluded.headline, kicker = excluded.kicker, sapo = excluded.sapo, bylines = excluded.bylines,
        photo = excluded.photo, content = excluded.content, release_id = excluded.release_id,
        release_number = excluded.release_number, first_released_at = excluded.first_released_at,
        released_at = excluded.released_at;
  perform newsroom.project_parts(a.number, c -> 'awards', c -> 'photos',
    array(select x.id from newsroom.releases x
           where x.article_id = a.id and x.kind in ('erratum', 'correction') and x.note is not null));
end $$;
--> statement-breakpoint
-- Whoever changes an award that readers see makes the register stale, and the day it stands under.
create function published.on_award() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform published.touch(array['list:awards']
    || array(select 'list:awards:' || to_char(d, 'YYYYMM') from unnest(array[old.day, new.day]) d where d is not null)
    || array(select 'award:' || i from unnest(array[old.award_id, new.award_id]) i where i is not null));
  return null;
end $$;
--> statement-breakpoint
create trigger register after insert or update or delete on published.awards
  for each row execute function published.on_award();
--> statement-breakpoint
alter table published.awards enable always trigger register;
--> statement-breakpoint
create or replace function newsroom.after_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update newsroom.article_heads set release_no = new.number where article_id = new.article_id;
  update newsroom.articles
     set desk_state = 'published', live_state = 'live', approval_id = null, revision_kind = null, revision_note = null,
         first_released_at = coalesce(first_released_at, new.released_at), state_changed_at = now(),
         claimed_by = null, claimed_at = null
   where id = new.article_id;
  perform newsroom.project(new.id);
  return null;
end $$;
--> statement-breakpoint
create or replace function newsroom.after_takedown() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare n bigint;
begin
  update newsroom.articles
     set desk_state = 'taken_down', live_state = 'taken_down', approval_id = null, state_changed_at = now()
   where id = new.article_id returning number into n;
  insert into published.withdrawn (number, at) values (n, new.at) on conflict (number) do update set at = excluded.at;
  perform newsroom.withdraw(n);
  return null;
end $$;
--> statement-breakpoint
create or replace function newsroom.after_restoration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  n bigint;
  same boolean;
begin
  select exists (select from newsroom.revisions r join newsroom.article_heads h
                   on h.article_id = r.article_id and h.content_version = r.content_version
                  where r.article_id = new.article_id and r.content_hash = newsroom.live_hash_of(new.article_id)) into same;
  update newsroom.articles
     set desk_state = (case when same then 'published' else 'editing' end)::newsroom.desk_state,
         live_state = 'live', state_changed_at = now()
   where id = new.article_id returning number into n;
  delete from published.withdrawn where number = n;
  perform newsroom.project(
    (select r.id from newsroom.releases r where r.article_id = new.article_id order by r.number desc limit 1));
  return null;
end $$;
--> statement-breakpoint
create or replace function newsroom.mark_everything_stale() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select published.touch(array['frame']) $$;
--> statement-breakpoint
-- A section that moves below another takes its pieces with it onto that one's list.
create or replace function newsroom.on_section_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' then delete from published.sections where slug = old.slug; end if;
  if tg_op <> 'DELETE' then
    insert into published.sections (slug, name, name_en, parent, position)
    values (new.slug, new.name_vi, new.name_en,
            (select s.slug from newsroom.sections s where s.id = new.parent_id), new.position);
  end if;
  if tg_op = 'UPDATE' and new.parent_id is distinct from old.parent_id then
    update published.articles a set section_path = newsroom.section_path(a.section)
     where a.section in (
       with recursive below (id, slug) as (
         select new.id, new.slug union all
         select s.id, s.slug from newsroom.sections s join below b on s.parent_id = b.id
       ) select slug from below);
  end if;
  perform newsroom.mark_everything_stale();
  return null;
end $$;
--> statement-breakpoint
-- Pieces that are live already come onto their lists.
insert into published.listings (list, at, number, label)
select o.list, a.first_released_at, a.number, o.label from published.articles a, published.lists_of(a) o;
--> statement-breakpoint
revoke all on function published.touch(text[]), published.slug(text), published.month_of(timestamptz),
  published.lists_of(published.articles), published.on_article(), published.on_award(), newsroom.withdraw(bigint),
  newsroom.project(uuid), newsroom.project_parts(bigint, jsonb, jsonb, uuid[]),
  published.store_page(text, text[], bigint[], text, smallint, text, text, text, bytea, bytea, bytea, timestamptz)
  from public;
--> statement-breakpoint
grant select on published.keys, published.listings, published.pages to toasoan_newsroom, toasoan_reader, toasoan_auditor;
--> statement-breakpoint
grant execute on function
  published.store_page(text, text[], bigint[], text, smallint, text, text, text, bytea, bytea, bytea, timestamptz)
  to toasoan_newsroom, toasoan_reader;
--> statement-breakpoint
call audit.excuse('published.keys', 'counts how often what pages are made of has changed');
--> statement-breakpoint
call audit.excuse('published.listings', 'derived from what is live');
