/** A batch of steps on its way into the newest text: rebased, settled, checked. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { type Step, Transform } from "@tiptap/pm/transform";
import type { Db } from "@/db/client";
import { asSent, listOwnPhotos, listStepsSince, type StoredStep } from "@/db/queries/body";
import type { Refusal } from "@/lib/domain/outcome";
import { settleText } from "@/lib/domain/settle-text";
import { loadBodyAt } from "./body-log";
import { refusalOfBody } from "./body-rules";
import type { HeldText } from "./held-text";
import { photosNamedIn } from "./photos-in-steps";
import { readStep, rebase } from "./rebase";
import { holdsMark, suggestionsBrought, wasBroughtBy } from "./suggestion-rules";

/** Who saves: the database looks them up by the secret, whatever `id` says. */
export interface Writer {
  db: Db;
  secret: string;
  id: string;
}

export interface Batch {
  /** Number of steps in the log when these were made. */
  bodyVersion: number;
  /** One editor instance, never reused. */
  clientId: string;
  steps: readonly unknown[];
}

export interface Carried {
  missed: readonly StoredStep[];
  steps: readonly Step[];
  /** The text after each of `steps`. */
  docs: readonly ProseNode[];
}

/** The batch on top of the newest text, checked; or why not. */
export async function carryOver(
  { db, id }: Writer,
  articleId: string,
  held: HeldText,
  batch: Batch,
  steps: readonly Step[],
): Promise<Carried | { refusal: Refusal }> {
  const at = held.at(batch.bodyVersion) ?? (await readOlder(db, articleId, held, batch.bodyVersion));
  if (!at) return { refusal: { status: 409, code: "body.future", field: "bodyVersion" } };
  const facts = { bodyVersion: held.version, steps: at.missed.map(asSent) };
  const namesake = at.missed.find((step) => step.clientId === batch.clientId);
  // An acknowledgement is for whoever made the steps; anyone else only borrowed the name.
  if (namesake && namesake.by !== id)
    return { refusal: { status: 409, code: "client_id.taken", field: "clientId" } };
  if (namesake) return { refusal: { status: 409, code: "body.acknowledged", facts } };
  const change = rebase(at.doc, steps, at.over);
  if (!change) return { refusal: { status: 422, code: "body.step_does_not_fit", field: "steps" } };
  if (change.steps.length < steps.length) return { refusal: { status: 409, code: "body.dropped", facts } };
  if (await isForged(db, articleId, id, at.doc, batch.steps))
    return { refusal: { status: 422, code: "body.suggestion_author", field: "steps" } };
  const settled = settle(change);
  const refusal =
    refusalOfBody(settled.docs.at(-1) ?? held.doc) ?? (await refusalOfPhotos(db, articleId, held, steps));
  return refusal ? { refusal } : { missed: at.missed, ...settled };
}

/** A client that was away for longer than what is held. */
async function readOlder(db: Db, articleId: string, held: HeldText, version: number) {
  if (version > held.version) return null;
  const at = await loadBodyAt(db, articleId, version);
  if (!at) return null;
  const missed = at.after.filter((step) => step.version <= held.version);
  const over = missed.map((one) => readStep(one.step)).filter((step) => step !== null);
  return { doc: at.doc, missed, over };
}

/** A figure names a photo of its own article: readers would see nothing, or what another piece keeps. */
async function refusalOfPhotos(
  db: Db,
  articleId: string,
  held: HeldText,
  steps: readonly Step[],
): Promise<Refusal | null> {
  const strange = [...photosNamedIn(steps)].filter((photo) => !held.photos.has(photo));
  if (strange.length === 0) return null;
  const own = await listOwnPhotos(db, articleId, strange);
  for (const photo of own) held.photos.add(photo);
  return own.length === strange.length ? null : { status: 422, code: "body.figure", field: "steps" };
}

/** Text that arrives decomposed in one piece is composed at once; single marks typed by hand are left to the editor. */
function settle(change: { steps: readonly Step[]; docs: readonly ProseNode[] }): Omit<Carried, "missed"> {
  const arrived = JSON.stringify(change.steps);
  if (arrived === arrived.normalize("NFC") && !/[\u00a0\u200b\ufeff]/.test(arrived)) return change;
  const more = new Transform(change.docs.at(-1) as ProseNode);
  settleText(more);
  return {
    steps: [...change.steps, ...more.steps],
    docs: [...change.docs, ...more.docs.slice(1), ...(more.docChanged ? [more.doc] : [])],
  };
}

/**
 * Whether the steps suggest something in another's name. Another's mark comes in by right where it was before: with
 * text that is split or moved, or given back by an undo, for which the log is asked.
 */
async function isForged(
  db: Db,
  articleId: string,
  writer: string,
  doc: ProseNode,
  steps: readonly unknown[],
) {
  const others = suggestionsBrought(steps).filter(
    (mark) => mark.attrs.by !== writer && !holdsMark(doc, mark),
  );
  if (others.length === 0) return false;
  const log = await listStepsSince(db, articleId, 0);
  return others.some((mark) => {
    const theirs = log.filter((one) => one.by === mark.attrs.by).map((one) => one.step);
    return !wasBroughtBy(theirs, mark);
  });
}
