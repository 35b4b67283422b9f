/** Where notes stand now: passages carried from their last known version through the log, fields by their rows. */
import { Step } from "@tiptap/pm/transform";
import type { Queryable } from "@/db/client";
import { listStepsSince } from "@/db/queries/body";
import { keepNotePlaces, type StoredAnchor, type StoredNote } from "@/db/queries/notes";
import type { ArticleRecord } from "@/lib/domain/article";
import { bodySchema } from "@/lib/domain/body-schema";
import type { Note, NotePlace } from "@/lib/domain/note";
import { carryPlace, isGone, movedPlace } from "@/lib/domain/note-anchor";
import { loadBody } from "./body-log";

/** Past so many steps a read writes down what it found, so that the next one begins there. */
const keepAfter = 256;

/** The stored threads with their anchors at the present version of the text. */
export async function placeNotes(
  q: Queryable,
  article: ArticleRecord,
  stored: readonly StoredNote[],
): Promise<Note[]> {
  const placed = await placePassages(q, article.id, stored);
  return stored.map((note) => ({ ...note, anchor: placed.get(note.id) ?? placeOf(article, note.anchor) }));
}

async function placePassages(
  q: Queryable,
  articleId: string,
  stored: readonly StoredNote[],
): Promise<Map<string, NotePlace>> {
  const passages = stored.flatMap(({ id, anchor }) => (anchor.kind === "text" ? [{ id, anchor }] : []));
  const body = passages.length > 0 ? await loadBody(q, articleId) : null;
  if (!body) return new Map();
  const since = Math.min(...passages.map(({ anchor }) => anchor.bodyVersion));
  const steps = since < body.version ? await listStepsSince(q, articleId, since) : [];
  const maps = steps
    .filter((step) => step.version <= body.version)
    .map(({ step }) => Step.fromJSON(bodySchema, step as object).getMap());
  const placed = passages.map(({ id, anchor }) => {
    const missed = maps.slice(anchor.bodyVersion - since);
    const near = carryPlace(anchor, missed, body.doc, anchor.quote);
    return { id, anchor, place: isGone(near) ? (movedPlace(body.doc, anchor.quote) ?? near) : near };
  });
  const far = placed.filter(({ anchor }) => body.version - anchor.bodyVersion > keepAfter);
  if (far.length > 0)
    await keepNotePlaces(
      q,
      articleId,
      body.version,
      far.map(({ id, place }) => ({ note: id, ...place })),
    );
  return new Map(
    placed.map(({ id, anchor, place }) => [
      id,
      { kind: "text", bodyVersion: body.version, ...place, quote: anchor.quote, isGone: isGone(place) },
    ]),
  );
}

function placeOf(article: ArticleRecord, anchor: StoredAnchor): NotePlace {
  if (anchor.kind !== "field") return { kind: "article" };
  const { field, quote } = anchor;
  return { kind: "field", field, quote: quote ?? "", isGone: wordsOfField(article, field) === null };
}

/** What stands in a field now, in words; null if the article has no such row. */
export function wordsOfField(article: ArticleRecord, field: string): string | null {
  const [list, row, part] = field.split(".");
  if (list === "photos" && row) {
    const photo = article.photos.find((one) => one.id === row);
    return photo ? (photo[(part ?? "caption") as "caption" | "credit" | "alt"] ?? "") : null;
  }
  if (list === "awards" && row) {
    const award = article.awards.find((one) => one.id === row);
    return award ? [award.formName, award.authority].filter(Boolean).join(", ") : null;
  }
  if (field === "bylines") return article.bylines.map((byline) => byline.displayName).join(", ");
  if (field === "photos" || field === "awards" || field === "leadPhoto" || field === "section") return "";
  const value = article.fields[field as keyof ArticleRecord["fields"]];
  return Array.isArray(value) ? value.join(", ") : (value ?? "");
}
