-- Nobody waits for a card that its first request would draw: a backlog of them, after a restore or the demo, is no alarm.
create or replace function published.want_card() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform newsroom.enqueue('share-card', jsonb_build_object('number', new.number), 'share-card:' || new.number, null, 55, 'cards', 5);
  return null;
end $$;
