-- What readers have is projected from releases by the database itself, so that nothing else can reach it.
-- A pressed page carries a generation: a release raises it in its own transaction, and `store_page` refuses bytes
-- of any other generation. Without it two releases at once lost one from the front page, and a slow reader's
-- request brought a withdrawn page back.

create function published.mark_stale(paths text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  p text;
  g bigint;
begin
  -- In one order everywhere, or two releases wait for each other.
  for p in select distinct x from unnest(paths) x where x is not null order by x loop
    insert into published.pages (path, generation) values (p, 1)
    on conflict (path) do update
      set generation = published.pages.generation + 1, status = null, content_type = null, release_id = null,
          location = null, identity = null, gzip = null, brotli = null, pressed_at = null
    returning generation into g;
    perform pg_notify('toasoan_pages', g || ' ' || p);
    -- The acting process reads this before it acknowledges, and need not wait for its own notification.
    perform set_config('toasoan.touched', concat(current_setting('toasoan.touched', true), g, ' ', p, chr(10)), true);
  end loop;
end $$;
--> statement-breakpoint
-- Readers' processes store what they pressed, if it is still of the page's current generation.
create function published.store_page(page text, of_generation bigint, page_template text, page_status smallint,
    page_content_type text, page_release_id text, page_location text, page_identity bytea, page_gzip bytea, page_brotli bytea)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update published.pages
     set status = page_status, template = page_template, content_type = page_content_type, release_id = page_release_id,
         location = page_location, identity = page_identity, gzip = page_gzip, brotli = page_brotli, pressed_at = now()
   where path = page and generation = of_generation;
  return found;
end $$;
--> statement-breakpoint
create function newsroom.zone() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select fields ->> 'timeZone' from published.site), 'Asia/Ho_Chi_Minh') $$;
--> statement-breakpoint
-- The section and its ancestors, nearest first.
create function newsroom.section_path(section_slug text) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  with recursive path (slug, parent_id, depth) as (
    select s.slug, s.parent_id, 0 from newsroom.sections s where s.slug = section_slug
    union all
    select s.slug, s.parent_id, depth + 1 from newsroom.sections s join path on s.id = path.parent_id
  )
  select array(select slug from path order by depth)
  $$;
--> statement-breakpoint
create function published.dependants(sections text[]) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
  select array['/', '/khen-thuong', '/rss.xml', '/sitemap.xml', '/news-sitemap.xml']
      || array(select '/' || s from unnest(sections) s) || array(select '/' || s || '/rss.xml' from unnest(sections) s)
  $$;
--> statement-breakpoint
create function newsroom.withdraw(article_number bigint) returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare was published.articles;
begin
  select * into was from published.articles where number = article_number;
  delete from published.awards where number = article_number;
  delete from published.media where number = article_number;
  delete from published.notes where number = article_number;
  delete from published.articles where number = article_number;
  if was.number is null then return '{}'; end if;
  return array[was.path] || published.dependants(was.section_path);
end $$;
--> statement-breakpoint
-- Puts one release's content before readers, and says which pages that touches.
create function newsroom.project(release uuid) returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  r newsroom.releases;
  a newsroom.articles;
  c jsonb;
  sections text[];
  page text;
  touched text[];
begin
  select * into r from newsroom.releases where id = release;
  select * into a from newsroom.articles where id = r.article_id;
  select v.content::jsonb into c from newsroom.revisions v where v.id = r.revision_id;
  sections := newsroom.section_path(c ->> 'section');
  page := '/' || (c ->> 'section') || '/' || to_char(a.first_released_at at time zone newsroom.zone(), 'YYYYMM')
          || '/' || (c ->> 'slug') || '-' || a.number;
  touched := newsroom.withdraw(a.number);
  insert into published.articles (number, article_id, path, section, section_path, headline, kicker, sapo, bylines,
                                  photo, content, release_id, release_number, first_released_at, released_at)
  values (a.number, a.id, page, c ->> 'section', sections, c ->> 'headline', c ->> 'kicker', c ->> 'sapo', c -> 'bylines',
          coalesce((select p from jsonb_array_elements(c -> 'photos') p where p ->> 'id' = c ->> 'leadPhoto'),
                   c -> 'photos' -> 0),
          c, r.id, r.number, a.first_released_at, r.released_at);
  insert into published.notes (number, release_id, kind, note, at)
  select a.number, x.id, x.kind, x.note, x.released_at from newsroom.releases x
   where x.article_id = a.id and x.kind in ('erratum', 'correction') and x.note is not null;
  insert into published.awards (award_id, number, position, form_code, authority, award, day, basis)
  select (w ->> 'id')::uuid, a.number, n, w ->> 'formCode', w ->> 'authority', w,
         coalesce((w ->> 'ceremonyOn')::date, (w #>> '{decision,signedOn}')::date,
                  (a.first_released_at at time zone newsroom.zone())::date),
         case when w ->> 'ceremonyOn' is not null then 'ceremony'
              when w #>> '{decision,signedOn}' is not null then 'decision' else 'article' end
    from jsonb_array_elements(c -> 'awards') with ordinality as e (w, n)
   where w ->> 'status' <> 'proposed';
  insert into published.media (key, number)
  select distinct p #>> '{file,key}', a.number from jsonb_array_elements(c -> 'photos') p
   where p #>> '{file,key}' is not null;
  return touched || page || published.dependants(sections);
end $$;
--> statement-breakpoint
create function newsroom.after_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update newsroom.article_heads set release_no = new.number where article_id = new.article_id;
  update newsroom.articles
     set desk_state = 'published', live_state = 'live', approval_id = null, revision_kind = null, revision_note = null,
         first_released_at = coalesce(first_released_at, new.released_at), state_changed_at = now(),
         claimed_by = null, claimed_at = null
   where id = new.article_id;
  perform published.mark_stale(newsroom.project(new.id));
  return null;
end $$;
--> statement-breakpoint
create trigger publish after insert on newsroom.releases for each row execute function newsroom.after_release();
--> statement-breakpoint
alter table newsroom.releases enable always trigger publish;
--> statement-breakpoint
-- The proof of what readers got is kept by the release itself, in its own transaction, and never added later.
create function newsroom.before_pressing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from audit.entries e
                  where e.event_id = audit.current_event() and e.table_name = 'releases' and e.op = 'I'
                    and e.key ->> 'id' = new.release_id::text)
     or not exists (select from published.articles a where a.release_id = new.release_id and a.path = new.path) then
    perform newsroom.deny('pressing.not_the_release', 'Only a release keeps the proof of what it printed.');
  end if;
  new.at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.pressings for each row execute function newsroom.before_pressing();
--> statement-breakpoint
alter table newsroom.pressings enable always trigger rules;
--> statement-breakpoint
create function newsroom.after_takedown() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare n bigint;
begin
  update newsroom.articles
     set desk_state = 'taken_down', live_state = 'taken_down', approval_id = null, state_changed_at = now()
   where id = new.article_id returning number into n;
  insert into published.withdrawn (number, at) values (n, new.at) on conflict (number) do update set at = excluded.at;
  perform published.mark_stale(newsroom.withdraw(n));
  return null;
end $$;
--> statement-breakpoint
create trigger publish after insert on newsroom.takedowns for each row execute function newsroom.after_takedown();
--> statement-breakpoint
alter table newsroom.takedowns enable always trigger publish;
--> statement-breakpoint
-- A restored piece is published again; if its working copy had moved on, that work is not thrown away.
create function newsroom.after_restoration() returns trigger
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
  perform published.mark_stale(newsroom.project(
    (select r.id from newsroom.releases r where r.article_id = new.article_id order by r.number desc limit 1)));
  return null;
end $$;
--> statement-breakpoint
create trigger publish after insert on newsroom.restorations for each row execute function newsroom.after_restoration();
--> statement-breakpoint
alter table newsroom.restorations enable always trigger publish;
--> statement-breakpoint
-- Head, foot and menu stand on every page, so their change makes every page stale.
create function newsroom.mark_everything_stale() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select published.mark_stale(array(select path from published.pages)) $$;
--> statement-breakpoint
create function newsroom.on_section_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' then delete from published.sections where slug = old.slug; end if;
  if tg_op <> 'DELETE' then
    insert into published.sections (slug, name, name_en, parent, position)
    values (new.slug, new.name_vi, new.name_en,
            (select s.slug from newsroom.sections s where s.id = new.parent_id), new.position);
  end if;
  perform newsroom.mark_everything_stale();
  return null;
end $$;
--> statement-breakpoint
create trigger publish after insert or update or delete on newsroom.sections
  for each row execute function newsroom.on_section_change();
--> statement-breakpoint
alter table newsroom.sections enable always trigger publish;
--> statement-breakpoint
create function newsroom.on_site_identity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into published.site (singleton, fields) values (true, new.fields)
  on conflict (singleton) do update set fields = excluded.fields;
  perform newsroom.mark_everything_stale();
  return null;
end $$;
--> statement-breakpoint
create trigger publish after insert or update on newsroom.site_identities
  for each row execute function newsroom.on_site_identity();
--> statement-breakpoint
alter table newsroom.site_identities enable always trigger publish;
--> statement-breakpoint
-- An article's own history, for those whom the app has let read it; the whole log is the auditor's.
create function newsroom.history_of(article uuid, before_event bigint, how_many integer)
  returns table (event_id bigint, at timestamptz, actor_id uuid, actor_name text, via text, action text, reason text,
                 request_id text, entries jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select e.id, e.at, e.actor_id, e.actor_name, e.via, e.action, e.reason, e.request_id,
         (select jsonb_agg(jsonb_build_object('table', n.table_name, 'op', n.op, 'key', n.key, 'old', n.old, 'new', n.new)
                           order by n.id)
            from audit.entries n where n.event_id = e.id and n.article_id = article)
    from audit.events e
   where e.id in (select distinct n.event_id from audit.entries n
                   where n.article_id = article and n.event_id < coalesce(before_event, 9223372036854775807)
                   order by n.event_id desc limit how_many)
   order by e.id desc
  $$;
--> statement-breakpoint
-- Slows guessing: counts tries per key before the password is looked at, so that parallel tries count too.
create function newsroom.note_sign_in_try(tried_key text, out tries integer, out seconds integer)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  insert into newsroom.sign_in_failures as f (key, failures, until) values (tried_key, 1, now() + interval '15 minutes')
  on conflict (key) do update
    set failures = case when f.until < now() then 1 else f.failures + 1 end,
        until = case when f.until < now() then now() + interval '15 minutes' else f.until end
  returning f.failures, ceil(extract(epoch from f.until - now()))::integer
  $$;
