import { z } from "zod";
import type { Tx } from "@/db/client";
import { replaceBylines, updateFields } from "@/db/queries/articles";
import { revivePhotoRow } from "@/db/queries/lists";
import { findSignedRevision } from "@/db/queries/revisions";
import { findSectionBySlug, getSectionPath } from "@/db/queries/sections";
import { getContentHash, type RevisionRows, signRevision } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
import { bodySchema } from "@/lib/domain/body-schema";
import type { BodyDoc, BodyNode } from "@/lib/domain/content";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import { settleText } from "@/lib/domain/settle-text";
import { placeOfBlock } from "@/lib/text/place-block";
import { applyAwards, applyRevision } from "./apply-revision";
import { bodyJson, changeBody, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { editArticle } from "./edit-article";

const contentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();

/** What comes back: everything, one block of the text, one field, the credits, the awards, or one picture's words. */
export const RestorationInput = z.discriminatedUnion("part", [
  z.strictObject({
    part: z.literal("all"),
    /** Of the working copy that the person compared with; another one refuses. */
    contentHash,
  }),
  z.strictObject({ part: z.literal("block"), block: z.int().min(0), contentHash }),
  z.strictObject({
    part: z.literal("field"),
    field: z.enum([
      "section",
      "headline",
      "kicker",
      "sapo",
      "slug",
      "agencySlug",
      "sourceCredit",
      "tags",
      "eventDate",
      "leadPhoto",
    ]),
    contentHash,
  }),
  z.strictObject({ part: z.enum(["bylines", "awards"]), contentHash }),
  z.strictObject({ part: z.literal("photo"), photo: z.uuid(), contentHash }),
]);
export type RestorationInput = z.infer<typeof RestorationInput>;

export interface Restored {
  article: ArticleRecord;
  /** Number of the revision that holds what was there before: restoring that one undoes this. */
  before: number;
}

interface Signed {
  rows: RevisionRows;
  doc: BodyDoc;
}

/**
 * Brings a revision, or a part of it, back as a new change: by whoever may type now, through the ordinary writes, the
 * act and the revision's number in the log. What was there before is signed first, so nothing is lost. Refuses
 * `revision.not_found`, `revision.moved_on` (the working copy is not the one compared), `revision.is_there`.
 */
export async function restoreRevision(
  ctx: Context,
  articleId: string,
  number: number,
  input: RestorationInput,
): Promise<Outcome<Restored>> {
  let before = 0;
  const reason = `revision ${number}: ${nameOf(input)}`;
  const outcome = await editArticle(
    ctx,
    "article.restore_revision",
    { articleId, basedOn: 0, reason },
    async (tx, article) => {
      const found = await findSignedRevision(tx, articleId, number);
      if (!found) return refuse({ status: 404, code: "revision.not_found" });
      const revision: Signed = { rows: found.rows, doc: found.doc as BodyDoc };
      await changeBody(tx, articleId, settleText);
      const { doc } = await snapshotBody(tx, articleId);
      const hash = await getContentHash(tx, articleId, bodyJson(doc));
      if (input.contentHash !== undefined && input.contentHash !== hash)
        return refuse({ status: 409, code: "revision.moved_on", facts: { contentHash: hash } });
      before = (await signRevision(tx, article, "before_restore")).number;
      const refused = await writePart(tx, ctx, article, revision, input);
      if (!refused.ok) return refused;
      const { doc: after } = await snapshotBody(tx, articleId);
      if ((await getContentHash(tx, articleId, bodyJson(after))) === hash)
        return refuse({ status: 409, code: "revision.is_there" });
      return done(undefined);
    },
  );
  return outcome.ok ? done({ article: outcome.value, before }) : outcome;
}

/** As the log says it: "all", "block 4", "headline". */
function nameOf(input: RestorationInput): string {
  if (input.part === "block") return `block ${input.block}`;
  if (input.part === "field") return input.field;
  if (input.part === "photo") return `photo ${input.photo}`;
  return input.part;
}

async function writePart(
  tx: Tx,
  ctx: Context,
  article: ArticleRecord,
  revision: Signed,
  input: RestorationInput,
): Promise<Outcome<void>> {
  const { rows } = revision;
  const moves = input.part === "all" || (input.part === "field" && input.field === "section");
  if (moves && rows.fields.section !== article.fields.section) {
    // Moving a piece takes the right to write where it goes, too.
    const section = rows.fields.section ? await findSectionBySlug(tx, rows.fields.section) : null;
    const verdict = canCreate(ctx.actor, await getSectionPath(tx, section?.id ?? null));
    if (!verdict.allowed) return refuse({ ...verdict.refusal, field: "section" });
  }
  switch (input.part) {
    case "all":
      return await orInvalid(() => applyRevision(tx, article, revision));
    case "block":
      return await restoreBlock(tx, article, revision, input.block);
    case "field":
      return await restoreField(tx, article, rows, input.field);
    case "photo":
      return await restorePhoto(tx, article, rows, input.photo, true);
    case "bylines":
      await replaceBylines(tx, article.id, rows.bylines);
      return done(undefined);
    case "awards":
      await applyAwards(tx, article.id, rows);
      return done(undefined);
  }
}

async function restoreBlock(
  tx: Tx,
  article: ArticleRecord,
  { rows, doc }: Signed,
  index: number,
): Promise<Outcome<void>> {
  const block = doc.content[index];
  if (!block) return refuse({ status: 422, code: "revision.no_block", field: "block" });
  if (block.type === "figure") {
    const revived = await restorePhoto(tx, article, rows, String(block.attrs?.photo), false);
    if (!revived.ok) return revived;
  }
  return await orInvalid(async () => {
    await changeBody(tx, article.id, (change) => {
      const place = placeOfBlock(doc.content, index, (change.doc.toJSON() as BodyDoc).content);
      if (!place || place.do === "there") return;
      const node = bodySchema.nodeFromJSON(block satisfies BodyNode);
      const widths = change.doc.children.map((child) => child.nodeSize);
      const at = widths.slice(0, place.at).reduce((sum, width) => sum + width, 0);
      change.replaceWith(at, at + (place.do === "replace" ? (widths[place.at] ?? 0) : 0), node);
    });
  });
}

async function restoreField(
  tx: Tx,
  article: ArticleRecord,
  { fields, ...rows }: RevisionRows,
  field: Extract<RestorationInput, { part: "field" }>["field"],
): Promise<Outcome<void>> {
  if (field === "section") {
    const section = fields.section ? await findSectionBySlug(tx, fields.section) : null;
    await updateFields(tx, article.id, { section: section?.id ?? null });
    return done(undefined);
  }
  if (field === "leadPhoto" && fields.leadPhoto) {
    const revived = await restorePhoto(tx, article, { fields, ...rows }, fields.leadPhoto, false);
    if (!revived.ok) return revived;
  }
  await updateFields(tx, article.id, { [field]: fields[field] });
  return done(undefined);
}

/** Brings a picture back into the list if it was taken out; `withWords` also one that is there, with its words of then. */
async function restorePhoto(
  tx: Tx,
  article: ArticleRecord,
  rows: RevisionRows,
  id: string,
  withWords: boolean,
): Promise<Outcome<void>> {
  const photo = rows.photos.find((one) => one.id === id);
  if (!photo) return refuse({ status: 422, code: "revision.no_photo", field: "photo" });
  const place = article.photos.findIndex((one) => one.id === id);
  if (place >= 0 && !withWords) return done(undefined);
  const { file: _file, ...words } = photo;
  const then = { ...words, focus: words.focus ?? null };
  await revivePhotoRow(tx, article.id, place < 0 ? article.photos.length : place, then);
  return done(undefined);
}

/** A text of an older schema that is none any more is refused, not thrown. */
async function orInvalid(write: () => Promise<void>): Promise<Outcome<void>> {
  try {
    await write();
    return done(undefined);
  } catch (error) {
    if (error instanceof RangeError) return refuse({ status: 422, code: "body.invalid", field: "body" });
    throw error;
  }
}
