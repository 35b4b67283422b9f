-- Who has a piece open hears of every committed change of it. PostgreSQL delivers a notification at commit, once for
-- equal payloads of one transaction, never after a rollback, and in the order of the commits. Ids and numbers only:
-- a payload may not reach 8,000 bytes, and any login may listen. Channel and shape: lib/newsroom/room/room-news.ts.

create function newsroom.tell(article uuid, what text, detail jsonb default '{}') returns void
  language sql set search_path = pg_catalog, pg_temp
  as $$
  select pg_notify('toasoan_room', jsonb_build_object('article', article, 'what', what, 'detail', detail)::text)
  $$;
--> statement-breakpoint
create function newsroom.tell_of_head() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.body_version <> old.body_version then
    perform newsroom.tell(new.article_id, 'steps', jsonb_build_object('bodyVersion', new.body_version));
  end if;
  -- Without the number: an act that changes five fields is one piece of news.
  if new.version <> old.version or new.release_no <> old.release_no then
    perform newsroom.tell(new.article_id, 'article');
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger told after update on newsroom.article_heads
  for each row execute function newsroom.tell_of_head();
--> statement-breakpoint
alter table newsroom.article_heads enable always trigger told;
--> statement-breakpoint
create function newsroom.tell_of_article() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.tell(new.id, 'article'); return null; end $$;
--> statement-breakpoint
create trigger told after update on newsroom.articles
  for each row when (old.* is distinct from new.*) execute function newsroom.tell_of_article();
--> statement-breakpoint
alter table newsroom.articles enable always trigger told;
--> statement-breakpoint
-- Open streams ask again what their person may see before they pass on anything that came later.
create function newsroom.tell_of_rights() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.tell(null, 'rights',
    jsonb_build_object('staff', case when tg_argv[0] <> '' then to_jsonb(coalesce(new, old)) -> tg_argv[0] end));
  return null;
end $$;
--> statement-breakpoint
create trigger told after insert or update or delete on newsroom.grants
  for each row execute function newsroom.tell_of_rights('staff_id');
--> statement-breakpoint
create trigger told after update of disabled_at on newsroom.staff
  for each row execute function newsroom.tell_of_rights('id');
--> statement-breakpoint
create trigger told after update of ended_at, expires_at or delete on newsroom.sessions
  for each row execute function newsroom.tell_of_rights('staff_id');
--> statement-breakpoint
create trigger told after update or delete on newsroom.api_tokens
  for each row execute function newsroom.tell_of_rights('staff_id');
--> statement-breakpoint
create trigger told after update of staff_id on newsroom.contributors
  for each row execute function newsroom.tell_of_rights('');
--> statement-breakpoint
create trigger told after update of parent_id on newsroom.sections
  for each row execute function newsroom.tell_of_rights('');
--> statement-breakpoint
alter table newsroom.grants enable always trigger told;
--> statement-breakpoint
alter table newsroom.staff enable always trigger told;
--> statement-breakpoint
alter table newsroom.sessions enable always trigger told;
--> statement-breakpoint
alter table newsroom.api_tokens enable always trigger told;
--> statement-breakpoint
alter table newsroom.contributors enable always trigger told;
--> statement-breakpoint
alter table newsroom.sections enable always trigger told;
--> statement-breakpoint
revoke all on function newsroom.tell(uuid, text, jsonb), newsroom.tell_of_head(), newsroom.tell_of_article(),
  newsroom.tell_of_rights() from public;
