/** One text as a process holds it: the newest document, the newest steps, and now and then an older document. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Step } from "@tiptap/pm/transform";
import type { StoredBody, StoredStep } from "@/db/queries/body";
import { bodySchema } from "@/lib/domain/body-schema";
import { photosNamedIn } from "./photos-in-steps";
import { readStep } from "./rebase";

/** An older document is kept every so many steps; documents share what did not change between them. */
const stride = 32;
/** Steps that stay when the tail is cut, so that a slow client is still served from memory; twice as many are held. */
const kept = 512;

export class HeldText {
  /** Version of the newest snapshot in the database. */
  snapshotVersion: number;
  /** Photo rows that are known to be this article's. */
  readonly photos = new Set<string>();
  private stored: StoredStep[] = [];
  private steps: Step[] = [];
  private readonly docs = new Map<number, ProseNode>();
  /** The version before the first step held. */
  private oldest: number;
  private newest: ProseNode;

  /** Throws when a stored step does not apply: the log is broken. */
  constructor(body: StoredBody) {
    this.newest = bodySchema.nodeFromJSON(body.doc);
    this.snapshotVersion = body.snapshotVersion;
    this.oldest = body.snapshotVersion;
    this.docs.set(this.oldest, this.newest);
    this.newest.descendants((node) => {
      if (node.type.name === "figure") this.photos.add(String(node.attrs.photo));
    });
    this.take(body.tail);
  }

  get version(): number {
    return this.oldest + this.stored.length;
  }

  get doc(): ProseNode {
    return this.newest;
  }

  /** About how much memory this is. */
  get bytes(): number {
    const perDocument = 16 * this.newest.childCount;
    return 8 * this.newest.nodeSize + this.docs.size * perDocument + 1500 * this.stored.length;
  }

  /** Adds what others saved. Throws when it does not continue this text. */
  take(stored: readonly StoredStep[]): void {
    for (const one of stored) {
      if (one.version !== this.version + 1)
        throw new Error(`Step ${one.version} after version ${this.version}.`);
      const step = readStep(one.step);
      const applied = step?.apply(this.newest);
      if (!step || !applied?.doc) throw new Error(`A stored step does not apply: ${applied?.failed}`);
      this.add(one, step, applied.doc);
    }
    for (const photo of photosNamedIn(this.steps.slice(-stored.length))) this.photos.add(photo);
  }

  /** Adds what was just saved; `docs` are the documents after each step. */
  takeOwn(stored: readonly StoredStep[], steps: readonly Step[], docs: readonly ProseNode[]): void {
    for (const [n, one] of stored.entries()) this.add(one, steps[n] as Step, docs[n] as ProseNode);
  }

  private add(stored: StoredStep, step: Step, doc: ProseNode): void {
    this.stored.push(stored);
    this.steps.push(step);
    this.newest = doc;
    if (this.version % stride === 0) this.docs.set(this.version, doc);
    if (this.stored.length >= 2 * kept + stride) this.cut();
  }

  /** Forgets all but the newest steps, at a version whose document is held. */
  private cut(): void {
    const from = Math.floor((this.version - kept) / stride) * stride;
    const gone = from - this.oldest;
    this.stored = this.stored.slice(gone);
    this.steps = this.steps.slice(gone);
    this.oldest = from;
    for (const version of this.docs.keys()) if (version < from) this.docs.delete(version);
  }

  /** Steps after `version`; null when that is older than what is held. */
  since(version: number): StoredStep[] | null {
    return version < this.oldest ? null : this.stored.slice(version - this.oldest);
  }

  /** The document at `version` with the steps saved after it; null when that is older than what is held. */
  at(version: number): { doc: ProseNode; missed: StoredStep[]; over: Step[] } | null {
    if (version < this.oldest || version > this.version) return null;
    const index = version - this.oldest;
    return {
      doc: this.docAt(version),
      missed: this.stored.slice(index),
      over: this.steps.slice(index),
    };
  }

  private docAt(version: number): ProseNode {
    if (version === this.version) return this.newest;
    let from = version;
    while (from > this.oldest && !this.docs.has(from)) from--;
    let doc = this.docs.get(from) as ProseNode;
    for (const step of this.steps.slice(from - this.oldest, version - this.oldest))
      doc = step.apply(doc).doc as ProseNode;
    return doc;
  }
}
