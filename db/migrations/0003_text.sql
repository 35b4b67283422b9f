-- Text is a log of steps: gapless versions, one writer at a time behind a narrow row, and a writer whom the
-- database looked up. Refusals carry their own SQLSTATEs (TS4xx), not 40001, which the app retries.

create function newsroom.lock_article(article uuid) returns newsroom.article_heads
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare head newsroom.article_heads;
begin
  select * into head from newsroom.article_heads where article_id = article for update;
  if head.article_id is null then
    raise exception using errcode = 'TS404', message = 'article.not_found', detail = 'There is no such article.';
  end if;
  return head;
end $$;
--> statement-breakpoint
-- What every change of content does, whoever made it: it is counted, its writer noted, a signature voided.
create function newsroom.touch_content(article uuid, writer uuid, field text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  head newsroom.article_heads := newsroom.lock_article(article);
  state newsroom.desk_state;
begin
  select a.desk_state into state from newsroom.articles a where a.id = article;
  if state in ('submitted', 'published', 'taken_down', 'spiked') then
    raise exception using errcode = 'TS409', message = 'typing.' || state::text,
      detail = 'Nobody changes the content of an article in this state.';
  end if;
  update newsroom.article_heads h
     set content_version = h.content_version + 1,
         version = h.version + case when field is null then 0 else 1 end,
         field_versions = case when field is null then h.field_versions
                               else h.field_versions || jsonb_build_object(field, h.version + 1) end
   where h.article_id = article;
  if writer is not null then
    insert into newsroom.article_writers (article_id, release_no, staff_id)
    values (article, head.release_no, writer) on conflict do nothing;
  end if;
  if state in ('approved', 'scheduled') then
    update newsroom.articles
       set desk_state = 'editing', approval_id = null, state_changed_at = now() where id = article;
  end if;
end $$;
--> statement-breakpoint
-- Snapshots are computed from the steps by the app. Of a text that is yet to come there can be none; readers of the
-- working copy begin from the newest.
create function newsroom.on_snapshot() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.body_version > (select h.body_version from newsroom.article_heads h where h.article_id = new.article_id) then
    raise exception using errcode = 'TS409', message = 'body.future', detail = 'The text was never at this version.';
  end if;
  new.at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger current before insert on newsroom.article_snapshots
  for each row execute function newsroom.on_snapshot();
--> statement-breakpoint
alter table newsroom.article_snapshots enable always trigger current;
--> statement-breakpoint
create function newsroom.write_steps(article uuid, base integer, client text, new_steps jsonb[], writer uuid)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare head newsroom.article_heads := newsroom.lock_article(article);
begin
  if head.body_version <> base then
    raise exception using errcode = 'TS409', message = 'body.stale',
      detail = format('The text is at version %s, these steps were made on %s.', head.body_version, base);
  end if;
  perform newsroom.touch_content(article, writer, null);
  insert into newsroom.article_steps (article_id, version, client_id, step, staff_id)
  select article, base + s.n::integer, client, s.step, writer
    from unnest(new_steps) with ordinality as s (step, n);
  update newsroom.article_heads
     set body_version = base + cardinality(new_steps) where article_id = article;
  return base + cardinality(new_steps);
end $$;
--> statement-breakpoint
-- Saving text, the hottest write: one statement, no act, since a step row says itself who wrote it and when.
-- Only where it takes a signature back does it change an audited row, and then it is an act, begun here.
create function newsroom.save_steps(secret text, article uuid, base integer, client text, new_steps jsonb[])
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare holder record := newsroom.holder_of(secret);
begin
  perform newsroom.lock_article(article);
  if exists (select from newsroom.articles a where a.id = article and a.desk_state in ('approved', 'scheduled')) then
    perform audit.record_event(holder.staff_id, holder.full_name, holder.via, 'article.edit', null, null);
  end if;
  return newsroom.write_steps(article, base, client, new_steps, holder.staff_id);
end $$;
--> statement-breakpoint
-- The same inside an act that changes more than text (an import, a discarded revision, a figure added).
create function newsroom.save_steps_in_act(article uuid, base integer, client text, new_steps jsonb[])
  returns integer
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select newsroom.write_steps(article, base, client, new_steps, audit.current_actor()) $$;
--> statement-breakpoint
create function newsroom.on_article_created() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.created_by is distinct from audit.current_actor() then
    raise exception using errcode = 'TS403', message = 'article.creator', detail = 'The creator is who acts.';
  end if;
  if new.desk_state <> 'draft' or new.live_state <> 'none' then
    raise exception using errcode = 'TS409', message = 'state.create', detail = 'An article begins as a draft.';
  end if;
  insert into newsroom.article_heads (article_id) values (new.id);
  insert into newsroom.article_writers (article_id, release_no, staff_id) values (new.id, 0, new.created_by);
  return null;
end $$;
--> statement-breakpoint
create trigger created after insert on newsroom.articles
  for each row execute function newsroom.on_article_created();
--> statement-breakpoint
alter table newsroom.articles enable always trigger created;
--> statement-breakpoint
-- One touch a field, so that saves of different fields merge and the same field collides.
create function newsroom.on_article_fields() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  field text;
  o jsonb := to_jsonb(old);
  n jsonb := to_jsonb(new);
begin
  foreach field in array array['section_id', 'headline', 'kicker', 'sapo', 'slug', 'agency_slug', 'source_credit',
                               'tags', 'event_date', 'original_published_at', 'lead_photo_id'] loop
    if n -> field is distinct from o -> field then
      perform newsroom.touch_content(new.id, audit.current_actor(), field);
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger content after update on newsroom.articles
  for each row execute function newsroom.on_article_fields();
--> statement-breakpoint
alter table newsroom.articles enable always trigger content;
--> statement-breakpoint
create function newsroom.on_list_row() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) then return null; end if;
  if tg_op = 'UPDATE' and new.article_id <> old.article_id then
    raise exception using errcode = 'TS409', message = 'article.row_moved', detail = 'A row stays with its article.';
  end if;
  -- A recipient is read through its award: under another article's it would change what nobody touched.
  if tg_table_name = 'award_recipients' and tg_op <> 'DELETE' and not exists (
      select from newsroom.awards w where w.id = (to_jsonb(new) ->> 'award_id')::uuid and w.article_id = new.article_id) then
    raise exception using errcode = 'TS409', message = 'article.row_moved', detail = 'A recipient stays with its award.';
  end if;
  perform newsroom.touch_content(
    case tg_op when 'DELETE' then old.article_id else new.article_id end, audit.current_actor(), tg_argv[0]);
  return null;
end $$;
--> statement-breakpoint
create trigger content after insert or update or delete on newsroom.article_bylines
  for each row execute function newsroom.on_list_row('bylines');
--> statement-breakpoint
create trigger content after insert or update or delete on newsroom.article_photos
  for each row execute function newsroom.on_list_row('photos');
--> statement-breakpoint
create trigger content after insert or update or delete on newsroom.awards
  for each row execute function newsroom.on_list_row('awards');
--> statement-breakpoint
create trigger content after insert or update or delete on newsroom.award_recipients
  for each row execute function newsroom.on_list_row('awards');
--> statement-breakpoint
alter table newsroom.article_bylines enable always trigger content;
--> statement-breakpoint
alter table newsroom.article_photos enable always trigger content;
--> statement-breakpoint
alter table newsroom.awards enable always trigger content;
--> statement-breakpoint
alter table newsroom.award_recipients enable always trigger content;
--> statement-breakpoint
create function newsroom.instant_text(at timestamptz) returns text
  language sql immutable strict set search_path = pg_catalog, pg_temp
  as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') $$;
--> statement-breakpoint
create function newsroom.day_text(day date) returns text
  language sql immutable strict set search_path = pg_catalog, pg_temp
  as $$ select to_char(day, 'YYYY-MM-DD') $$;
--> statement-breakpoint
-- Canonical content: the `Content` of lib/domain/content.ts. Its jsonb text (keys in jsonb's own order) is what
-- is hashed and signed, here and nowhere else. A reader of a working copy passes the text it holds, so that
-- reading writes nothing; a signature takes the stored snapshot and passes none.
create function newsroom.content_of(article uuid, unsaved_doc jsonb default null) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  a newsroom.articles;
  head newsroom.article_heads;
  doc jsonb;
  used uuid[];
begin
  select * into a from newsroom.articles where id = article;
  select * into head from newsroom.article_heads where article_id = article;
  doc := coalesce(unsaved_doc, (select s.doc from newsroom.article_snapshots s
                                 where s.article_id = article and s.body_version = head.body_version));
  if doc is null then
    raise exception using errcode = 'TS409', message = 'body.no_snapshot',
      detail = 'The text has no snapshot at its present version.';
  end if;
  select coalesce(array_agg(f.id order by f.first), '{}') into used
    from (select (figure #>> '{}')::uuid as id, min(n) as first
            from jsonb_path_query(doc, 'strict $.** ? (@.type == "figure").attrs.photo') with ordinality as q (figure, n)
           group by 1) f;
  if a.lead_photo_id is not null and not a.lead_photo_id = any (used) then
    used := a.lead_photo_id || used;
  end if;
  return jsonb_build_object(
    'schema', 1,
    'language', 'vi',
    'section', (select slug from newsroom.sections where id = a.section_id),
    'slug', a.slug,
    'headline', a.headline,
    'kicker', a.kicker,
    'sapo', a.sapo,
    'agencySlug', a.agency_slug,
    'sourceCredit', a.source_credit,
    'tags', to_jsonb(a.tags),
    'eventDate', newsroom.day_text(a.event_date),
    'originalPublishedAt', newsroom.instant_text(a.original_published_at),
    'leadPhoto', a.lead_photo_id,
    'bylines', (select coalesce(jsonb_agg(jsonb_build_object('displayName', b.display_name, 'role', b.role)
                                          order by b.position, b.id), '[]')
                  from newsroom.article_bylines b where b.article_id = article),
    'photos', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', p.id,
                        'file', case when f.id is not null
                                     then jsonb_build_object('key', f.key, 'width', f.width, 'height', f.height) end,
                        'caption', p.caption, 'credit', p.credit, 'alt', p.alt,
                        'captionSuffices', p.caption_suffices, 'isFilePhoto', p.is_file_photo)
                      order by u.n), '[]')
                 from unnest(used) with ordinality as u (id, n)
                 join newsroom.article_photos p on p.id = u.id and p.article_id = article and not p.removed
                 left join newsroom.photos f on f.id = p.photo_id),
    'awards', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', w.id, 'formCode', w.form_code, 'formName', w.form_name, 'grade', w.grade,
                        'badgeYears', w.badge_years, 'action', w.action, 'status', w.status,
                        'authority', w.authority, 'achievement', w.achievement,
                        'period', jsonb_build_object('from', newsroom.day_text(w.period_from),
                                                     'to', newsroom.day_text(w.period_to), 'label', w.period_label),
                        'decision', jsonb_build_object('number', w.decision_number,
                                                       'signedOn', newsroom.day_text(w.decision_signed_on),
                                                       'signerName', w.decision_signer_name,
                                                       'signerTitle', w.decision_signer_title),
                        'ceremonyOn', newsroom.day_text(w.ceremony_on),
                        'recipients', (select coalesce(jsonb_agg(jsonb_build_object(
                                                 'kind', r.kind, 'name', r.name, 'title', r.title, 'unit', r.unit,
                                                 'isAggregate', r.is_aggregate, 'count', r.count,
                                                 'quantifier', r.quantifier, 'posthumous', r.posthumous)
                                               order by r.position, r.id), '[]')
                                         from newsroom.award_recipients r where r.award_id = w.id))
                      order by w.position, w.id), '[]')
                 from newsroom.awards w where w.article_id = article),
    'body', doc);
end $$;
--> statement-breakpoint
-- A revision is signed only if its text is exactly what the tables hold at this moment.
create function newsroom.on_revision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare head newsroom.article_heads := newsroom.lock_article(new.article_id);
begin
  if new.content_version <> head.content_version or new.body_version <> head.body_version then
    raise exception using errcode = 'TS409', message = 'revision.not_current',
      detail = 'The article has changed since this revision was read.';
  end if;
  if new.content <> newsroom.content_of(new.article_id)::text then
    raise exception using errcode = 'TS409', message = 'revision.not_what_is_stored',
      detail = 'The canonical text differs from what the tables hold.';
  end if;
  new.created_by := audit.current_actor();
  new.created_at := now();
  new.number := 1 + coalesce((select max(r.number) from newsroom.revisions r where r.article_id = new.article_id), 0);
  return new;
end $$;
--> statement-breakpoint
create trigger current before insert on newsroom.revisions
  for each row execute function newsroom.on_revision();
--> statement-breakpoint
alter table newsroom.revisions enable always trigger current;
--> statement-breakpoint
-- Who brought a picture or a text in is who acts, whatever the row says; a system names whom it acts for.
create function newsroom.on_photo() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin new.uploaded_by := coalesce(audit.current_actor(), new.uploaded_by); return new; end $$;
--> statement-breakpoint
create trigger actor before insert on newsroom.photos for each row execute function newsroom.on_photo();
--> statement-breakpoint
alter table newsroom.photos enable always trigger actor;
--> statement-breakpoint
create function newsroom.on_import() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin new.imported_by := coalesce(audit.current_actor(), new.imported_by); return new; end $$;
--> statement-breakpoint
create trigger actor before insert on newsroom.imports for each row execute function newsroom.on_import();
--> statement-breakpoint
alter table newsroom.imports enable always trigger actor;
