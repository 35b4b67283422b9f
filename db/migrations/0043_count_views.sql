-- Readers' processes count in memory and add here in batches. The function is all that their login may do: it takes
-- numbers of live pieces, and no call can make one piece jump.

insert into published.most_read_runs (at) values ('-infinity');
--> statement-breakpoint
create function published.count_views(numbers bigint[], counts integer[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if cardinality(numbers) > 5000 or cardinality(numbers) is distinct from cardinality(counts) then
    raise exception using errcode = 'TS422', message = 'views.shape', detail = 'At most 5,000 numbers, each with its count.';
  end if;
  -- Everybody adds in one order, so that two batches wait for each other and never for ever.
  with given as (
    select a.number, sum(least(g.count, 10000))::integer as count
      from unnest(numbers, counts) as g (number, count) join published.articles a on a.number = g.number
     where g.count > 0 group by a.number order by a.number
  ), hours as (
    insert into published.views_hourly as h (number, hour, count)
    select number, date_trunc('hour', now()), count from given order by number
    on conflict (number, hour) do update set count = h.count + excluded.count
  )
  insert into published.view_totals as t (number, count)
  select number, count from given order by number
  on conflict (number) do update set count = t.count + excluded.count;
  perform published.rank_views();
end $$;
--> statement-breakpoint
-- At most once in three minutes, whoever comes first. Pages are touched only when the order has changed.
create function published.rank_views() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update published.most_read_runs set at = now()
   where ctid = (select ctid from published.most_read_runs where at < now() - interval '3 minutes' for update skip locked);
  if not found then return; end if;
  delete from published.views_hourly where hour < now() - interval '8 days';
  perform published.make_most_read();
end $$;
--> statement-breakpoint
create view published.ranked_now as
  select span, row_number() over (partition by span order by count desc, number desc)::smallint as position, number
    from (select s.span, h.number, sum(h.count) as count
            from (values ('day', interval '24 hours'), ('week', interval '7 days')) as s (span, length)
            join published.views_hourly h on h.hour > now() - s.length
            join published.articles a on a.number = h.number
           group by 1, 2) counted;
--> statement-breakpoint
create function published.make_most_read() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  ranked jsonb := (select jsonb_agg(r order by r.span, r.position) from published.ranked_now r where r.position <= 10);
begin
  if ranked is not distinct from (select jsonb_agg(m order by m.span, m.position) from published.most_read m) then return; end if;
  delete from published.most_read;
  insert into published.most_read (span, position, number)
  select span, position, number from jsonb_populate_recordset(null::published.most_read, ranked);
  perform published.touch(array['most-read']);
end $$;
--> statement-breakpoint
-- A piece that leaves readers leaves the lists in the same act.
create function published.leave_most_read() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from published.most_read where number = old.number;
  if found then perform published.touch(array['most-read']); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger leave_most_read after delete on published.articles for each row execute function published.leave_most_read();
--> statement-breakpoint
alter table published.articles enable always trigger leave_most_read;
--> statement-breakpoint
call audit.excuse('published.views_hourly', 'counts of reading, added by readers'' processes');
--> statement-breakpoint
call audit.excuse('published.view_totals', 'counts of reading, added by readers'' processes');
--> statement-breakpoint
call audit.excuse('published.most_read', 'derived from counts of reading');
--> statement-breakpoint
call audit.excuse('published.most_read_runs', 'says when the most read were last ranked');
--> statement-breakpoint
revoke all on function published.count_views(bigint[], integer[]), published.rank_views(), published.make_most_read(),
  published.leave_most_read() from public;
--> statement-breakpoint
grant select on published.views_hourly, published.view_totals, published.most_read, published.most_read_runs,
  published.ranked_now to toasoan_newsroom, toasoan_reader, toasoan_auditor;
--> statement-breakpoint
grant execute on function published.count_views(bigint[], integer[]) to toasoan_reader;
