-- Notes stand beside a piece: they are written in every state, void nothing, count nothing and never reach readers.
-- Whoever may read the working copy reads them; an author of the piece or an editor of its section writes them.
-- lib/domain/permissions.ts says the same (`canRead`, `canNote`); a test compares the two.

create function newsroom.may_read(person uuid, article uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from newsroom.articles a
     where a.id = article
       and (person = any (newsroom.authors_of(a.id))
            or newsroom.has_capability(person, 'editor', a.section_id)
            or newsroom.has_capability(person, 'takedown', a.section_id)
            or newsroom.has_capability(person, 'auditor', a.section_id)))
  $$;
--> statement-breakpoint
create function newsroom.may_note(person uuid, article uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from newsroom.articles a
     where a.id = article
       and (newsroom.has_capability(person, 'editor', a.section_id)
            or person = any (newsroom.authors_of(a.id)) and newsroom.has_capability(person, 'reporter', a.section_id)))
  $$;
--> statement-breakpoint
-- What a note and a reply have in common: who acts is the author, and words are changed by their author alone.
create function newsroom.judge_message(old_row jsonb, new_row jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare actor uuid := audit.current_actor();
begin
  if actor is null or not newsroom.may_note(actor, (new_row ->> 'article_id')::uuid) then
    perform newsroom.deny('right.editor_or_author', 'Notes are written by authors of the piece and editors of its section.');
  end if;
  if old_row is null then return; end if;
  if new_row -> 'body' is distinct from old_row -> 'body'
     or new_row -> 'withdrawn_at' is distinct from old_row -> 'withdrawn_at' then
    if actor::text <> old_row ->> 'author_id' then
      perform newsroom.deny('note.not_yours', 'Words are changed by who wrote them.');
    end if;
    if old_row ->> 'withdrawn_at' is not null then
      perform newsroom.conflict('note.withdrawn', 'Withdrawn words stay withdrawn.');
    end if;
  end if;
end $$;
--> statement-breakpoint
create function newsroom.on_note() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.judge_message(case when tg_op = 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
  if tg_op = 'INSERT' then
    new.author_id := audit.current_actor();
    new.created_at := now();
    new.edited_at := null;
    new.withdrawn_at := null;
    new.resolved_at := null;
    new.resolved_by := null;
    if new.anchor_version > (select h.body_version from newsroom.article_heads h where h.article_id = new.article_id) then
      perform newsroom.conflict('body.future', 'The text was never at this version.');
    end if;
    if new.field ~ '^(photos|awards)\.' and not exists (
        select from newsroom.article_photos p
         where new.field like 'photos.%' and p.article_id = new.article_id and p.id::text = split_part(new.field, '.', 2)
        union all
        select from newsroom.awards w
         where new.field like 'awards.%' and w.article_id = new.article_id and w.id::text = split_part(new.field, '.', 2)) then
      raise exception using errcode = 'TS422', message = 'note.field', detail = 'The article has no such row.';
    end if;
    return new;
  end if;
  if new.body <> old.body then new.edited_at := now(); end if;
  if new.withdrawn_at is not null and old.withdrawn_at is null then new.withdrawn_at := now(); end if;
  if (new.resolved_at is null) <> (old.resolved_at is null) then
    new.resolved_by := case when new.resolved_at is not null then audit.current_actor() end;
    new.resolved_at := case when new.resolved_at is not null then now() end;
  else
    new.resolved_at := old.resolved_at;
    new.resolved_by := old.resolved_by;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.notes for each row execute function newsroom.on_note();
--> statement-breakpoint
alter table newsroom.notes enable always trigger rules;
--> statement-breakpoint
create function newsroom.on_note_reply() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.judge_message(case when tg_op = 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
  if tg_op = 'INSERT' then
    new.author_id := audit.current_actor();
    new.created_at := now();
    new.edited_at := null;
    new.withdrawn_at := null;
    return new;
  end if;
  if new.body <> old.body then new.edited_at := now(); end if;
  if new.withdrawn_at is not null and old.withdrawn_at is null then new.withdrawn_at := now(); end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.note_replies for each row execute function newsroom.on_note_reply();
--> statement-breakpoint
alter table newsroom.note_replies enable always trigger rules;
--> statement-breakpoint
-- Who wrote the message calls, and only colleagues who may read what they are called to.
create function newsroom.on_note_mention() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.judge_message(null, to_jsonb(new));
  if not exists (
      select from newsroom.notes n
       where n.id = new.note_id and new.message_id = n.id and n.author_id = audit.current_actor()
      union all
      select from newsroom.note_replies r
       where r.note_id = new.note_id and r.id = new.message_id and r.author_id = audit.current_actor()) then
    perform newsroom.deny('note.not_yours', 'Only who wrote the words calls somebody by them.');
  end if;
  if not newsroom.may_read(new.staff_id, new.article_id)
     or exists (select from newsroom.staff s where s.id = new.staff_id and s.disabled_at is not null) then
    raise exception using errcode = 'TS422', message = 'note.mention', detail = 'This colleague may not read the article.';
  end if;
  new.at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.note_mentions for each row execute function newsroom.on_note_mention();
--> statement-breakpoint
alter table newsroom.note_mentions enable always trigger rules;
--> statement-breakpoint
-- Where words stand at a version; the newest version wins, whoever computed it, and none is of the future.
create function newsroom.keep_note_places(article uuid, version integer, places jsonb) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  insert into newsroom.note_places as kept (note_id, body_version, "from", "to")
  select n.id, version, (p ->> 'from')::integer, (p ->> 'to')::integer
    from jsonb_array_elements(places) p
    join newsroom.notes n on n.id = (p ->> 'note')::uuid and n.article_id = article and n.kind = 'text'
   where version <= (select h.body_version from newsroom.article_heads h where h.article_id = article)
     and version >= n.anchor_version
  on conflict (note_id) do update
     set body_version = excluded.body_version, "from" = excluded."from", "to" = excluded."to"
   where excluded.body_version > kept.body_version
  $$;
--> statement-breakpoint
call audit.watch('newsroom.notes', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.note_replies', 'id', 'article_id');
--> statement-breakpoint
call audit.watch('newsroom.note_mentions', 'message_id,staff_id', 'article_id');
--> statement-breakpoint
-- The list grows by one, whatever else stands in it by now.
do $$
begin
  execute format('create or replace view audit.excused (table_name, reason) as %s union all values (%L::text, %L::text)',
    rtrim(pg_get_viewdef('audit.excused'::regclass), '; '), 'newsroom.note_places',
    'where the words of a note stand, computed from the steps; the note itself is audited');
end $$;
--> statement-breakpoint
revoke all on function newsroom.may_read(uuid, uuid), newsroom.may_note(uuid, uuid),
  newsroom.judge_message(jsonb, jsonb), newsroom.on_note(), newsroom.on_note_reply(), newsroom.on_note_mention(),
  newsroom.keep_note_places(uuid, integer, jsonb) from public;
--> statement-breakpoint
grant execute on function newsroom.may_read(uuid, uuid), newsroom.keep_note_places(uuid, integer, jsonb)
  to toasoan_newsroom;
--> statement-breakpoint
grant select on newsroom.notes, newsroom.note_replies, newsroom.note_mentions, newsroom.note_places to toasoan_newsroom;
--> statement-breakpoint
grant insert (id, article_id, body, kind, field, anchor_version, anchor_from, anchor_to, quote) on newsroom.notes
  to toasoan_newsroom;
--> statement-breakpoint
-- What was pointed at, by whom and when, is not for changing; nothing is deleted.
grant update (body, withdrawn_at, resolved_at) on newsroom.notes to toasoan_newsroom;
--> statement-breakpoint
grant insert (id, note_id, article_id, body) on newsroom.note_replies to toasoan_newsroom;
--> statement-breakpoint
grant update (body, withdrawn_at) on newsroom.note_replies to toasoan_newsroom;
--> statement-breakpoint
grant insert (message_id, note_id, article_id, staff_id) on newsroom.note_mentions to toasoan_newsroom;
--> statement-breakpoint
grant select on newsroom.notes, newsroom.note_replies, newsroom.note_mentions, newsroom.note_places to toasoan_auditor;
