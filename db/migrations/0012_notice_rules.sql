-- Presence is true for seconds: a crash of the database may forget it, and nothing of it is worth a WAL record.
alter table newsroom.presences set unlogged;
--> statement-breakpoint
grant select, delete on newsroom.presences to toasoan_newsroom;
--> statement-breakpoint
grant insert (stream, article_id, staff_id, opened_at, seen_at, typed_at) on newsroom.presences to toasoan_newsroom;
--> statement-breakpoint
grant update (seen_at, typed_at) on newsroom.presences to toasoan_newsroom;
--> statement-breakpoint
-- Coming and going is told; that somebody is still there is not.
create function newsroom.tell_of_presence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.tell((coalesce(new, old)).article_id, 'presence'); return null; end $$;
--> statement-breakpoint
create trigger told after insert or delete on newsroom.presences
  for each row execute function newsroom.tell_of_presence();
--> statement-breakpoint
alter table newsroom.presences enable always trigger told;
--> statement-breakpoint
-- Written in the act that it tells of, so that nobody forgets to, and nobody is told of what was rolled back.
create function newsroom.notice_of_article() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  doing text := audit.current_action();
  actor uuid := audit.current_actor();
  kind newsroom.notice_kind;
  recipients uuid[];
begin
  if new.live_state = 'taken_down' and old.live_state = 'live' then
    kind := 'taken_down';
    recipients := newsroom.authors_of(new.id)
      || (select array_agg(p.approver_id) from newsroom.approvals p where p.id = old.approval_id);
  elsif doing = 'article.release' then
    kind := 'released';
    recipients := newsroom.authors_of(new.id);
  elsif old.approval_id is not null and new.approval_id is null then
    kind := case doing when 'article.send_back' then 'sent_back' when 'article.discard' then 'discarded'
                       else 'approval_voided' end::newsroom.notice_kind;
    recipients := array(select p.approver_id from newsroom.approvals p where p.id = old.approval_id);
  elsif new.desk_state = 'returned' and old.desk_state <> 'returned' then
    kind := 'returned';
    recipients := newsroom.authors_of(new.id);
  else
    return null;
  end if;
  insert into newsroom.notices (recipient_id, article_id, kind, actor_id)
  select distinct r, new.id, kind, actor from unnest(recipients) r
   where r is not null and r is distinct from actor;
  return null;
end $$;
--> statement-breakpoint
create trigger noticed after update on newsroom.articles
  for each row when (old.desk_state is distinct from new.desk_state or old.live_state is distinct from new.live_state)
  execute function newsroom.notice_of_article();
--> statement-breakpoint
alter table newsroom.articles enable always trigger noticed;
--> statement-breakpoint
create function newsroom.tell_of_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.tell(new.article_id, 'notice', jsonb_build_object('staff', new.recipient_id));
  return null;
end $$;
--> statement-breakpoint
-- Read in one tab is read in the others.
create trigger told after insert or update on newsroom.notices
  for each row execute function newsroom.tell_of_notice();
--> statement-breakpoint
alter table newsroom.notices enable always trigger told;
--> statement-breakpoint
-- The only doors to notices: no login reads the table, and whose they are is looked up by the secret.
create function newsroom.notices_of(secret text, most integer)
  returns table (id bigint, kind newsroom.notice_kind, at timestamptz, read_at timestamptz, actor_id uuid, actor_name text,
                 article_id uuid, article_number bigint, headline text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select n.id, n.kind, n.at, n.read_at, n.actor_id, s.full_name, n.article_id, a.number,
         case when newsroom.may_read(n.recipient_id, n.article_id) then a.headline end
    from newsroom.notices n
    join newsroom.articles a on a.id = n.article_id
    left join newsroom.staff s on s.id = n.actor_id
   where n.recipient_id = (select h.staff_id from newsroom.holder_of(secret) h)
   order by n.id desc limit most
  $$;
--> statement-breakpoint
create function newsroom.count_unread_notices(secret text) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select count(*)::integer from newsroom.notices n
   where n.recipient_id = (select h.staff_id from newsroom.holder_of(secret) h) and n.read_at is null
  $$;
--> statement-breakpoint
-- One's own that were not read yet: those named, or (null) all.
create function newsroom.mark_notices_read(secret text, named bigint[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  update newsroom.notices n set read_at = now()
   where n.recipient_id = (select h.staff_id from newsroom.holder_of(secret) h) and n.read_at is null
     and (named is null or n.id = any (named))
  $$;
--> statement-breakpoint
revoke all on function newsroom.tell_of_presence(), newsroom.notice_of_article(), newsroom.tell_of_notice(),
  newsroom.notices_of(text, integer), newsroom.count_unread_notices(text), newsroom.mark_notices_read(text, bigint[])
  from public;
--> statement-breakpoint
grant execute on function newsroom.notices_of(text, integer), newsroom.count_unread_notices(text),
  newsroom.mark_notices_read(text, bigint[]) to toasoan_newsroom;
--> statement-breakpoint
do $$
begin
  execute format('create or replace view audit.excused (table_name, reason) as %s union all values (%L::text, %L::text), (%L, %L)',
    rtrim(pg_get_viewdef('audit.excused'::regclass), '; '),
    'newsroom.presences', 'who has a piece open at this moment; forgotten within the minute',
    'newsroom.notices', 'written by trigger from audited acts; that one was read is its recipient''s own affair');
end $$;
