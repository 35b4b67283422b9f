/** The desk's lists, by the reader's own rights. */
import { countQueues, type DeskRow, listDesk } from "@/db/queries/desk";
import { listSections, type Section } from "@/db/queries/sections";
import { hasCapability } from "@/lib/domain/capability";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type DeskState, deskStates } from "@/lib/domain/workflow";
import type { Context } from "./context";

export interface DeskQuery {
  states?: DeskState[] | undefined;
  section?: string | undefined;
  mine?: boolean | undefined;
  words?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface DeskPage {
  items: DeskRow[];
  /** Opaque; null on the last page. */
  next: string | null;
}

/** One page of the working copies that this person may see, last moved first; 30 a page unless told. */
export async function readDesk(ctx: Context, query: DeskQuery): Promise<Outcome<DeskPage>> {
  const after = query.cursor ? readCursor(query.cursor) : null;
  if (query.cursor && !after) return refuse({ status: 400, code: "cursor.invalid", field: "cursor" });
  const sections = await listSections(ctx.db);
  const section = query.section ? sections.find((one) => one.slug === query.section) : undefined;
  if (query.section && !section) return refuse({ status: 422, code: "section.unknown", field: "section" });
  const limit = Math.min(Math.max(query.limit ?? 30, 1), 100);
  const rows = await listDesk(ctx.db, {
    staffId: ctx.actor.id,
    readable: readableSections(ctx, sections),
    states: query.states,
    sectionIds: section && withChildren(sections, section).map((one) => one.id),
    mine: query.mine,
    words: query.words,
    limit: limit + 1,
    after,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: rows.length > limit && last ? writeCursor(last) : null });
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

const writeCursor = (row: DeskRow) => Buffer.from(`${row.stateChangedAt} ${row.id}`).toString("base64url");

function readCursor(cursor: string): { at: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor, "base64url").toString("utf8"),
  );
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null;
}
