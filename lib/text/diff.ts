/** What changed between two sequences: the shortest edit script (Myers), bounded in time and memory. */

export interface Edit<T> {
  op: "same" | "removed" | "added";
  items: T[];
}

/** Differences beyond which the middle is told as replaced whole: nobody reads a script of a thousand edits. */
const maxDistance = 1000;

/** The edits that turn `a` into `b`, neighbours of one kind joined; `keyOf` says when two items are the same. */
export function diff<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): Edit<T>[] {
  const from = a.map(keyOf);
  const to = b.map(keyOf);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end++;
  const pairs = commonPairs(from.slice(start, from.length - end), to.slice(start, to.length - end));
  const edits: Edit<T>[] = [];
  const push = (op: Edit<T>["op"], items: readonly T[]) => {
    if (items.length === 0) return;
    const last = edits.at(-1);
    if (last?.op === op) last.items.push(...items);
    else edits.push({ op, items: [...items] });
  };
  push("same", b.slice(0, start));
  let [x, y] = [start, start];
  for (const [i, j] of pairs) {
    push("removed", a.slice(x, start + i));
    push("added", b.slice(y, start + j));
    push("same", b.slice(start + j, start + j + 1));
    x = start + i + 1;
    y = start + j + 1;
  }
  push("removed", a.slice(x, a.length - end));
  push("added", b.slice(y, b.length - end));
  push("same", b.slice(b.length - end));
  return edits;
}

/** Index pairs of a longest common subsequence; empty when the two are further apart than `maxDistance`. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return [];
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  const limit = Math.min(a.length + b.length, maxDistance);
  for (let d = 0; d <= limit; d++) {
    trace.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      let x = furthest(reach, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a.length, b.length);
    }
    reach = next;
  }
  return [];
}

/** Where a path of `d` edits arrives on diagonal `k` before it follows what is the same. */
function furthest(reach: ReadonlyMap<number, number>, k: number, d: number): number {
  const left = reach.get(k - 1) ?? -1;
  const right = reach.get(k + 1) ?? -1;
  return k === -d || (k !== d && left < right) ? right : left + 1;
}

function backtrack(trace: readonly Map<number, number>[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [width, height];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const left = reach.get(k - 1) ?? -1;
    const right = reach.get(k + 1) ?? -1;
    const before = k === -d || (k !== d && left < right) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reach.get(before) ?? 0);
    const fromY = d === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** A stretch of text that stayed, went or came. */
export interface WordEdit {
  op: Edit<string>["op"];
  text: string;
}

/** Differences of two texts word by word; joined, the "same" and "removed" parts are `a`, the others `b`. */
export function diffWords(a: string, b: string): WordEdit[] {
  return diff(wordsOf(a), wordsOf(b), (word) => word).map(({ op, items }) => ({ op, text: items.join("") }));
}

/** Words, numbers with their points and commas, spaces, signs. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*|\s+|./gsu) ?? [];
