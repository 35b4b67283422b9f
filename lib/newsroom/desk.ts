/** The desk's lists, by the reader's own rights. */
import { countQueues, listDesk } from "@/db/queries/desk";
import { listSections, type Section } from "@/db/queries/sections";
import { hasCapability } from "@/lib/domain/capability";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type DeskState, deskStates } from "@/lib/domain/workflow";
import { readSearch } from "@/lib/text/search-query";
import type { Context } from "./context";
import { readCursor, writeCursor } from "./desk-cursor";
import { type DeskList, type DeskPage, searchDesk } from "./search-desk";

export type { DeskPage } from "./search-desk";

export interface DeskQuery {
  states?: DeskState[] | undefined;
  section?: string | undefined;
  mine?: boolean | undefined;
  words?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * One page of the working copies that this person may see, last moved first; 30 a page unless told. With words it is
 * those that have them: the phrase as it stands, or every word somewhere where no piece has the phrase.
 */
export async function readDesk(ctx: Context, query: DeskQuery): Promise<Outcome<DeskPage>> {
  const sections = await listSections(ctx.db);
  const section = query.section ? sections.find((one) => one.slug === query.section) : undefined;
  if (query.section && !section) return refuse({ status: 422, code: "section.unknown", field: "section" });
  const list: DeskList = {
    staffId: ctx.actor.id,
    readable: readableSections(ctx, sections),
    states: query.states,
    sectionIds: section && withChildren(sections, section).map((one) => one.id),
    mine: query.mine,
    limit: Math.min(Math.max(query.limit ?? 30, 1), 100),
  };
  const words = query.words?.trim() ? readSearch(query.words) : null;
  const page =
    words === null
      ? await pageOfAll(ctx, list, query.cursor)
      : typeof words === "string"
        ? { items: [], next: null }
        : await searchDesk(ctx.db, list, words, query.cursor);
  return page === null ? refuse({ status: 400, code: "cursor.invalid", field: "cursor" }) : done(page);
}

async function pageOfAll(ctx: Context, list: DeskList, cursor: string | undefined): Promise<DeskPage | null> {
  const after = cursor ? readCursor(cursor) : null;
  if (cursor && !after) return null;
  const rows = await listDesk(ctx.db, { ...list, limit: list.limit + 1, after });
  const items = rows.slice(0, list.limit);
  const last = items.at(-1);
  return { items, next: rows.length > list.limit && last ? writeCursor(last) : null };
}

/** How long each queue is for this person, to 99. */
export async function readQueues(ctx: Context, mine = false): Promise<Map<DeskState, number>> {
  const sections = await listSections(ctx.db);
  return await countQueues(
    ctx.db,
    { staffId: ctx.actor.id, readable: readableSections(ctx, sections), mine },
    deskStates,
  );
}

/** Ids of the sections whose working copies the person reads besides their own; null: every one. */
function readableSections(ctx: Context, sections: readonly Section[]): string[] | null {
  const reads = (path: string[]) =>
    (["editor", "takedown", "auditor"] as const).some((right) =>
      hasCapability(ctx.actor.grants, right, path),
    );
  if (reads([])) return null;
  return sections.filter((section) => reads(pathOf(sections, section))).map((section) => section.id);
}

function pathOf(sections: readonly Section[], section: Section): string[] {
  const parent = sections.find((one) => one.id === section.parentId);
  return [section.id, ...(parent ? pathOf(sections, parent) : [])];
}

function withChildren(sections: readonly Section[], section: Section): Section[] {
  return [
    section,
    ...sections
      .filter((one) => one.parentId === section.id)
      .flatMap((child) => withChildren(sections, child)),
  ];
}
