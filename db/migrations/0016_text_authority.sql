-- The text's authority: one statement saves steps and judges on the way whether this person may type here and now;
-- older steps are folded, many into a row, by the database itself. A process holds texts only to be quick: nothing
-- that it remembers is believed.

-- Who may look at a working copy and who types when, as `canRead` and `canType` of lib/domain/permissions.ts say it.
-- Written apart on purpose; a test compares the two. Null: this person may type.
create function newsroom.typing_refusal(person uuid, a newsroom.articles) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
declare
  held newsroom.capability[];
  editor boolean;
  author boolean;
begin
  select array_agg(g.capability) into held
    from newsroom.grants g
   where g.staff_id = person and g.valid_from <= now() and coalesce(g.valid_to > now(), true)
     and (g.section_id is null or g.section_id in (
           with recursive path (id, parent_id) as (
             select s.id, s.parent_id from newsroom.sections s where s.id = a.section_id
             union
             select s.id, s.parent_id from newsroom.sections s join path on s.id = path.parent_id)
           select id from path));
  editor := coalesce(held && array['editor', 'publisher']::newsroom.capability[], false);
  author := a.created_by = person
    or exists (select from newsroom.article_submitters s
                 join newsroom.article_heads h on h.article_id = s.article_id and h.release_no = s.release_no
                where s.article_id = a.id and s.staff_id = person)
    or exists (select from newsroom.article_bylines b join newsroom.contributors c on c.id = b.contributor_id
                where b.article_id = a.id and c.staff_id = person);
  if not (author or editor or coalesce(held && array['takedown', 'auditor']::newsroom.capability[], false)) then
    return 'article.not_found';
  end if;
  if a.desk_state in ('submitted', 'published', 'taken_down', 'spiked') then
    return 'typing.' || a.desk_state::text;
  end if;
  author := author and coalesce(held && array['reporter', 'editor', 'publisher']::newsroom.capability[], false);
  return case when a.desk_state in ('draft', 'returned') and author
                or a.desk_state = 'editing' and (editor or author)
                or a.desk_state in ('approved', 'scheduled') and editor
              then null else 'typing.right.' || a.desk_state::text end;
end $$;
--> statement-breakpoint
create function newsroom.refuse_typing(refusal text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if refusal = 'article.not_found' then
    raise exception using errcode = 'TS404', message = refusal, detail = 'There is no such article for this person.';
  elsif refusal like 'typing.right.%' then
    raise exception using errcode = 'TS403', message = refusal, detail = 'This person does not type in this state.';
  else
    raise exception using errcode = 'TS409', message = refusal, detail = 'Nobody types in this state.';
  end if;
end $$;
--> statement-breakpoint
-- What a reader of the log needs to know of the text, in one look: its version, and why they may not type (null: they may).
create function newsroom.look_at_text(secret text, article uuid, out body_version integer, out typing text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  holder record := newsroom.holder_of(secret);
  a newsroom.articles;
begin
  select * into a from newsroom.articles x where x.id = article;
  typing := case when a.id is null then 'article.not_found' else newsroom.typing_refusal(holder.staff_id, a) end;
  if typing = 'article.not_found' then perform newsroom.refuse_typing(typing); end if;
  select h.body_version into body_version from newsroom.article_heads h where h.article_id = article;
end $$;
--> statement-breakpoint
-- Behind the head's lock. The head is written once: two updates were a third of a save. A signature is taken back by
-- `touch_content`, as for any other content.
create function newsroom.append_steps(head newsroom.article_heads, state newsroom.desk_state, client text,
                                      new_steps jsonb, writer uuid) returns integer
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare newest integer := head.body_version + jsonb_array_length(new_steps);
begin
  if state in ('draft', 'returned', 'editing') then
    update newsroom.article_heads h
       set content_version = h.content_version + 1, body_version = newest where h.article_id = head.article_id;
    if writer is not null then
      insert into newsroom.article_writers (article_id, release_no, staff_id)
      values (head.article_id, head.release_no, writer) on conflict do nothing;
    end if;
  else
    perform newsroom.touch_content(head.article_id, writer, null);
    update newsroom.article_heads h set body_version = newest where h.article_id = head.article_id;
  end if;
  insert into newsroom.article_steps (article_id, version, client_id, step, staff_id)
  select head.article_id, head.body_version + s.n::integer, client, s.step, writer
    from jsonb_array_elements(new_steps) with ordinality as s (step, n);
  return newest;
end $$;
--> statement-breakpoint
create or replace function newsroom.write_steps(article uuid, base integer, client text, new_steps jsonb[], writer uuid)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  head newsroom.article_heads := newsroom.lock_article(article);
  state newsroom.desk_state;
begin
  if head.body_version is distinct from base then
    raise exception using errcode = 'TS409', message = 'body.stale',
      detail = format('The text is at version %s, these steps were made on %s.', head.body_version, base);
  end if;
  select a.desk_state into state from newsroom.articles a where a.id = article;
  return newsroom.append_steps(head, state, client, to_jsonb(new_steps), writer);
end $$;
--> statement-breakpoint
drop function newsroom.save_steps(text, uuid, integer, text, jsonb[]);
--> statement-breakpoint
-- Every log of steps tells all of itself, folded or not. Not ordered.
create function newsroom.unfold(h newsroom.article_history)
  returns table (version integer, client_id text, step jsonb, staff_id uuid, at timestamptz)
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
-- One line a step, "#n" before it where another hand takes over. The first word is a kind and the milliseconds since the
-- step before (none: 0); `place` is where that step ended.
--   +ms words             typed at the place
--   @ms delta length words   words instead of `length` positions, `delta` from the place
--   -ms delta length      deleted
--   =ms json              any other step, as it stands
declare
  line text;
  word text;
  rest text;
  words text;
  ms bigint := floor(extract(epoch from h.at) * 1000);
  place integer := 0;
  size integer;
begin
  version := h.from_version - 1;
  foreach line in array string_to_array(h.lines, E'\n') loop
    if left(line, 1) = '#' then
      client_id := h.hands -> substr(line, 2)::integer ->> 0;
      staff_id := (h.hands -> substr(line, 2)::integer ->> 1)::uuid;
      continue;
    end if;
    version := version + 1;
    word := split_part(line, ' ', 1);
    rest := substr(line, length(word) + 2);
    ms := ms + coalesce(nullif(substr(word, 2), '')::bigint, 0);
    at := to_timestamp(ms / 1000) + (ms % 1000) * interval '1 millisecond';
    if left(word, 1) = '=' then
      step := rest::jsonb;
      place := case when step ->> 'from' ~ '^\d{1,9}$' then (step ->> 'from')::integer else 0 end;
    else
      size := 0;
      words := rest;
      if left(word, 1) <> '+' then
        place := place + split_part(rest, ' ', 1)::integer;
        size := split_part(rest, ' ', 2)::integer;
        words := substr(rest, length(split_part(rest, ' ', 1)) + length(split_part(rest, ' ', 2)) + 3);
      end if;
      step := jsonb_build_object('stepType', 'replace', 'from', place, 'to', place + size);
      if left(word, 1) <> '-' then
        step := step || jsonb_build_object('slice', jsonb_build_object('content',
          jsonb_build_array(jsonb_build_object('type', 'text', 'text', words))));
        place := place + length(words);
      end if;
    end if;
    return next;
  end loop;
end $$;
--> statement-breakpoint
-- Steps after a version, not in order. No SET clause: so the planner sees through it, and the common tail is one index scan.
create function newsroom.steps_of(article uuid, since integer)
  returns table (version integer, client_id text, step jsonb, staff_id uuid, at timestamptz)
  language sql stable
  as $$
  select t.version, t.client_id, t.step, t.staff_id, t.at
    from newsroom.article_steps t where t.article_id = article and t.version > since
  union all
  select u.version, u.client_id, u.step, u.staff_id, u.at
    from newsroom.article_history h cross join lateral newsroom.unfold(h) u
   where h.article_id = article and h.to_version > since and u.version > since
  $$;
--> statement-breakpoint
-- Saving text, the hottest write: one statement, no act, since a step row says itself who wrote it and when. It looks
-- the writer up, judges, locks, compares, writes. Made on an older version, nothing is written and what was missed
-- comes back: the process that asks holds an older text than it thought, and carries its steps over.
create function newsroom.save_steps(secret text, article uuid, base integer, client text, new_steps jsonb,
                                    out saved_version integer, out saved_at timestamptz, out missed jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  holder record := newsroom.holder_of(secret);
  head newsroom.article_heads := newsroom.lock_article(article);
  a newsroom.articles;
  refusal text;
  first_user uuid;
begin
  select * into a from newsroom.articles x where x.id = article;
  refusal := newsroom.typing_refusal(holder.staff_id, a);
  if refusal is not null then perform newsroom.refuse_typing(refusal); end if;
  if base is null or base > head.body_version then
    raise exception using errcode = 'TS409', message = 'body.future', detail = 'The text was never at this version.';
  end if;
  if base < head.body_version then
    select jsonb_agg(jsonb_build_object('version', s.version, 'step', s.step, 'clientId', s.client_id,
                                        'by', s.staff_id, 'at', s.at) order by s.version)
      into missed from newsroom.steps_of(article, base) s;
    return;
  end if;
  -- An editor's name belongs to whoever first saved under it: under another's name, steps would look to their editor like
  -- its own, acknowledged.
  select c.staff_id into first_user from newsroom.article_clients c where c.article_id = article and c.client_id = client;
  if client = 'server' or first_user <> holder.staff_id then
    raise exception using errcode = 'TS409', message = 'client_id.taken', detail = 'This client id is another''s.';
  end if;
  if first_user is null then
    insert into newsroom.article_clients (article_id, client_id, staff_id) values (article, client, holder.staff_id);
  end if;
  if a.desk_state in ('approved', 'scheduled') then
    -- It takes a signature back, which changes an audited row: an act, begun here.
    perform audit.record_event(holder.staff_id, holder.full_name, holder.via, 'article.edit', null, null);
  end if;
  saved_version := newsroom.append_steps(head, a.desk_state, client, new_steps, holder.staff_id);
  saved_at := now();
end $$;
--> statement-breakpoint
create function newsroom.step_line(version integer, client_id text, staff_id uuid, at timestamptz, step jsonb) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
  select version || ' ' || client_id || ' ' || staff_id || ' ' || floor(extract(epoch from at) * 1000)::bigint || ' ' || step
  $$;
--> statement-breakpoint
-- What a row of history holds, as one number, from what it unfolds to.
create function newsroom.history_digest(h newsroom.article_history) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
  select sha256(convert_to(string_agg(newsroom.step_line(u.version, u.client_id, u.staff_id, u.at, u.step), E'\n'
                                      order by u.version), 'UTF8')) from newsroom.unfold(h) u
  $$;
--> statement-breakpoint
-- A row of history goes in only where the one before ends, and only if it unfolds to exactly the rows that are there, to
-- the millisecond. So it needs no trust in whoever wrote it, and the rows it covers may go.
create function newsroom.on_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  said bigint;
begin
  if new.from_version <> 1 + coalesce((select max(h.to_version) from newsroom.article_history h
                                        where h.article_id = new.article_id), 0) then
    raise exception using errcode = 'TS409', message = 'history.gap', detail = 'History goes on where it ended.';
  end if;
  select count(*), sha256(convert_to(string_agg(
           newsroom.step_line(t.version, t.client_id, t.staff_id, t.at, t.step), E'\n' order by t.version), 'UTF8'))
    into said, new.digest
    from newsroom.article_steps t
   where t.article_id = new.article_id and t.version between new.from_version and new.to_version;
  if said <> new.to_version - new.from_version + 1 or new.digest is distinct from newsroom.history_digest(new) then
    raise exception using errcode = 'TS409', message = 'history.not_the_steps',
      detail = 'A row of history unfolds to exactly the steps that are stored.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger true_copy before insert on newsroom.article_history
  for each row execute function newsroom.on_history();
--> statement-breakpoint
alter table newsroom.article_history enable always trigger true_copy;
--> statement-breakpoint
call audit.guard('newsroom.article_history');
--> statement-breakpoint
-- Folds the oldest rows of one article, at most 2,048 at a time and all but the newest `keep`; says how many. Two that
-- fold the same article at once are one. Locks no head: what is folded is older than whatever is being written.
create function newsroom.fold_steps(article uuid, keep integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  first_version integer;
  last_version integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('fold ' || article, 0)) then return 0; end if;
  select 1 + coalesce(max(h.to_version), 0) into first_version
    from newsroom.article_history h where h.article_id = article;
  select least(h.body_version - greatest(keep, 0), first_version + 2047) into last_version
    from newsroom.article_heads h where h.article_id = article;
  if last_version is null or last_version < first_version then return 0; end if;
  -- Not a row for every few steps of a text that is being written.
  if keep > 0 and last_version - first_version < 127 then return 0; end if;
  insert into newsroom.article_history (article_id, from_version, to_version, at, hands, lines, digest)
  with stored as (
    select t.*, floor(extract(epoch from t.at) * 1000)::bigint as ms,
           case when t.step ->> 'from' ~ '^\d{1,9}$' then (t.step ->> 'from')::integer else 0 end as place,
           case when t.step ->> 'to' ~ '^\d{1,9}$' then (t.step ->> 'to')::integer else 0 end as ending,
           t.step #>> '{slice,content,0,text}' as words,
           dense_rank() over (order by t.client_id collate "C", t.staff_id) - 1 as hand
      from newsroom.article_steps t
     where t.article_id = article and t.version between first_version and last_version),
  plain as (
    select s.*,
           s.step::text = jsonb_build_object('stepType', 'replace', 'from', place, 'to', ending)::text as is_cut,
           s.words is not null and position(E'\n' in s.words) = 0
             and s.step::text = jsonb_build_object('stepType', 'replace', 'from', place, 'to', ending, 'slice',
                   jsonb_build_object('content', jsonb_build_array(
                     jsonb_build_object('type', 'text', 'text', s.words))))::text as is_words
      from stored s),
  told as (
    select p.*, lag(p.hand) over w as hand_before,
           p.place - lag(p.place + case when p.is_words then length(p.words) else 0 end, 1, 0) over w as delta,
           coalesce(nullif(p.ms - lag(p.ms, 1, p.ms) over w, 0)::text, '') as pause
      from plain p window w as (order by p.version))
  select article, first_version, last_version, (array_agg(t.at order by t.version))[1],
         (select jsonb_agg(jsonb_build_array(d.client_id, d.staff_id) order by d.hand)
            from (select distinct hand, client_id, staff_id from told) d),
         string_agg(
           case when t.hand is distinct from t.hand_before then '#' || t.hand || E'\n' else '' end
           || case when t.is_words and t.delta = 0 and t.ending = t.place then '+' || t.pause || ' ' || t.words
                   when t.is_words then concat_ws(' ', '@' || t.pause, t.delta, t.ending - t.place, t.words)
                   when t.is_cut then concat_ws(' ', '-' || t.pause, t.delta, t.ending - t.place)
                   else '=' || t.pause || ' ' || t.step end, E'\n' order by t.version),
         '\x'::bytea
    from told t;
  delete from newsroom.article_steps t
   where t.article_id = article and t.version between first_version and last_version;
  return last_version - first_version + 1;
end $$;
--> statement-breakpoint
create function newsroom.on_step_folded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from newsroom.article_history h
                  where h.article_id = old.article_id and h.to_version >= old.version and h.from_version <= old.version) then
    raise exception using errcode = 'TS403', message = 'audit.append_only',
      detail = 'A step goes only when a row of history holds it.';
  end if;
  return old;
end $$;
--> statement-breakpoint
drop trigger zz_guard on newsroom.article_steps;
--> statement-breakpoint
create trigger zz_guard before update or truncate on newsroom.article_steps
  for each statement execute function audit.refuse_change();
--> statement-breakpoint
alter table newsroom.article_steps enable always trigger zz_guard;
--> statement-breakpoint
create trigger zz_folded before delete on newsroom.article_steps
  for each row execute function newsroom.on_step_folded();
--> statement-breakpoint
alter table newsroom.article_steps enable always trigger zz_folded;
--> statement-breakpoint
-- Snapshots spare a replay. One between two others may go while no more than 4,096 steps lie between those: what was
-- signed is in its revision, and the first and the newest always stay.
create function newsroom.on_snapshot_pruned() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  before integer;
  after integer;
begin
  select max(s.body_version) filter (where s.body_version < old.body_version),
         min(s.body_version) filter (where s.body_version > old.body_version)
    into before, after from newsroom.article_snapshots s where s.article_id = old.article_id;
  if before is null or after is null or after - before > 4096 then
    raise exception using errcode = 'TS403', message = 'audit.append_only',
      detail = 'Only a snapshot between two that are near enough may go.';
  end if;
  return old;
end $$;
--> statement-breakpoint
drop trigger zz_guard on newsroom.article_snapshots;
--> statement-breakpoint
create trigger zz_guard before update or truncate on newsroom.article_snapshots
  for each statement execute function audit.refuse_change();
--> statement-breakpoint
alter table newsroom.article_snapshots enable always trigger zz_guard;
--> statement-breakpoint
create trigger zz_pruned before delete on newsroom.article_snapshots
  for each row execute function newsroom.on_snapshot_pruned();
--> statement-breakpoint
alter table newsroom.article_snapshots enable always trigger zz_pruned;
--> statement-breakpoint
-- Lets go of the snapshots that nothing needs; says how many.
create function newsroom.prune_snapshots(article uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  one record;
  kept integer := 0;
  gone integer := 0;
begin
  -- The same lock as for folding: two that prune at once would each count on a neighbour that the other lets go.
  if not pg_try_advisory_xact_lock(hashtextextended('fold ' || article, 0)) then return 0; end if;
  for one in
    select s.body_version, lead(s.body_version) over (order by s.body_version) as after
      from newsroom.article_snapshots s where s.article_id = article order by s.body_version
  loop
    if one.body_version = 0 or one.after is null or one.after - kept > 4096 then
      kept := one.body_version;
    else
      delete from newsroom.article_snapshots s where s.article_id = article and s.body_version = one.body_version;
      gone := gone + 1;
    end if;
  end loop;
  return gone;
end $$;
--> statement-breakpoint
insert into newsroom.article_clients (article_id, client_id, staff_id)
select distinct on (s.article_id, s.client_id) s.article_id, s.client_id, s.staff_id
  from newsroom.article_steps s where s.client_id <> 'server' order by s.article_id, s.client_id, s.version;
--> statement-breakpoint
-- The list of excused tables grows with the program: one line in each migration that needs one, whoever was before.
create procedure audit.excuse(target regclass, why text)
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  execute 'create or replace view audit.excused (table_name, reason) as values ' || (
    select string_agg(format('(%L, %L)', x.table_name, x.reason), ', ' order by x.table_name)
      from (select table_name, reason from audit.excused where table_name <> target::text
            union all select target::text, why) x);
end $$;
--> statement-breakpoint
revoke all on procedure audit.excuse(regclass, text) from public;
--> statement-breakpoint
call audit.excuse('newsroom.article_steps', 'a step row is its own record of writer and time; it goes only into article_history');
--> statement-breakpoint
call audit.excuse('newsroom.article_history', 'steps with their writers and times, checked against the rows they replace; append-only');
--> statement-breakpoint
call audit.excuse('newsroom.article_clients', 'derived from saved steps: whose editor a client id names');
--> statement-breakpoint
call audit.excuse('newsroom.article_snapshots', 'computed from the steps; never changed, let go between two others');
--> statement-breakpoint
revoke all on function newsroom.typing_refusal(uuid, newsroom.articles), newsroom.refuse_typing(text),
  newsroom.look_at_text(text, uuid), newsroom.unfold(newsroom.article_history), newsroom.steps_of(uuid, integer),
  newsroom.append_steps(newsroom.article_heads, newsroom.desk_state, text, jsonb, uuid),
  newsroom.save_steps(text, uuid, integer, text, jsonb), newsroom.step_line(integer, text, uuid, timestamptz, jsonb),
  newsroom.history_digest(newsroom.article_history), newsroom.on_history(), newsroom.fold_steps(uuid, integer),
  newsroom.on_step_folded(), newsroom.on_snapshot_pruned(), newsroom.prune_snapshots(uuid) from public;
--> statement-breakpoint
grant select on newsroom.article_history, newsroom.article_clients to toasoan_newsroom, toasoan_auditor;
--> statement-breakpoint
grant execute on function newsroom.unfold(newsroom.article_history), newsroom.steps_of(uuid, integer)
  to toasoan_newsroom;
--> statement-breakpoint
grant execute on function newsroom.look_at_text(text, uuid), newsroom.save_steps(text, uuid, integer, text, jsonb),
  newsroom.fold_steps(uuid, integer), newsroom.prune_snapshots(uuid) to toasoan_newsroom;
