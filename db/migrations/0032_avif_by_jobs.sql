-- Which AVIF files a photo has is a fact of the store, not of the content: it is never signed. A job makes them and says
-- so here; live pages that show the picture are pressed again with them.
create function newsroom.want_avif(photo uuid, how_patient integer default 60) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  select newsroom.enqueue('renditions', jsonb_build_object('photo', photo), 'renditions:' || photo, null, how_patient, 'darkroom', 4)
  $$;
--> statement-breakpoint
create function newsroom.on_new_photo() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.want_avif(new.id); return null; end $$;
--> statement-breakpoint
create trigger renditions after insert on newsroom.photos for each row execute function newsroom.on_new_photo();
--> statement-breakpoint
alter table newsroom.photos enable always trigger renditions;
--> statement-breakpoint
-- Taken with the photo's row locked against the job that is about to say so: else a release and the job miss each other.
create function newsroom.avif_of(media_key text) returns smallint[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare photo uuid;
begin
  select id into photo from newsroom.photos where key = media_key for share;
  return coalesce((select r.avif from newsroom.photo_renditions r where r.photo_id = photo), '{}');
end $$;
--> statement-breakpoint
create function published.on_media() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin new.avif := newsroom.avif_of(new.key); return new; end $$;
--> statement-breakpoint
create trigger avif before insert on published.media for each row execute function published.on_media();
--> statement-breakpoint
alter table published.media enable always trigger avif;
--> statement-breakpoint
-- A card's picture carries its own, so that every list has it without asking.
create function published.on_card_picture() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare made smallint[];
begin
  if new.photo #>> '{file,key}' is null then return new; end if;
  made := newsroom.avif_of(new.photo #>> '{file,key}');
  if made <> '{}' then new.photo := jsonb_set(new.photo, '{file,avif}', to_jsonb(made)); end if;
  return new;
end $$;
--> statement-breakpoint
create trigger avif before insert or update of photo on published.articles
  for each row execute function published.on_card_picture();
--> statement-breakpoint
alter table published.articles enable always trigger avif;
--> statement-breakpoint
create function newsroom.note_avif(of_photo uuid, widths smallint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  media_key text;
  numbers bigint[];
begin
  select key into media_key from newsroom.photos where id = of_photo;
  if media_key is null then return; end if;
  -- A release locks what is live first and the photo then; so does this.
  perform from published.media where key = media_key order by number for update;
  perform from newsroom.photos where id = of_photo for no key update;
  insert into newsroom.photo_renditions as r (photo_id, avif) values (of_photo, widths)
  on conflict (photo_id) do update set avif = excluded.avif, made_at = now() where r.avif <> excluded.avif;
  if not found then return; end if;
  numbers := array(select m.number from published.media m where m.key = media_key order by m.number);
  update published.media set avif = widths where key = media_key;
  -- The trigger above puts them into the card; that the card changed is told by the article's own trigger.
  update published.articles set photo = photo #- '{file,avif}'
   where number = any (numbers) and photo #>> '{file,key}' = media_key;
  perform published.touch(array(select 'article:' || n from unnest(numbers) n));
end $$;
--> statement-breakpoint
revoke all on function newsroom.want_avif(uuid, integer), newsroom.on_new_photo(), newsroom.avif_of(text), published.on_media(),
  published.on_card_picture(), newsroom.note_avif(uuid, smallint[]) from public;
--> statement-breakpoint
grant execute on function newsroom.want_avif(uuid, integer), newsroom.note_avif(uuid, smallint[]) to toasoan_newsroom;
--> statement-breakpoint
grant select on newsroom.photo_renditions to toasoan_newsroom, toasoan_auditor;
--> statement-breakpoint
do $$
begin
  execute format('create or replace view audit.excused (table_name, reason) as %s union all values (%L::text, %L::text)',
    rtrim(pg_get_viewdef('audit.excused'::regclass), '; '),
    'newsroom.photo_renditions', 'made of photos by a job, again if need be; nobody decides anything there');
end $$;
