-- No row changes without its act, and the database, not the code, sees to that.
-- An act is found by transaction id AND time, never by a setting: anyone may set a GUC, and a transaction id can
-- recur after a dump and restore. Who acts is looked up from the secret that the caller presents; the app does
-- not get to say. Triggers are ENABLE ALWAYS, so that a replication role does not silence them.

create function audit.era() returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select max(era) from audit.eras), 1) $$;
--> statement-breakpoint
create function newsroom.hash_secret(secret text) returns text
  language sql immutable strict set search_path = pg_catalog, pg_temp
  as $$ select encode(sha256(convert_to(secret, 'UTF8')), 'hex') $$;
--> statement-breakpoint
-- Who stands behind a secret now: a living session or token of a person who is not disabled.
create function newsroom.holder_of(secret text, out staff_id uuid, out full_name text, out via text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  select s.id, s.full_name, case x.kind when 'web' then 'session' else x.kind end
    into staff_id, full_name, via
    from newsroom.sessions x join newsroom.staff s on s.id = x.staff_id
   where x.secret_hash = newsroom.hash_secret(secret)
     and x.ended_at is null and x.expires_at > now() and s.disabled_at is null;
  if staff_id is null then
    select s.id, s.full_name, 'token'
      into staff_id, full_name, via
      from newsroom.api_tokens t join newsroom.staff s on s.id = t.staff_id
     where t.secret_hash = newsroom.hash_secret(secret)
       and t.revoked_at is null and coalesce(t.expires_at > now(), true) and s.disabled_at is null;
  end if;
  if staff_id is null then
    raise exception using errcode = '28000', message = 'audit.unknown_secret',
      detail = 'No living session or token has this secret.';
  end if;
end $$;
--> statement-breakpoint
create function audit.record_event(actor uuid, actor_name text, via text, action text, reason text, request_id text)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare made bigint;
begin
  if action is null or action !~ '^[a-z_]+(\.[a-z_]+)*$' then
    raise exception using errcode = 'TS422', message = 'audit.no_action', detail = 'An act has a name.';
  end if;
  insert into audit.events (era, xid, at, actor_id, actor_name, via, action, reason, request_id, login)
  values (audit.era(), pg_current_xact_id(), transaction_timestamp(), actor, actor_name, via, action,
          left(reason, 4000), left(request_id, 100), session_user)
  returning id into made;
  return made;
exception when unique_violation then
  raise exception using errcode = '28000', message = 'audit.second_act',
    detail = 'One transaction is one act.';
end $$;
--> statement-breakpoint
-- The door for everybody who acts: people and their tokens.
create function audit.begin(secret text, action text, reason text default null, request_id text default null)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare holder record;
begin
  holder := newsroom.holder_of(secret);
  perform audit.record_event(holder.staff_id, holder.full_name, holder.via, action, reason, request_id);
  return holder.staff_id;
end $$;
--> statement-breakpoint
-- The owner's door: migrations and the operator at the command line. No login of the app may open it.
create function audit.begin_system(action text, reason text default null)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform audit.record_event(null, 'hệ thống', 'system', action, reason, null); end $$;
--> statement-breakpoint
create function audit.current_event() returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare found_event bigint;
begin
  select id into found_event from audit.events
   where xid = pg_current_xact_id_if_assigned() and era = audit.era() and at = transaction_timestamp();
  if found_event is null then
    raise exception using errcode = '28000', message = 'audit.no_act',
      detail = 'Begin an act first: select audit.begin(secret, action, reason, request_id).';
  end if;
  return found_event;
end $$;
--> statement-breakpoint
create function audit.current_actor() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select actor_id from audit.events where id = audit.current_event() $$;
--> statement-breakpoint
create function audit.current_action() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select action from audit.events where id = audit.current_event() $$;
--> statement-breakpoint
-- Arguments: key columns, masked columns (a secret: that it changed is said, not what), omitted columns
-- (too large or kept elsewhere), the column that names the article; comma-separated, '' for none.
create function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  event_id bigint := audit.current_event();
  keys text[] := string_to_array(tg_argv[0], ',');
  masked text[] := string_to_array(tg_argv[1], ',');
  omitted text[] := string_to_array(tg_argv[2], ',');
  o jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  n jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  key jsonb;
begin
  select jsonb_object_agg(k, coalesce(o, n) -> k) into key from unnest(keys) k;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(k, o -> k), jsonb_object_agg(k, n -> k) into o, n
      from jsonb_object_keys(n) k where n -> k is distinct from o -> k;
    if n is null then return null; end if;
  end if;
  o := o - omitted;
  n := n - omitted;
  if cardinality(masked) > 0 then
    select coalesce(jsonb_object_agg(f.key, case when f.key = any (masked) then to_jsonb('•••'::text) else f.value end), o)
      into o from jsonb_each(o) f;
    select coalesce(jsonb_object_agg(f.key, case when f.key = any (masked) then to_jsonb('•••'::text) else f.value end), n)
      into n from jsonb_each(n) f;
  end if;
  insert into audit.entries (event_id, table_name, op, key, old, new, article_id)
  values (event_id, tg_table_name, left(tg_op, 1), key, o, n,
          (coalesce(to_jsonb(new), to_jsonb(old)) ->> nullif(tg_argv[3], ''))::uuid);
  return null;
end $$;
--> statement-breakpoint
create function audit.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  raise exception using errcode = 'TS403', message = 'audit.append_only',
    detail = format('%s of %I.%I is refused: its rows are kept as they were written.', tg_op, tg_table_schema, tg_table_name);
end $$;
--> statement-breakpoint
-- Every change of this table leaves an entry; emptying it at a stroke is refused.
create procedure audit.watch(target regclass, keys text, article text default '', masked text default '', omitted text default '')
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  execute format('create trigger zz_audit after insert or update or delete on %s for each row execute function audit.record(%L, %L, %L, %L)',
    target, keys, masked, omitted, article);
  execute format('alter table %s enable always trigger zz_audit', target);
  execute format('create trigger zz_no_truncate before truncate on %s for each statement execute function audit.refuse_change()', target);
  execute format('alter table %s enable always trigger zz_no_truncate', target);
end $$;
--> statement-breakpoint
-- Rows of this table are written once and stay.
create procedure audit.guard(target regclass)
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  execute format('create trigger zz_guard before update or delete or truncate on %s for each statement execute function audit.refuse_change()', target);
  execute format('alter table %s enable always trigger zz_guard', target);
end $$;
--> statement-breakpoint
call audit.guard('audit.events');
--> statement-breakpoint
call audit.guard('audit.entries');
--> statement-breakpoint
call audit.guard('audit.eras');
--> statement-breakpoint
call audit.watch('newsroom.staff', 'id');
--> statement-breakpoint
call audit.watch('newsroom.staff_credentials', 'staff_id', masked => 'password_hash');
--> statement-breakpoint
call audit.watch('newsroom.api_tokens', 'id', masked => 'secret_hash');
--> statement-breakpoint
call audit.watch('newsroom.grants', 'id');
--> statement-breakpoint
call audit.watch('newsroom.sections', 'id');
--> statement-breakpoint
call audit.watch('newsroom.contributors', 'id');
--> statement-breakpoint
call audit.watch('newsroom.pen_names', 'id');
--> statement-breakpoint
call audit.watch('newsroom.site_identities', 'id');
--> statement-breakpoint
call audit.watch('newsroom.award_forms', 'code');
--> statement-breakpoint
call audit.watch('newsroom.articles', 'id', 'id');
--> statement-breakpoint
call audit.watch('newsroom.article_bylines', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.photos', 'id');
--> statement-breakpoint
call audit.watch('newsroom.article_photos', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.awards', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.award_recipients', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.imports', 'id', 'article_id', omitted => 'source,result,warnings');
--> statement-breakpoint
call audit.watch('newsroom.revisions', 'id', 'article_id', omitted => 'content,rows');
--> statement-breakpoint
call audit.watch('newsroom.approvals', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.releases', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.takedowns', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.restorations', 'id', 'article_id');
--> statement-breakpoint
call audit.guard('newsroom.imports');
--> statement-breakpoint
call audit.guard('newsroom.revisions');
--> statement-breakpoint
call audit.guard('newsroom.approvals');
--> statement-breakpoint
call audit.guard('newsroom.releases');
--> statement-breakpoint
call audit.guard('newsroom.takedowns');
--> statement-breakpoint
call audit.guard('newsroom.restorations');
--> statement-breakpoint
call audit.guard('newsroom.pressings');
--> statement-breakpoint
call audit.guard('newsroom.article_steps');
--> statement-breakpoint
call audit.guard('newsroom.article_snapshots');
--> statement-breakpoint
-- The list that a test reads from the catalogue: every table is watched, guarded, or excused here with its reason.
create view audit.excused (table_name, reason) as values
  ('newsroom.sessions', 'opened before anyone is known; the act of signing in and out is an event of its own'),
  ('newsroom.sign_in_failures', 'counts of wrong passwords, forgotten within the hour'),
  ('newsroom.article_heads', 'counters that triggers derive from audited changes'),
  ('newsroom.article_writers', 'derived by trigger from acts and steps'),
  ('newsroom.article_submitters', 'derived by trigger from the act submit'),
  ('newsroom.article_steps', 'a step row is its own record of writer and time; append-only'),
  ('newsroom.article_snapshots', 'computed from the steps; append-only'),
  ('newsroom.pressings', 'bytes of a release, which is audited; append-only'),
  ('newsroom.transitions', 'copied from the code at every migration'),
  ('published.articles', 'projected by trigger from releases'),
  ('published.notes', 'projected by trigger from releases'),
  ('published.awards', 'projected by trigger from releases'),
  ('published.media', 'projected by trigger from releases'),
  ('published.withdrawn', 'projected by trigger from takedowns'),
  ('published.sections', 'projected by trigger from sections'),
  ('published.site', 'projected by trigger from site identities'),
  ('published.pages', 'a cache of bytes with generations'),
  ('audit.events', 'the record itself; append-only'),
  ('audit.entries', 'the record itself; append-only'),
  ('audit.eras', 'the record itself; append-only');
