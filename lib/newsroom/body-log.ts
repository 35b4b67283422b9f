/** The text as the newest snapshot with its tail of steps applied, and steps made into rows. */

import type { Node as ProseNode } from "@tiptap/pm/model";
import { Step, Transform } from "@tiptap/pm/transform";
import type { Queryable, Tx } from "@/db/client";
import {
  findBody,
  insertSnapshot,
  insertStepsInAct,
  type StoredBody,
  type StoredStep,
} from "@/db/queries/body";
import { bodySchema, parseBody } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";

export interface Body {
  doc: ProseNode;
  version: number;
  /** Version of the newest snapshot; the tail is what lies between. */
  snapshotVersion: number;
  tail: StoredStep[];
}

/** Client id of steps that a command makes. */
export const serverClient = "server";

/** Steps between two snapshots, so that opening an article stays quick (256: 3 ms of tail). */
export const snapshotEvery = 256;

/** The text at its newest version; null if there is no such article. */
export async function loadBody(q: Queryable, articleId: string): Promise<Body | null> {
  const stored = await findBody(q, articleId);
  return stored && replay(stored);
}

export interface BodyAt {
  /** The text at the version asked for. */
  doc: ProseNode;
  snapshotVersion: number;
  /** Steps saved since. */
  after: StoredStep[];
}

/** The text at an older version, with what came after; null if there never was that version. */
export async function loadBodyAt(q: Queryable, articleId: string, version: number): Promise<BodyAt | null> {
  const stored = await findBody(q, articleId, version);
  if (!stored) return null;
  const upTo = stored.tail.filter((step) => step.version <= version);
  if (stored.snapshotVersion + upTo.length !== version) return null;
  const { doc } = replay({ ...stored, tail: upTo });
  return { doc, snapshotVersion: stored.snapshotVersion, after: stored.tail.slice(upTo.length) };
}

function replay(stored: StoredBody): Body {
  let doc = bodySchema.nodeFromJSON(stored.doc);
  for (const { step } of stored.tail) {
    const applied = Step.fromJSON(bodySchema, step as object).apply(doc);
    if (!applied.doc) throw new Error(`A stored step does not apply: ${applied.failed}`);
    doc = applied.doc;
  }
  const version = stored.tail.at(-1)?.version ?? stored.snapshotVersion;
  return { doc, version, snapshotVersion: stored.snapshotVersion, tail: stored.tail };
}

/** Keeps a snapshot at the newest version: a signature needs one. Returns the text. */
export async function snapshotBody(tx: Tx, articleId: string): Promise<Body> {
  const body = await loadBody(tx, articleId);
  if (!body) throw new Error(`No text for article ${articleId}.`);
  if (body.tail.length > 0) await insertSnapshot(tx, articleId, body.version, body.doc.toJSON());
  return body;
}

/**
 * Changes the text inside the act under way: `edit` adds steps to a transform of the present text.
 * No step, no write. Returns the new text.
 */
export async function changeBody(
  tx: Tx,
  articleId: string,
  edit: (change: Transform) => void,
): Promise<Body> {
  const body = await loadBody(tx, articleId);
  if (!body) throw new Error(`No text for article ${articleId}.`);
  const change = new Transform(body.doc);
  edit(change);
  if (change.steps.length === 0) return body;
  change.doc.check();
  const version = await insertStepsInAct(tx, {
    articleId,
    base: body.version,
    clientId: serverClient,
    steps: change.steps.map((step) => step.toJSON()),
  });
  return { ...body, doc: change.doc, version };
}

/** Replaces the whole text by `doc`; throws `RangeError` if that is not a body. */
export function replaceWhole(change: Transform, doc: unknown): void {
  const next = parseBody(doc);
  if (!next.eq(change.doc)) change.replaceWith(0, change.doc.content.size, next.content);
}

export const bodyJson = (doc: ProseNode): BodyDoc => doc.toJSON() as BodyDoc;

/** Whether every letter stands with its marks in one character: single marks typed by hand may still be apart. */
export function isComposed(doc: ProseNode): boolean {
  const text = JSON.stringify(doc);
  return text === text.normalize("NFC");
}
