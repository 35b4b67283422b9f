import "server-only";
import { cache } from "react";
import { auditorDb, readerDb } from "@/db/client";
import { findArticleIdByNumber } from "@/db/queries/audit";
import { readLayout } from "@/db/queries/front";
import { listPeople } from "@/db/queries/people";
import { getSite } from "@/db/queries/published";
import { listAwards } from "@/db/queries/published-awards";
import { listCards } from "@/db/queries/published-lists";
import { listRedirects } from "@/db/queries/redirects";
import { listSections } from "@/db/queries/sections";
import { listReadToday } from "@/db/queries/views";
import type { AwardPlace } from "@/lib/domain/award-register";
import { refuse } from "@/lib/domain/outcome";
import { type DeskQuery, readDesk, readQueues } from "@/lib/newsroom/desk";
import { type AuditQuery, mayAudit, readAudit } from "@/lib/newsroom/read-history";
import { readPhotos } from "@/lib/newsroom/read-photos";
import { findPieces } from "@/lib/press/search/find-pieces";
import { wordsFor } from "@/lib/words/dictionary";
import { staffContext } from "./context";

/** The person of this request and their dictionary; without a session the sign-in. */
export const loadPerson = cache(async () => {
  const ctx = await staffContext();
  return { ctx, staff: ctx.staff, words: wordsFor(ctx.staff.locale) };
});

/** The paper's name and whether all of it is a demonstration; needs no session. */
export const loadSite = cache(async () => (await getSite(readerDb())).identity);

/** Every section of the paper with its name in the person's language, children after their parent. */
export const loadSections = cache(async () => {
  const { ctx, staff } = await loadPerson();
  const sections = await listSections(ctx.db);
  return sections.map((section) => ({
    id: section.id,
    slug: section.slug,
    name: staff.locale === "en" ? section.nameEn : section.nameVi,
    isChild: section.parentId !== null,
  }));
});

/** One page of the desk's list, or why not. */
export const loadDesk = cache(async (query: DeskQuery) => await readDesk((await loadPerson()).ctx, query));

/** Lengths of the queues by state: of all that the person may see, and of their own. */
export const loadQueues = cache(async () => {
  const { ctx } = await loadPerson();
  const [all, mine] = await Promise.all([readQueues(ctx), readQueues(ctx, true)]);
  return { all, mine };
});

/** What readers read most in the last 24 hours: pieces that everybody can read. */
export const loadReadToday = cache(async () => await listReadToday((await loadPerson()).ctx.db, 5));

/** One page of the photo library, or why not. */
export const loadPhotos = cache(
  async (cursor: string | undefined) => await readPhotos((await loadPerson()).ctx, { cursor }),
);

/** One page of released awards, newest day first, with the place of the next. */
export async function loadAwards(ask: { q?: string | undefined; before: AwardPlace | null }) {
  await staffContext();
  return await listAwards(readerDb(), { ...ask, limit: 50 });
}

/** One page of the whole log. `number` is an article's; one that is none answers with nothing. */
export async function loadAudit(query: Omit<AuditQuery, "article"> & { number?: number | undefined }) {
  const { ctx } = await loadPerson();
  if (!mayAudit(ctx)) return refuse({ status: 403, code: "right.auditor" });
  const { number, ...rest } = query;
  const article = number === undefined ? undefined : await findArticleIdByNumber(auditorDb(), number);
  if (article === null) return refuse({ status: 404, code: "article.not_found", field: "number" });
  return await readAudit(ctx, auditorDb(), { ...rest, article });
}

/** Everybody of the newsroom, for those who may see the log or manage people. */
export const loadPeople = cache(async () => {
  const { ctx } = await loadPerson();
  return mayAudit(ctx) ? await listPeople(ctx.db) : [];
});

/** A page of old addresses that begin with `prefix`, by name, with where the next page begins. */
export async function loadRedirects(prefix: string, after: string) {
  const rows = await listRedirects((await loadPerson()).ctx.db, { prefix, after, limit: 101 });
  const shown = rows.slice(0, 100);
  return { rows: shown, next: rows.length > 100 ? (shown.at(-1)?.from ?? null) : null };
}

/** The places on the front, and live pieces to choose from: those with these words, else the newest. */
export async function loadFront(words: string) {
  const { ctx } = await loadPerson();
  const [layout, { timeZone }] = await Promise.all([readLayout(ctx.db), getSite(readerDb())]);
  const wish = { q: words, section: null, author: null, from: null, to: null };
  const cards = words
    ? (
        await findPieces(
          readerDb(),
          { ...wish, withAwards: false, withPhotos: false, scattered: false },
          null,
          timeZone,
        )
      ).pieces.map(({ card }) => card)
    : await listCards(readerDb(), "all", { limit: 20 + layout.places.length });
  const placed = new Set(layout.places.map(({ number }) => number));
  return { ...layout, choices: cards.filter(({ number }) => !placed.has(number)).slice(0, 20) };
}
