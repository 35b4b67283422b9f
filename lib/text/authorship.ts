/**
 * Who wrote which run of a text, from its log of steps alone: no document is built. What was deleted stays in the
 * sequence as dead text, so that an undo, or a paragraph restored, gives the words back to whoever wrote them first.
 */
import type { BodyNode } from "@/lib/domain/content";

/** One stretch of text by one person, in ProseMirror positions. */
export interface AuthorRun {
  from: number;
  to: number;
  /** Staff id. */
  by: string;
  /** When the stretch was begun, ISO. */
  at: string;
}

interface Run {
  /** One character a position; what is no text is one of the three signs below. */
  text: string;
  by: string;
  at: number;
  /** Number of the step that deleted it; 0 while it lives. */
  killed: number;
}

// Noncharacters: no text holds them, and each takes one position like a character.
const opening = "\ufdd0";
const closing = "\ufdd1";
const leaf = "\ufdd2";
const isSign = (character: string) => character >= opening && character <= leaf;

/** Words by one person less than this apart are one stretch. */
const stretch = 10 * 60_000;
/** So many characters that stood in a place once come back there by no accident. */
const telling = 24;
/** Dead text kept in memory, in characters. */
const memory = 400_000;

interface SliceJson {
  content?: BodyNode[];
  openStart?: number;
  openEnd?: number;
}

interface StepJson {
  stepType?: string;
  from?: number;
  to?: number;
  gapFrom?: number;
  gapTo?: number;
  insert?: number;
  slice?: SliceJson;
}

export class Authorship {
  private runs: Run[];
  private steps = 0;
  /** Where the last change was: the next is mostly near, and the search begins here. */
  private near = { index: 0, position: 0 };

  /** Begins with the text at version 0, by whoever made the article; `leaves` are the node types without content. */
  constructor(
    doc: BodyNode,
    by: string,
    at: string,
    private readonly leaves: ReadonlySet<string>,
  ) {
    const text = signsOf(doc.content ?? [], leaves);
    this.runs = text === "" ? [] : [{ text, by, at: Date.parse(at), killed: 0 }];
  }

  /** Takes in the next step of the log. Marks and attributes change nobody's words. */
  apply(json: unknown, by: string, at: string): void {
    const step = json as StepJson;
    const { from = 0, to = from, slice = {} } = step;
    const writer = { by, at: Date.parse(at) };
    this.steps++;
    if (step.stepType === "replace") this.splice(from, to, this.signs(slice), writer);
    if (step.stepType === "replaceAround") {
      const { gapFrom = from, gapTo = to, insert = 0 } = step;
      const signs = this.signs(slice);
      this.splice(gapTo, to, signs.slice(insert), writer);
      this.splice(from, gapFrom, signs.slice(0, insert), writer);
    }
  }

  /** The text's runs in order; together they cover its characters and nothing else. */
  list(): AuthorRun[] {
    const found: AuthorRun[] = [];
    let position = 0;
    for (const run of this.runs) {
      if (run.killed > 0) continue;
      for (const part of run.text.matchAll(/[^\ufdd0-\ufdd2]+/g)) {
        const from = position + part.index;
        const last = found.at(-1);
        const isSame =
          last?.to === from && last.by === run.by && Math.abs(Date.parse(last.at) - run.at) <= stretch;
        if (isSame) last.to = from + part[0].length;
        else found.push({ from, to: from + part[0].length, by: run.by, at: new Date(run.at).toISOString() });
      }
      position += run.text.length;
    }
    return found;
  }

  private signs({ content = [], openStart = 0, openEnd = 0 }: SliceJson): string {
    const signs = signsOf(content, this.leaves);
    return signs.slice(openStart, signs.length - openEnd);
  }

  private splice(from: number, to: number, signs: string, writer: Pick<Run, "by" | "at">): void {
    const start = this.indexAt(from);
    const end = to > from ? this.indexAt(to) : start;
    let killed = "";
    for (const run of this.runs.slice(start, end))
      if (run.killed === 0) {
        run.killed = this.steps;
        killed += run.text;
      }
    if (signs !== "" && !this.revive(start, signs)) this.insert(start, killed, signs, writer);
    const around = Math.max(0, start - 2);
    const before = this.runs.slice(around, start);
    const size = before.reduce((sum, run) => sum + (run.killed > 0 ? 0 : run.text.length), 0);
    this.near = { index: around, position: from - size };
    this.compact(around);
  }

  /**
   * Gives back dead text that stands here; false if this insertion is none of it. Few letters are taken for restored
   * only if one step deleted just these, and of single letters only the last deleted: others are typed by accident.
   */
  private revive(start: number, signs: string): boolean {
    const runs = this.gapRuns(start);
    const last = runs.reduce((newest, run) => Math.max(newest, run.killed), 0);
    let at = -1;
    for (let [i, offset] = [0, 0]; i < runs.length; ) {
      const unit = runs[i]?.killed;
      let text = "";
      for (; runs[i]?.killed === unit && i < runs.length; i++) text += runs[i]?.text ?? "";
      if (text === signs && (text.length > 3 || unit === last)) at = offset;
      offset += text.length;
    }
    if (at < 0 && signs.length >= telling)
      at = runs
        .map((run) => run.text)
        .join("")
        .lastIndexOf(signs);
    if (at < 0) return false;
    this.wake(start, at, at + signs.length);
    return true;
  }

  /** New text; what it begins and ends with as what it replaced did stays its first writer's. */
  private insert(start: number, killed: string, signs: string, writer: Pick<Run, "by" | "at">): void {
    let index = start;
    let [head, tail] = [0, 0];
    const gap = killed === "" ? "" : this.gapAt(start);
    const at = killed === "" ? -1 : gap.indexOf(killed);
    if (at >= 0) {
      const most = Math.min(killed.length, signs.length);
      while (head < most && killed[head] === signs[head]) head++;
      while (tail < most - head && killed.at(-1 - tail) === signs.at(-1 - tail)) tail++;
      this.wake(start, at + killed.length - tail, at + killed.length);
      index = this.wake(start, at, at + head);
    }
    const text = signs.slice(head, signs.length - tail);
    if (text !== "")
      this.runs.splice(index, 0, ...(this.carried(text, writer) ?? [{ text, ...writer, killed: 0 }]));
  }

  /** A passage that was cut elsewhere and put here is still its writers'; null if it was never cut. */
  private carried(text: string, writer: Pick<Run, "by" | "at">): Run[] | null {
    const [, before = "", core = "", after = ""] =
      /^([\ufdd0-\ufdd2]*)(.*?)([\ufdd0-\ufdd2]*)$/s.exec(text) ?? [];
    if (core.length < telling) return null;
    for (let i = 0; i < this.runs.length; ) {
      const gap = this.gapRuns(i);
      const at = gap
        .map((run) => run.text)
        .join("")
        .lastIndexOf(core);
      if (at < 0) {
        i += gap.length + 1;
        continue;
      }
      const pieces: Run[] = [{ text: before, ...writer, killed: 0 }];
      let seen = 0;
      for (const run of gap) {
        const piece = run.text.slice(Math.max(0, at - seen), Math.max(0, at + core.length - seen));
        if (piece !== "") pieces.push({ ...run, text: piece, killed: 0 });
        seen += run.text.length;
      }
      return [...pieces, { text: after, ...writer, killed: 0 }].filter((run) => run.text !== "");
    }
    return null;
  }

  /** Index of the first run after the character before `position`: dead text of that place comes after it. */
  private indexAt(position: number): number {
    const { near } = this;
    let seen = near.position < position ? near.position : 0;
    for (let i = seen > 0 ? near.index : 0; i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      if (seen === position) return i;
      if (run.killed > 0) continue;
      if (seen + run.text.length > position) {
        this.split(i, position - seen);
        return i + 1;
      }
      seen += run.text.length;
    }
    return this.runs.length;
  }

  private split(index: number, offset: number): void {
    const run = this.runs[index] as Run;
    this.runs.splice(
      index,
      1,
      { ...run, text: run.text.slice(0, offset) },
      { ...run, text: run.text.slice(offset) },
    );
  }

  private gapRuns(start: number): Run[] {
    let end = start;
    while ((this.runs[end]?.killed ?? 0) > 0) end++;
    return this.runs.slice(start, end);
  }

  private gapAt(start: number): string {
    let gap = "";
    for (const run of this.gapRuns(start)) gap += run.text;
    return gap;
  }

  /** Wakes the dead characters `from`–`to` of the gap at `start`; returns the index after them. */
  private wake(start: number, from: number, to: number): number {
    let seen = 0;
    let index = start;
    for (; index < this.runs.length && seen < to; index++) {
      const run = this.runs[index] as Run;
      const size = run.text.length;
      if (seen + size > from && seen < to) {
        if (seen < from) {
          this.split(index, from - seen);
          seen = from;
          continue;
        }
        if (seen + size > to) this.split(index, to - seen);
        (this.runs[index] as Run).killed = 0;
      }
      seen += this.runs[index]?.text.length ?? 0;
    }
    return to > from ? index : start;
  }

  /** Joins neighbours of one writer and one stretch around the place that changed. */
  private compact(around: number): void {
    for (let i = around; i < Math.min(this.runs.length - 1, around + 8); ) {
      const [one, next] = [this.runs[i] as Run, this.runs[i + 1] as Run];
      const isOne = one.by === next.by && one.killed === next.killed && Math.abs(one.at - next.at) <= stretch;
      if (isOne || one.text === "" || next.text === "") {
        const keep = one.text === "" ? next : one;
        this.runs.splice(i, 2, { ...keep, text: one.text + next.text });
      } else i++;
    }
    if (this.steps % 256 === 0) this.forget();
  }

  private forget(): void {
    const dead = this.runs.reduce((sum, run) => sum + (run.killed > 0 ? run.text.length : 0), 0);
    if (dead <= memory) return;
    this.runs = this.runs.filter((run) => run.killed === 0);
    this.near = { index: 0, position: 0 };
  }
}

/** A fragment as one sign a position. */
function signsOf(nodes: readonly BodyNode[], leaves: ReadonlySet<string>): string {
  return nodes
    .map((node) => {
      if (node.text !== undefined)
        return [...node.text].some(isSign) ? node.text.replace(/[\ufdd0-\ufdd2]/g, "\ufffd") : node.text;
      return leaves.has(node.type) ? leaf : opening + signsOf(node.content ?? [], leaves) + closing;
    })
    .join("");
}
