-- A live article's share card is drawn before anybody asks for it; a card that has been drawn costs its job a glance.
create function published.want_card() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.enqueue('share-card', jsonb_build_object('number', new.number), 'share-card:' || new.number, null, 20, 'cards', 5);
  return null;
end $$;
--> statement-breakpoint
create trigger share_card after insert or update of content on published.articles
  for each row execute function published.want_card();
--> statement-breakpoint
alter table published.articles enable always trigger share_card;
--> statement-breakpoint
revoke all on function published.want_card() from public;
