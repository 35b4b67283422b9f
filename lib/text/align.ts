/**
 * Two lists side by side: what stayed, changed, moved, came and went. First what is the same to the letter, then in
 * each gap what resembles what, in order; at last what left one place and came back at another.
 */
import { diff } from "./diff";

export interface Pair {
  /** `moved` stands at the new place, `moved_away` at the old one; both name the two. */
  op: "same" | "changed" | "moved" | "moved_away" | "added" | "removed";
  /** Index in the older list, and in the newer one. */
  from: number | null;
  to: number | null;
}

export interface Resemblance<T> {
  /** Two items with one key are the same to the letter. */
  keyOf(item: T): string;
  /** 0 (strangers) to 1; asked only of items with different keys. */
  likeness(before: T, after: T): number;
  /** Whether its coming back elsewhere means anything: an empty paragraph does not. */
  isTelling(item: T): boolean;
}

/** Below this two items of one gap are told as one gone and one come: a soup of words helps nobody. */
const alike = 0.35;
/** What comes back far away must resemble much more to be called moved. */
const stillItself = 0.6;
/** Comparisons that one gap is worth; beyond, it is told as replaced. */
const patience = 40_000;

/** The newer list in order, with what went in between where it stood. */
export function align<T>(before: readonly T[], after: readonly T[], rules: Resemblance<T>): Pair[] {
  const pairs = inOrder(before, after, rules);
  const gone = pairs.filter((pair) => pair.op === "removed" && rules.isTelling(before[pair.from ?? 0] as T));
  const came = pairs.filter((pair) => pair.op === "added" && rules.isTelling(after[pair.to ?? 0] as T));
  const meet = (old: Pair, now: Pair) => {
    const [from, to] = [old.from, now.to];
    Object.assign(old, { op: "moved_away", to });
    Object.assign(now, { op: "moved", from });
  };
  const byKey = new Map<string, Pair[]>();
  for (const old of gone) {
    const key = rules.keyOf(before[old.from ?? 0] as T);
    byKey.set(key, [...(byKey.get(key) ?? []), old]);
  }
  for (const now of came) {
    const old = byKey.get(rules.keyOf(after[now.to ?? 0] as T))?.shift();
    if (old) meet(old, now);
  }
  const left = gone.filter((pair) => pair.op === "removed");
  const open = came.filter((pair) => pair.op === "added");
  if (left.length * open.length > patience) return pairs;
  const likely = left
    .flatMap((old) =>
      open.map((now) => ({
        old,
        now,
        score: rules.likeness(before[old.from ?? 0] as T, after[now.to ?? 0] as T),
      })),
    )
    .filter(({ score }) => score >= stillItself)
    .sort((a, b) => b.score - a.score);
  for (const { old, now } of likely) if (old.op === "removed" && now.op === "added") meet(old, now);
  return pairs;
}

function inOrder<T>(before: readonly T[], after: readonly T[], rules: Resemblance<T>): Pair[] {
  const numbered = (items: readonly T[]) => items.map((item, at) => ({ at, key: rules.keyOf(item) }));
  const pairs: Pair[] = [];
  let from = 0;
  let gap: { gone: number[]; came: number[] } = { gone: [], came: [] };
  const close = () => {
    pairs.push(...pairUp(gap, before, after, rules));
    gap = { gone: [], came: [] };
  };
  for (const edit of diff(numbered(before), numbered(after), (one) => one.key)) {
    for (const { at } of edit.items) {
      if (edit.op === "removed") gap.gone.push(from++);
      else if (edit.op === "added") gap.came.push(at);
      else {
        close();
        pairs.push({ op: "same", from: from++, to: at });
      }
    }
  }
  close();
  return pairs;
}

/** What went in a gap against what came in it: the pairing in order that resembles most. */
function pairUp<T>(
  { gone, came }: { gone: number[]; came: number[] },
  before: readonly T[],
  after: readonly T[],
  rules: Resemblance<T>,
): Pair[] {
  const chosen = bestPairs(gone, came, before, after, rules);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...chosen, [gone.length, came.length] as const]) {
    while (i < x) pairs.push({ op: "removed", from: gone[i++] ?? 0, to: null });
    while (j < y) pairs.push({ op: "added", from: null, to: came[j++] ?? 0 });
    if (x < gone.length && y < came.length)
      pairs.push({ op: "changed", from: gone[i++] ?? 0, to: came[j++] ?? 0 });
  }
  return pairs;
}

function bestPairs<T>(
  gone: number[],
  came: number[],
  before: readonly T[],
  after: readonly T[],
  rules: Resemblance<T>,
): [number, number][] {
  if (gone.length === 0 || came.length === 0 || gone.length * came.length > patience) return [];
  const score = gone.map((from) =>
    came.map((to) => {
      const likeness = rules.likeness(before[from] as T, after[to] as T);
      return likeness >= alike ? likeness : 0;
    }),
  );
  const best: number[][] = Array.from({ length: gone.length + 1 }, () => new Array(came.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = came.length - 1; j >= 0; j--) {
      const own = score[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), own > 0 ? own + at(i + 1, j + 1) : 0);
    }
  const chosen: [number, number][] = [];
  for (let i = 0, j = 0; i < gone.length && j < came.length; ) {
    const own = score[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) chosen.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return chosen;
}

/** How much two texts share: twice the common words of all words (Dice), each counted as often as it stands. */
export function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [word, n] of a) {
    shared += Math.min(n, b.get(word) ?? 0);
    all += n;
  }
  for (const n of b.values()) all += n;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** The words of a text with how often each stands there. */
export function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
