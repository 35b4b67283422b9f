/**
 * How typed text gets to the server and others' text back, as a pure machine: one request at a time, a batch
 * whose fate is unknown is sent again exactly as it was, and nothing foreign is taken in while one is out
 * (research: rebasing in two goes may differ from the server's one). Clock values are milliseconds.
 */

/** One step as the log tells it. */
export interface LoggedStep {
  step: unknown;
  clientId: string;
  by: string;
}

export interface Batch {
  readonly clientId: string;
  /** The server's version that the steps were made on. */
  readonly base: number;
  readonly steps: readonly unknown[];
}

/** Why nothing is sent until something else happens. */
export type Trouble =
  | { kind: "session"; sentence: string }
  /** Nobody, or not this person, types in the article's present state. */
  | { kind: "closed"; sentence: string }
  /** The server will never take this text as it is; more typing may mend it. */
  | { kind: "refused"; sentence: string }
  /** Two histories do not meet; the text is read anew. */
  | { kind: "lost_track"; sentence: string };

export interface SaveQueue {
  /** Names this editor to the server; renewed after a dropped batch, so that a late twin is a stranger. */
  readonly clientId: string;
  /** Newest version of the log that was taken in. */
  readonly version: number;
  /** Local steps that the log does not hold, those of `batch` included. */
  readonly unsent: number;
  readonly batch: Batch | null;
  readonly wire: "free" | "saving" | "asking";
  /** Failed requests in a row. */
  readonly failures: number;
  readonly notBefore: number;
  readonly askedAt: number;
  readonly savedAt: number | null;
  /** Newest version that was heard of; above `version`, there is something to fetch. */
  readonly heard: number;
  readonly trouble: Trouble | null;
}

export type Command =
  | { do: "save"; batch: Batch }
  | { do: "ask"; since: number }
  | { do: "wait"; ms: number }
  | { do: "nothing" };

/** What an answer brings, in the order in which it must be taken in. */
export interface Intake {
  before: LoggedStep[];
  /** The batch as the log has it; empty if it is not in the log. */
  own: LoggedStep[];
  after: LoggedStep[];
}

export const pace = {
  betweenSaves: 60,
  /** While others' steps arrive by themselves, asking is a safeguard only. */
  betweenAsks: { told: 20_000, untold: 3000 },
  /** Before asking for what was heard of. */
  beforeFetch: 50,
  largestBatch: 500,
} as const;

/** Whether others' steps are wanted, and whether they arrive by themselves. */
export type Watching = keyof typeof pace.betweenAsks | false;

const waits = [1000, 2000, 4000, 8000, 15_000] as const;

/** A machine for a text read at `version`. */
export function openQueue(clientId: string, version: number, now: number): SaveQueue {
  return {
    clientId,
    version,
    unsent: 0,
    batch: null,
    wire: "free",
    failures: 0,
    notBefore: 0,
    askedAt: now,
    savedAt: null,
    heard: version,
    trouble: null,
  };
}

/** After any change of the local text: `unsent` steps are not in the log. */
export function typed(queue: SaveQueue, unsent: number, now: number): SaveQueue {
  if (queue.trouble?.kind !== "refused" || unsent === queue.unsent) return { ...queue, unsent };
  // What was refused may be mended by this very change: try the whole once more.
  return { ...queue, unsent, trouble: null, notBefore: now + waits[0] };
}

/** What to do now. `unsentSteps` is asked only when a new batch is made. */
export function next(
  queue: SaveQueue,
  now: number,
  unsentSteps: () => readonly unknown[],
  watching: Watching,
): [SaveQueue, Command] {
  if (queue.wire !== "free") return [queue, { do: "nothing" }];
  if (queue.trouble && queue.trouble.kind !== "refused") return [queue, { do: "nothing" }];
  if (now < queue.notBefore) return [queue, { do: "wait", ms: queue.notBefore - now }];
  if (queue.batch)
    return [
      { ...queue, wire: "saving" },
      { do: "save", batch: queue.batch },
    ];
  if (queue.unsent > 0 && !queue.trouble) {
    const steps = unsentSteps().slice(0, pace.largestBatch);
    const batch = { clientId: queue.clientId, base: queue.version, steps };
    return [
      { ...queue, batch, wire: "saving" },
      { do: "save", batch },
    ];
  }
  if (!watching) return [queue, { do: "nothing" }];
  const isBehind = queue.heard > queue.version;
  const due = queue.askedAt + (isBehind ? pace.beforeFetch : pace.betweenAsks[watching]);
  if (now < due) return [queue, { do: "wait", ms: due - now }];
  return [
    { ...queue, wire: "asking" },
    { do: "ask", since: queue.version },
  ];
}

/**
 * Steps that came without being asked for. They are taken in like an answer, but only while nothing is out: whatever
 * is on the wire, or may have arrived unseen, will bring them in one go. What does not follow is asked for.
 */
export function pushed(
  queue: SaveQueue,
  now: number,
  push: { bodyVersion: number; steps: readonly LoggedStep[] },
): [SaveQueue, Intake | null] {
  const heard: SaveQueue = { ...queue, heard: Math.max(queue.heard, push.bodyVersion) };
  const follows = push.bodyVersion - push.steps.length <= queue.version;
  const isOpen = !queue.trouble || queue.trouble.kind === "refused";
  const isIdle = queue.wire === "free" && queue.batch === null && isOpen;
  if (push.bodyVersion <= queue.version || !follows || !isIdle) return [heard, null];
  const { savedAt } = queue;
  const [settled, intake] = answered(heard, now, push, "asked");
  return [{ ...settled, savedAt }, intake];
}

/**
 * An answer that carries steps: a save's 200, its 409 `body.acknowledged` or `body.dropped`, or what was asked for.
 * The intake is null when the answer does not continue what this machine knows: read the text anew.
 */
export function answered(
  queue: SaveQueue,
  now: number,
  answer: { bodyVersion: number; steps: readonly LoggedStep[] },
  kind: "saved" | "acknowledged" | "dropped" | "asked",
): [SaveQueue, Intake | null] {
  const known = queue.version - (answer.bodyVersion - answer.steps.length);
  const fresh = answer.steps.slice(Math.max(known, 0));
  const { batch } = queue;
  const from = batch ? fresh.findIndex((step) => step.clientId === batch.clientId) : -1;
  const size = from < 0 ? 0 : (batch?.steps.length ?? 0);
  const own = fresh.slice(Math.max(from, 0), Math.max(from, 0) + size);
  const isWhole = own.length === size && own.every((step) => step.clientId === batch?.clientId);
  const isMissing = size === 0 && (kind === "saved" || kind === "acknowledged");
  if (known < 0 || !isWhole || isMissing) return [lostTrack(queue), null];
  const settled: SaveQueue = {
    ...queue,
    wire: "free",
    failures: 0,
    version: Math.max(queue.version, answer.bodyVersion),
    heard: Math.max(queue.heard, answer.bodyVersion),
    batch: kind === "asked" && size === 0 ? queue.batch : null,
    clientId: kind === "dropped" ? renewed(queue.clientId) : queue.clientId,
    notBefore: kind === "asked" ? queue.notBefore : now + pace.betweenSaves,
    askedAt: now,
    savedAt: size > 0 || kind === "asked" ? now : queue.savedAt,
    trouble: queue.trouble?.kind === "session" ? null : queue.trouble,
  };
  const at = from < 0 ? fresh.length : from;
  return [settled, { before: fresh.slice(0, at), own, after: fresh.slice(at + size) }];
}

/** No answer, or an outage: whatever was sent may or may not have arrived, so the batch stays as it is. */
export function failed(queue: SaveQueue, now: number): SaveQueue {
  const wait = waits[Math.min(queue.failures, waits.length - 1)] ?? 15_000;
  return { ...queue, wire: "free", failures: queue.failures + 1, notBefore: now + wait, askedAt: now };
}

/** A refusal (4xx). Only one that the server gives after looking for an earlier arrival frees the batch. */
export function refused(
  queue: SaveQueue,
  now: number,
  refusal: { status: number; code: string; sentence: string },
): SaveQueue {
  const { status, code, sentence } = refusal;
  const free: SaveQueue = { ...queue, wire: "free", failures: 0, askedAt: now };
  if (status === 429) return { ...free, notBefore: now + 2000 };
  if (code === "body.stale") return { ...free, batch: null, notBefore: now + pace.betweenSaves };
  if (code === "body.future") return { ...lostTrack(free), trouble: { kind: "lost_track", sentence } };
  if (status === 401) return { ...free, trouble: { kind: "session", sentence } };
  if (status === 400 || status === 413 || status === 422)
    return { ...free, batch: null, trouble: { kind: "refused", sentence } };
  return { ...free, trouble: { kind: "closed", sentence } };
}

/** The way is open again: back online, signed in again, or the person pressed "try again". */
export function retry(queue: SaveQueue, now: number): SaveQueue {
  const trouble = queue.trouble?.kind === "session" ? null : queue.trouble;
  return { ...queue, trouble, failures: 0, notBefore: Math.min(queue.notBefore, now), askedAt: 0 };
}

/** Whether everything typed is in the server's log. */
export const isSettled = (queue: SaveQueue): boolean => queue.unsent === 0 && queue.batch === null;

const lostTrack = (queue: SaveQueue): SaveQueue => ({
  ...queue,
  wire: "free",
  trouble: { kind: "lost_track", sentence: "" },
});

/** "k3f9" → "k3f9-2" → "k3f9-3". */
function renewed(clientId: string): string {
  const [, stem = clientId, count = "1"] = /^(.*?)(?:-(\d+))?$/.exec(clientId) ?? [];
  return `${stem}-${Number(count) + 1}`;
}
