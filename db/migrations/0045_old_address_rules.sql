-- An old address leads to an article's number or to a path of this site. No redirect leads to another, so that there
-- is no loop; the text of a target has the shape of a path of this site, so that none leads away.
alter table newsroom.redirects
  add constraint redirects_one_target check ((number is null) <> (to_path is null)),
  add constraint redirects_source check (source in ('slug', 'import', 'manual')),
  add constraint redirects_paths check (
    from_path ~ '^/' and from_path !~ '^//|[[:cntrl:]]|\\' and length(from_path) <= 500 and from_path is nfc normalized
    and coalesce(to_path ~ '^/' and to_path !~ '^//|[[:cntrl:]]|\\' and length(to_path) <= 500, true)
    and from_path is distinct from to_path);
--> statement-breakpoint
-- A name without a query answers for every query: both are looked for.
create index redirects_to_plain on newsroom.redirects (split_part(to_path, '?', 1));
--> statement-breakpoint
create function newsroom.judge_redirect() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare actor uuid := audit.current_actor();
begin
  if actor is not null and not newsroom.has_capability(actor, 'admin', null) then
    perform newsroom.deny('right.admin', 'Old addresses are the administrator''s.');
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- One at a time: two acts that together close a circle would not see each other.
  perform pg_advisory_xact_lock(hashtext('newsroom.redirects'));
  if exists (select from newsroom.redirects r where r.from_path in (new.to_path, split_part(new.to_path, '?', 1)))
     or split_part(new.to_path, '?', 1) = new.from_path
     or exists (select from newsroom.redirects r where r.to_path = new.from_path)
     or exists (select from newsroom.redirects r where split_part(r.to_path, '?', 1) = new.from_path) then
    perform newsroom.conflict('redirect.chain', 'An old address leads to another old address.');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert or update or delete on newsroom.redirects
  for each row execute function newsroom.judge_redirect();
--> statement-breakpoint
alter table newsroom.redirects enable always trigger rules;
--> statement-breakpoint
create function newsroom.project_redirect() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' then delete from published.redirects where from_path = old.from_path; end if;
  if tg_op <> 'DELETE' then
    insert into published.redirects (from_path, number, to_path) values (new.from_path, new.number, new.to_path);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger project after insert or update or delete on newsroom.redirects
  for each row execute function newsroom.project_redirect();
--> statement-breakpoint
alter table newsroom.redirects enable always trigger project;
--> statement-breakpoint
-- Pages that say "moved" or "there is none" are small and few in memory: one key for all, once a statement.
create function newsroom.touch_redirects() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform published.touch(array['redirects']); return null; end $$;
--> statement-breakpoint
create trigger touch after insert or update or delete on newsroom.redirects
  for each statement execute function newsroom.touch_redirects();
--> statement-breakpoint
alter table newsroom.redirects enable always trigger touch;
--> statement-breakpoint
create function published.count_redirects(paths text[], counts integer[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if cardinality(paths) > 5000 or cardinality(paths) is distinct from cardinality(counts) then
    raise exception using errcode = 'TS422', message = 'views.shape', detail = 'At most 5,000 addresses, each with its count.';
  end if;
  insert into published.redirect_hits as h (from_path, count, last_on)
  select r.from_path, sum(least(g.count, 10000)), current_date
    from unnest(paths, counts) as g (path, count) join published.redirects r on r.from_path = g.path
   where g.count > 0 group by r.from_path order by r.from_path
  on conflict (from_path) do update set count = h.count + excluded.count, last_on = excluded.last_on;
end $$;
--> statement-breakpoint
call audit.watch('newsroom.redirects', 'from_path');
--> statement-breakpoint
call audit.excuse('published.redirects', 'projected by trigger from the old addresses');
--> statement-breakpoint
call audit.excuse('published.redirect_hits', 'counts of asking, added by readers'' processes');
--> statement-breakpoint
revoke all on function newsroom.judge_redirect(), newsroom.project_redirect(), newsroom.touch_redirects(),
  published.count_redirects(text[], integer[]) from public;
--> statement-breakpoint
grant select on newsroom.redirects to toasoan_newsroom, toasoan_auditor;
--> statement-breakpoint
grant select on published.redirects, published.redirect_hits to toasoan_newsroom, toasoan_reader, toasoan_auditor;
--> statement-breakpoint
grant insert (from_path, number, to_path, source, created_by), update (number, to_path, source), delete
  on newsroom.redirects to toasoan_newsroom;
--> statement-breakpoint
grant execute on function published.count_redirects(text[], integer[]) to toasoan_reader;
