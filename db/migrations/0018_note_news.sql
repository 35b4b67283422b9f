-- Whoever has the piece open hears of a note, a reply, a resolution, at commit; what it says is read with one's rights.
create function newsroom.tell_of_note() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.tell(new.article_id, 'notes'); return null; end $$;
--> statement-breakpoint
create trigger told after insert or update on newsroom.notes
  for each row execute function newsroom.tell_of_note();
--> statement-breakpoint
alter table newsroom.notes enable always trigger told;
--> statement-breakpoint
create trigger told after insert or update on newsroom.note_replies
  for each row execute function newsroom.tell_of_note();
--> statement-breakpoint
alter table newsroom.note_replies enable always trigger told;
--> statement-breakpoint
-- One notice a person and act: whose note is answered and who is called in the answer is told once.
create function newsroom.notice_of_note(person uuid, article uuid, what newsroom.notice_kind) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  insert into newsroom.notices (recipient_id, article_id, kind, actor_id)
  select person, article, what, audit.current_actor()
   where person is distinct from audit.current_actor() and newsroom.may_read(person, article)
     and not exists (select from newsroom.notices n
                      where n.recipient_id = person and n.article_id = article and n.at = now())
  $$;
--> statement-breakpoint
create function newsroom.notice_of_mention() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.notice_of_note(new.staff_id, new.article_id, 'mention'); return null; end $$;
--> statement-breakpoint
create function newsroom.notice_of_reply() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.notice_of_note(n.author_id, n.article_id, 'reply') from newsroom.notes n where n.id = new.note_id;
  return null;
end $$;
--> statement-breakpoint
create function newsroom.notice_of_resolution() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform newsroom.notice_of_note(new.author_id, new.article_id, 'resolved'); return null; end $$;
--> statement-breakpoint
create trigger noticed after insert on newsroom.note_mentions
  for each row execute function newsroom.notice_of_mention();
--> statement-breakpoint
alter table newsroom.note_mentions enable always trigger noticed;
--> statement-breakpoint
create trigger noticed after insert on newsroom.note_replies
  for each row execute function newsroom.notice_of_reply();
--> statement-breakpoint
alter table newsroom.note_replies enable always trigger noticed;
--> statement-breakpoint
create trigger noticed after update of resolved_at on newsroom.notes
  for each row when (old.resolved_at is null and new.resolved_at is not null)
  execute function newsroom.notice_of_resolution();
--> statement-breakpoint
alter table newsroom.notes enable always trigger noticed;
--> statement-breakpoint
revoke all on function newsroom.tell_of_note(), newsroom.notice_of_note(uuid, uuid, newsroom.notice_kind),
  newsroom.notice_of_mention(), newsroom.notice_of_reply(), newsroom.notice_of_resolution() from public;
