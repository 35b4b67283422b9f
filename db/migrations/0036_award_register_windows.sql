-- A form, an authority and a kind of recipient are words of the index too, so that any mixture of questions is one
-- look-up; the kinds stand in the text as well, so that one award can be tested by its text alone.
create or replace function published.before_award() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  kinds text[] := array(select distinct r ->> 'kind' from jsonb_array_elements(new.award -> 'recipients') r);
begin
  new.status := new.award ->> 'status';
  new.authority_slug := published.name_slug(new.authority);
  new.recipient_slugs := array(
    select case when (r ->> 'isAggregate')::boolean then null else published.name_slug(r ->> 'name') end
      from jsonb_array_elements(new.award -> 'recipients') with ordinality as e (r, n) order by n);
  select coalesce(array_agg(distinct term), '{}') into new.words
    from published.award_segments(new.award) s
    cross join lateral unnest(published.with_pairs(s.tokens, '')
      || case when s.mark in ('a', 'r') then published.with_pairs(s.tokens, s.mark || ':') else '{}' end) as term;
  new.words := new.words || ('form:' || new.form_code) || ('authority:' || new.authority_slug)
    || array(select 'kind:' || k from unnest(kinds) k);
  select coalesce(string_agg('|' || s.mark || ' ' || array_to_string(s.tokens, ' ') || ' ', ''), '') into new.folded
    from published.award_segments(new.award) s;
  new.folded := new.folded || (select coalesce(string_agg('|kind:' || k || ' ', ''), '') from unnest(kinds) k);
  return new;
end $$;
--> statement-breakpoint
-- A name's page lists those that read alike, so a change of one is a change of all that share its plain address.
create or replace function published.after_awards() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone published.awards[] := '{}';
  come published.awards[] := '{}';
  touched text[];
begin
  if tg_op <> 'INSERT' then gone := array(select w from was w); end if;
  if tg_op <> 'DELETE' then come := array(select w from now_is w); end if;
  if gone = '{}' and come = '{}' then return null; end if;
  select array_agg(distinct k) into touched
    from unnest(gone || come) w
    cross join lateral unnest(array['list:awards', 'list:awards:' || to_char(w.day, 'YYYYMM'), 'award:' || w.award_id,
                                    'authority:' || w.authority_slug,
                                    'authority:' || left(w.authority_slug, -7)]
                              || array(select 'honoured:' || s from unnest(w.recipient_slugs) s where s is not null)
                              || array(select 'honoured:' || left(s, -7) from unnest(w.recipient_slugs) s where s is not null)) k;
  perform published.touch(touched);
  perform pg_advisory_xact_lock(hashtextextended('toasoan.awards', 0));
  if gone <> '{}' then perform published.count_awards(gone, -1); end if;
  if come <> '{}' then perform published.count_awards(come, 1); end if;
  return null;
end $$;
--> statement-breakpoint
-- Their own trigger arranges them anew.
update published.awards set award = award;
--> statement-breakpoint
-- The end of an award's address, as one reads it out.
create index live_awards_end on published.awards (right(award_id::text, 12));
