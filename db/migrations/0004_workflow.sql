-- Four eyes, exactly: approver A and releaser R are not among the authors, and A ≠ R unless A changed nothing
-- since the last release. An approval signs a version and a hash; any accepted change voids it, even one undone.
-- lib/domain/permissions.ts says the same; the two are written apart on purpose and a test compares them.

create function newsroom.has_capability(person uuid, wanted newsroom.capability, section uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  with recursive path (id, parent_id) as (
    select s.id, s.parent_id from newsroom.sections s where s.id = section
    union
    select s.id, s.parent_id from newsroom.sections s join path on s.id = path.parent_id
  )
  select exists (
    select from newsroom.grants g
     where g.staff_id = person
       and g.valid_from <= now() and coalesce(g.valid_to > now(), true)
       and (g.section_id is null or g.section_id in (select id from path))
       and (g.capability = wanted
            or wanted = 'editor' and g.capability = 'publisher'
            or wanted = 'reporter' and g.capability in ('editor', 'publisher')))
  $$;
--> statement-breakpoint
-- Creator, submitters since the last release, staff linked to a byline.
create function newsroom.authors_of(article uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select array(
    select a.created_by from newsroom.articles a where a.id = article
    union
    select s.staff_id from newsroom.article_submitters s
      join newsroom.article_heads h on h.article_id = s.article_id and h.release_no = s.release_no
     where s.article_id = article
    union
    select c.staff_id from newsroom.article_bylines b join newsroom.contributors c on c.id = b.contributor_id
     where b.article_id = article and c.staff_id is not null)
  $$;
--> statement-breakpoint
create function newsroom.writers_of(article uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select array(
    select w.staff_id from newsroom.article_writers w
      join newsroom.article_heads h on h.article_id = w.article_id and h.release_no = w.release_no
     where w.article_id = article)
  $$;
--> statement-breakpoint
create function newsroom.deny(code text, detail text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin raise exception using errcode = 'TS403', message = code, detail = detail; end $$;
--> statement-breakpoint
create function newsroom.conflict(code text, detail text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin raise exception using errcode = 'TS409', message = code, detail = detail; end $$;
--> statement-breakpoint
-- A state changes only along the machine of lib/domain/workflow.ts, by the act that is under way.
create function newsroom.on_state_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  doing text := audit.current_action();
  actor uuid := audit.current_actor();
begin
  if new.created_by <> old.created_by or new.number <> old.number then
    perform newsroom.conflict('article.identity', 'Creator and number stay.');
  end if;
  if new.live_state <> old.live_state and doing not in ('article.release', 'article.take_down', 'article.restore') then
    perform newsroom.conflict('live.wrong_act', 'Only a release, a takedown or a restoration changes what readers see.');
  end if;
  -- An approval is in force from the moment it is given; one that was taken back stays back.
  if new.approval_id is distinct from old.approval_id and new.approval_id is not null and not exists (
      select from newsroom.approvals p where p.id = new.approval_id and p.article_id = new.id and p.at = now()) then
    perform newsroom.conflict('approval.not_living', 'An approval is not put back in force.');
  end if;
  -- Readers are told the note of a revision, so it is chosen as the piece is opened, and its writer is one of W.
  if (new.revision_kind, new.revision_note) is distinct from (old.revision_kind, old.revision_note)
     and (new.revision_kind is not null or new.revision_note is not null) then
    if old.desk_state <> 'published' or new.desk_state <> 'editing' then
      perform newsroom.conflict('revision.wrong_act', 'Kind and note of a revision are chosen when it is opened.');
    end if;
    if new.revision_note is not null then
      insert into newsroom.article_writers (article_id, release_no, staff_id)
      select h.article_id, h.release_no, actor from newsroom.article_heads h where h.article_id = new.id and actor is not null
      on conflict do nothing;
    end if;
  end if;
  if new.desk_state <> old.desk_state then
    -- A content change takes a signature back, inside whatever act makes it; giving one back is always safe.
    if old.desk_state in ('approved', 'scheduled') and new.desk_state = 'editing' then return new; end if;
    if not exists (select from newsroom.transitions t
                    where 'article.' || t.act = doing and t.from_state = old.desk_state::text
                      and t.to_state = new.desk_state::text) then
      perform newsroom.conflict('state.' || replace(doing, 'article.', ''),
        format('The act %s does not lead from %s to %s.', doing, old.desk_state, new.desk_state));
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger state before update on newsroom.articles
  for each row when (old.desk_state is distinct from new.desk_state or old.live_state is distinct from new.live_state
                     or old.created_by is distinct from new.created_by or old.number is distinct from new.number
                     or old.approval_id is distinct from new.approval_id
                     or old.revision_kind is distinct from new.revision_kind
                     or old.revision_note is distinct from new.revision_note)
  execute function newsroom.on_state_change();
--> statement-breakpoint
alter table newsroom.articles enable always trigger state;
--> statement-breakpoint
create function newsroom.on_submitted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into newsroom.article_submitters (article_id, release_no, staff_id)
  select new.id, h.release_no, audit.current_actor() from newsroom.article_heads h where h.article_id = new.id
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger submitted after update on newsroom.articles
  for each row when (new.desk_state = 'submitted' and old.desk_state <> 'submitted')
  execute function newsroom.on_submitted();
--> statement-breakpoint
alter table newsroom.articles enable always trigger submitted;
--> statement-breakpoint
create function newsroom.before_approval() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  actor uuid := audit.current_actor();
  head newsroom.article_heads := newsroom.lock_article(new.article_id);
  a newsroom.articles;
begin
  select * into a from newsroom.articles where id = new.article_id;
  new.approver_id := actor;
  new.at := now();
  if actor is null or not newsroom.has_capability(actor, 'editor', a.section_id) then
    perform newsroom.deny('right.editor', 'Approving takes an editor of the section.');
  end if;
  if (select s.require_section_lead from newsroom.sections s where s.id = a.section_id)
     and not newsroom.has_capability(actor, 'section_lead', a.section_id) then
    perform newsroom.deny('right.section_lead', 'In this section approving takes its lead.');
  end if;
  if actor = any (newsroom.authors_of(a.id)) then
    perform newsroom.deny('four_eyes.author', 'Nobody approves a piece of which they are an author.');
  end if;
  if a.desk_state <> 'editing' then
    perform newsroom.conflict('state.approve', 'Only an article in editing is approved.');
  end if;
  if not exists (select from newsroom.revisions r
                  where r.id = new.revision_id and r.content_version = head.content_version) then
    perform newsroom.conflict('approval.stale', 'The article has changed since this revision.');
  end if;
  return new;
end $$;
--> statement-breakpoint
create function newsroom.after_approval() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update newsroom.articles
     set desk_state = 'approved', approval_id = new.id, state_changed_at = now() where id = new.article_id;
  return null;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.approvals for each row execute function newsroom.before_approval();
--> statement-breakpoint
create trigger state after insert on newsroom.approvals for each row execute function newsroom.after_approval();
--> statement-breakpoint
alter table newsroom.approvals enable always trigger rules;
--> statement-breakpoint
alter table newsroom.approvals enable always trigger state;
--> statement-breakpoint
create function newsroom.before_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  actor uuid := audit.current_actor();
  head newsroom.article_heads := newsroom.lock_article(new.article_id);
  a newsroom.articles;
  signed newsroom.approvals;
  authors uuid[];
begin
  select * into a from newsroom.articles where id = new.article_id;
  select * into signed from newsroom.approvals where id = a.approval_id;
  authors := newsroom.authors_of(a.id);
  new.released_by := actor;
  -- Only the owner, who runs the operator's tool, may name another time: an archive brings its own.
  if session_user <> current_user then new.released_at := now(); end if;
  new.number := head.release_no + 1;
  new.kind := case when head.release_no = 0 then 'first' else coalesce(a.revision_kind, 'update') end;
  new.note := a.revision_note;
  if actor is null or not newsroom.has_capability(actor, 'publisher', a.section_id) then
    perform newsroom.deny('right.publisher', 'Releasing takes a publisher of the section.');
  end if;
  if actor = any (authors) then
    perform newsroom.deny('four_eyes.author', 'Nobody releases a piece of which they are an author.');
  end if;
  -- A pen name may be linked to the approver only after they signed.
  if signed.approver_id = any (authors) then
    perform newsroom.deny('four_eyes.approver_is_author', 'Who approved this piece is one of its authors.');
  end if;
  if actor = signed.approver_id and actor = any (newsroom.writers_of(a.id)) then
    perform newsroom.deny('four_eyes.approver_wrote', 'Who changed the text and approved it does not release it too.');
  end if;
  if a.desk_state not in ('approved', 'scheduled') or signed.id is null then
    perform newsroom.conflict('state.release', 'Only an approved article is released.');
  end if;
  if new.approval_id <> signed.id or new.revision_id <> signed.revision_id or new.content_hash <> signed.content_hash
     or not exists (select from newsroom.revisions r
                     where r.id = signed.revision_id and r.content_version = head.content_version) then
    perform newsroom.conflict('release.not_what_was_approved', 'A release publishes exactly what was approved.');
  end if;
  if exists (select from newsroom.revisions r, jsonb_array_elements(r.content::jsonb -> 'photos') p
              where r.id = new.revision_id and p -> 'file' = 'null') then
    raise exception using errcode = 'TS422', message = 'ready.photo_file', detail = 'A photo slot has no picture.';
  end if;
  if a.slug is null or a.section_id is null or a.headline = '' then
    raise exception using errcode = 'TS422', message = 'ready.address', detail = 'A page needs headline, section and slug.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.releases for each row execute function newsroom.before_release();
--> statement-breakpoint
alter table newsroom.releases enable always trigger rules;
--> statement-breakpoint
create function newsroom.before_takedown() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  actor uuid := audit.current_actor();
  a newsroom.articles;
begin
  perform newsroom.lock_article(new.article_id);
  select * into a from newsroom.articles where id = new.article_id;
  new.staff_id := actor;
  new.at := now();
  if actor is null or not newsroom.has_capability(actor, 'takedown', a.section_id) then
    perform newsroom.deny('right.takedown', 'Taking down takes the right to.');
  end if;
  if a.live_state <> 'live' then perform newsroom.conflict('live.take_down', 'The article is not live.'); end if;
  select r.id into new.release_id from newsroom.releases r
   where r.article_id = a.id order by r.number desc limit 1;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.takedowns for each row execute function newsroom.before_takedown();
--> statement-breakpoint
alter table newsroom.takedowns enable always trigger rules;
--> statement-breakpoint
create function newsroom.before_restoration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  actor uuid := audit.current_actor();
  a newsroom.articles;
begin
  perform newsroom.lock_article(new.article_id);
  select * into a from newsroom.articles where id = new.article_id;
  new.staff_id := actor;
  new.at := now();
  if actor is null or not newsroom.has_capability(actor, 'takedown', a.section_id) then
    perform newsroom.deny('right.takedown', 'Restoring takes the right to take down.');
  end if;
  if a.live_state <> 'taken_down' then perform newsroom.conflict('live.restore', 'The article is not down.'); end if;
  select t.id into new.takedown_id from newsroom.takedowns t
   where t.article_id = a.id order by t.at desc, t.id desc limit 1;
  return new;
end $$;
--> statement-breakpoint
create trigger rules before insert on newsroom.restorations for each row execute function newsroom.before_restoration();
--> statement-breakpoint
alter table newsroom.restorations enable always trigger rules;
--> statement-breakpoint
-- What readers have, from releases, takedowns and restorations alone.
create function newsroom.live_state_of(article uuid) returns newsroom.live_state
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select case
    when exists (select from newsroom.takedowns t where t.article_id = article
                  and not exists (select from newsroom.restorations r where r.takedown_id = t.id)) then 'taken_down'
    when exists (select from newsroom.releases r where r.article_id = article) then 'live'
    else 'none' end::newsroom.live_state
  $$;
--> statement-breakpoint
create function newsroom.live_hash_of(article uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select content_hash from newsroom.releases where article_id = article order by number desc limit 1 $$;
--> statement-breakpoint
-- Judged at commit, whatever the order of statements: states say what the signatures say.
create function newsroom.check_article() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  a newsroom.articles;
  head newsroom.article_heads;
begin
  select * into a from newsroom.articles where id = new.id;
  if a.id is null then return null; end if;
  select * into head from newsroom.article_heads where article_id = a.id;
  if a.live_state <> newsroom.live_state_of(a.id) then
    perform newsroom.conflict('live.not_released', 'What readers see follows from releases alone.');
  end if;
  if a.desk_state in ('approved', 'scheduled') and not exists (
      select from newsroom.approvals p join newsroom.revisions r on r.id = p.revision_id
       where p.id = a.approval_id and p.article_id = a.id and r.content_version = head.content_version) then
    perform newsroom.conflict('approval.not_living', 'An approved article has an approval of exactly its content.');
  end if;
  if a.desk_state = 'published' and not exists (
      select from newsroom.revisions r
       where r.article_id = a.id and r.content_version = head.content_version
         and r.content_hash = newsroom.live_hash_of(a.id)) then
    perform newsroom.conflict('state.not_what_is_live', 'A published working copy equals what readers have.');
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger coherent after insert or update on newsroom.articles
  deferrable initially deferred for each row execute function newsroom.check_article();
--> statement-breakpoint
alter table newsroom.articles enable always trigger coherent;
--> statement-breakpoint
-- Rights, people and settings are the administrator's, who has no editorial right; the operator's command line
-- acts as the system. One's own password and tokens are one's own.
create function newsroom.administrators_only() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare actor uuid := audit.current_actor();
begin
  if actor is null or newsroom.has_capability(actor, 'admin', null) then return new; end if;
  -- Rows as jsonb: a column that this table lacks is null there, and an error in the record.
  if tg_table_name in ('staff_credentials', 'api_tokens') and actor::text = to_jsonb(new) ->> 'staff_id'
     and (tg_op = 'INSERT' or actor::text = to_jsonb(old) ->> 'staff_id') then return new; end if;
  if tg_table_name = 'staff' and tg_op = 'UPDATE' and actor::text = to_jsonb(new) ->> 'id'
     and to_jsonb(new) - 'locale' = to_jsonb(old) - 'locale' then return new; end if;
  -- Anybody enters a contributor; which of them is a colleague decides who is an author.
  if tg_table_name = 'contributors'
     and to_jsonb(new) ->> 'staff_id' is not distinct from (case when tg_op = 'UPDATE' then to_jsonb(old) end) ->> 'staff_id'
     then return new; end if;
  perform newsroom.deny('right.admin', 'Users, rights and settings are the administrator''s.');
  return null;
end $$;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.staff for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.staff enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.staff_credentials for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.staff_credentials enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.api_tokens for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.api_tokens enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.grants for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.grants enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.sections for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.sections enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.site_identities for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.site_identities enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.award_forms for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.award_forms enable always trigger rules;
--> statement-breakpoint
create trigger rules before insert or update on newsroom.contributors for each row execute function newsroom.administrators_only();
--> statement-breakpoint
alter table newsroom.contributors enable always trigger rules;
--> statement-breakpoint
-- A section's slug stands in signed content and in addresses, so it stays once an article is in it; and the tree
-- is a tree, or every path through it would be endless.
create function newsroom.on_section() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' and new.slug <> old.slug
     and exists (select from newsroom.articles a where a.section_id = new.id) then
    perform newsroom.conflict('section.slug_stays', 'The slug of a section with articles stays.');
  end if;
  if new.parent_id is not null and new.id in (
      with recursive path (id, parent_id) as (
        select s.id, s.parent_id from newsroom.sections s where s.id = new.parent_id
        union
        select s.id, s.parent_id from newsroom.sections s join path on s.id = path.parent_id)
      select id from path union select new.parent_id) then
    perform newsroom.conflict('section.cycle', 'A section is not its own ancestor.');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger tree before insert or update on newsroom.sections for each row execute function newsroom.on_section();
--> statement-breakpoint
alter table newsroom.sections enable always trigger tree;
--> statement-breakpoint
create function newsroom.on_session() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.deny('session.ended', 'An ended session stays ended.'); return null; end $$;
--> statement-breakpoint
create trigger ended before update on newsroom.sessions
  for each row when (old.ended_at is not null and old.ended_at is distinct from new.ended_at)
  execute function newsroom.on_session();
--> statement-breakpoint
alter table newsroom.sessions enable always trigger ended;
