-- Publishers of the whole paper give places on the front; what readers see of them is projected at once.

insert into newsroom.front_layout default values;
--> statement-breakpoint
alter table newsroom.front_places add constraint front_places_position unique (position) deferrable initially deferred;
--> statement-breakpoint
-- Everybody who changes places waits here for whoever is at it, and reads how often they have changed.
create function newsroom.lock_front() returns integer
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select version from newsroom.front_layout for update $$;
--> statement-breakpoint
create function newsroom.judge_front_place() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare actor uuid := audit.current_actor();
begin
  -- A piece that leaves readers gives its place up, whoever takes it down.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  if actor is not null and not newsroom.has_capability(actor, 'publisher', null) then
    perform newsroom.deny('right.publisher', 'The front is laid out by publishers of the whole paper.');
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if tg_op = 'INSERT' then
    new.pinned_by := coalesce(actor, new.pinned_by);
    new.pinned_at := now();
    -- Held until commit: a takedown at the same moment comes after, and takes the place with it.
    perform from published.articles a where a.article_id = new.article_id for share;
    if not found then perform newsroom.conflict('front.not_live', 'Only a live piece has a place on the front.'); end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert or update or delete on newsroom.front_places
  for each row execute function newsroom.judge_front_place();
--> statement-breakpoint
alter table newsroom.front_places enable always trigger rules;
--> statement-breakpoint
create view newsroom.front_now as
  select a.number, p.position, p.until from newsroom.front_places p join newsroom.articles a on a.id = p.article_id;
--> statement-breakpoint
create function newsroom.project_front() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (
    (select number, position, until from newsroom.front_now except select number, position, until from published.front_places)
    union all
    (select number, position, until from published.front_places except select number, position, until from newsroom.front_now)
  ) then return null; end if;
  update newsroom.front_layout set version = version + 1;
  delete from published.front_places;
  insert into published.front_places (number, position, until) select number, position, until from newsroom.front_now;
  perform published.touch(array['front']);
  return null;
end $$;
--> statement-breakpoint
create trigger project after insert or update or delete on newsroom.front_places
  for each statement execute function newsroom.project_front();
--> statement-breakpoint
alter table newsroom.front_places enable always trigger project;
--> statement-breakpoint
create function newsroom.leave_front() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from newsroom.front_places where article_id = old.article_id;
  return null;
end $$;
--> statement-breakpoint
create trigger leave_front after delete on published.articles for each row execute function newsroom.leave_front();
--> statement-breakpoint
alter table published.articles enable always trigger leave_front;
--> statement-breakpoint
call audit.watch('newsroom.front_places', 'article_id', 'article_id');
--> statement-breakpoint
call audit.excuse('newsroom.front_layout', 'counts changes of the places on the front, which are audited');
--> statement-breakpoint
call audit.excuse('published.front_places', 'projected by trigger from the places on the front');
--> statement-breakpoint
revoke all on function newsroom.lock_front(), newsroom.judge_front_place(), newsroom.project_front(), newsroom.leave_front()
  from public;
--> statement-breakpoint
grant select on newsroom.front_places, newsroom.front_layout, published.front_places to toasoan_newsroom;
--> statement-breakpoint
grant insert (article_id, position, pinned_by, until), update (position, until), delete on newsroom.front_places
  to toasoan_newsroom;
--> statement-breakpoint
grant select on published.front_places to toasoan_reader, toasoan_auditor;
--> statement-breakpoint
grant select on newsroom.front_places to toasoan_auditor;
--> statement-breakpoint
grant execute on function newsroom.lock_front() to toasoan_newsroom;
