-- A text with open suggestions is nobody's final word: neither approval nor release signs one. The commands say
-- which they are; here the signed content itself is looked at, whoever writes the row.
create function newsroom.holds_suggestions(doc jsonb) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$
  select jsonb_path_exists(doc,
    'strict $.** ? (exists (@.marks[*] ? (@.type == "insertion" || @.type == "deletion" || @.type == "modification")))')
$$;
--> statement-breakpoint
-- Only the commands' own triggers ask.
revoke all on function newsroom.holds_suggestions(jsonb) from public;
--> statement-breakpoint
create function newsroom.refuse_suggestions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from newsroom.revisions r
              where r.id = new.revision_id and newsroom.holds_suggestions(r.content::jsonb -> 'body')) then
    raise exception using errcode = 'TS422', message = 'ready.suggestions',
      detail = 'The text holds suggestions that nobody accepted or refused.';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function newsroom.refuse_suggestions() from public;
--> statement-breakpoint
-- After "rules": who may not sign at all hears that first.
create trigger suggestions before insert on newsroom.approvals
  for each row execute function newsroom.refuse_suggestions();
--> statement-breakpoint
alter table newsroom.approvals enable always trigger suggestions;
--> statement-breakpoint
create trigger suggestions before insert on newsroom.releases
  for each row execute function newsroom.refuse_suggestions();
--> statement-breakpoint
alter table newsroom.releases enable always trigger suggestions;
