/** Desk lists: list columns only, keyset paged, section rights as one join. No bodies, no counts of everything. */
import { sql } from "drizzle-orm";
import type { DeskState, LiveState } from "@/lib/domain/workflow";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";
import type { DraftSearch } from "./draft-search";
import { texts } from "./search";

export interface DeskRow {
  id: string;
  number: number;
  headline: string;
  state: DeskState;
  live: LiveState;
  section: { slug: string; nameVi: string; nameEn: string } | null;
  creator: string;
  claimer: string | null;
  stateChangedAt: string;
  /** How often readers have read it; null for a piece that they never had. */
  views: number | null;
}

export interface DeskFilter {
  /** Whose lists these are. */
  staffId: string;
  /** Sections (with children) that the person may read; null: all of them. */
  readable: readonly string[] | null;
  states?: readonly DeskState[] | undefined;
  sectionIds?: readonly string[] | undefined;
  /** Only what the person created or has claimed. */
  mine?: boolean | undefined;
  /** What the piece must say, read through word by word: for the few pieces of one person. */
  saying?: DraftSearch | undefined;
  /** Only these. */
  ids?: readonly string[] | undefined;
  limit: number;
  /** Last row of the page before. */
  after?: { at: string; id: string } | null | undefined;
}

const idList = (ids: readonly string[]) =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

function conditions(filter: DeskFilter) {
  const all = [sql`true`];
  const own = sql`(a.created_by = ${filter.staffId} or a.claimed_by = ${filter.staffId}
    or exists (select from newsroom.article_bylines b join newsroom.contributors c on c.id = b.contributor_id
                where b.article_id = a.id and c.staff_id = ${filter.staffId}))`;
  if (filter.readable) all.push(sql`(a.section_id in ${idList(filter.readable)} or ${own})`);
  if (filter.mine) all.push(own);
  if (filter.states)
    all.push(
      sql`a.desk_state::text in (select jsonb_array_elements_text(${JSON.stringify(filter.states)}::jsonb))`,
    );
  if (filter.sectionIds) all.push(sql`a.section_id in ${idList(filter.sectionIds)}`);
  if (filter.ids) all.push(sql`a.id in ${idList(filter.ids)}`);
  if (filter.saying) all.push(says(filter.saying));
  return sql.join(all, sql` and `);
}

function says({ phrases, numbers, scattered }: DraftSearch) {
  const wanted = scattered ? phrases.flatMap((phrase) => phrase.split(" ")) : phrases;
  return sql`exists (select from newsroom.search_documents d where d.article_id = a.id and not exists (
    select from unnest(${texts([...wanted, ...numbers])}) x
     where strpos(' ' || d.head || ' ¦ ' || d.lead || ' ¦ ' || d.body || ' ', ' ' || published.search_fold(x) || ' ') = 0))`;
}

/** One page of articles that the person may see, last moved first; by number, newest first, where `ids` are given. */
export async function listDesk(q: Queryable, filter: DeskFilter): Promise<DeskRow[]> {
  const order = filter.ids ? sql`a.number desc` : sql`a.state_changed_at desc, a.id desc`;
  const rows = (await q.execute(sql`
    select a.id, a.number::int as number, a.headline, a.desk_state as state, a.live_state as live,
           case when s.id is not null then jsonb_build_object('slug', s.slug, 'nameVi', s.name_vi, 'nameEn', s.name_en) end as section,
           creator.full_name as creator, claimer.full_name as claimer, a.state_changed_at as "stateChangedAt",
           case when a.live_state <> 'none' then coalesce(v.count, 0)::int end as views
      from newsroom.articles a
      join newsroom.staff creator on creator.id = a.created_by
      left join newsroom.staff claimer on claimer.id = a.claimed_by
      left join newsroom.sections s on s.id = a.section_id
      left join published.view_totals v on v.number = a.number
     where ${conditions(filter)}
       and ${filter.after ? sql`(a.state_changed_at, a.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)` : sql`true`}
     order by ${order} limit ${filter.limit}`)) as unknown as DeskRow[];
  return rows.map((row) => ({ ...row, stateChangedAt: isoInstant(row.stateChangedAt) }));
}

/** How many articles stand in each state, counted to 100 at most: a queue longer than that is "99+". */
export async function countQueues(
  q: Queryable,
  filter: Omit<DeskFilter, "limit" | "after" | "states">,
  states: readonly DeskState[],
): Promise<Map<DeskState, number>> {
  const rows = (await q.execute(sql`
    select st.state, (select count(*)::int from (select from newsroom.articles a
                        where a.desk_state::text = st.state and ${conditions({ ...filter, limit: 0 })} limit 100) x) as n
      from jsonb_array_elements_text(${JSON.stringify(states)}::jsonb) st (state)`)) as unknown as {
    state: DeskState;
    n: number;
  }[];
  return new Map(rows.map((row) => [row.state, row.n]));
}
