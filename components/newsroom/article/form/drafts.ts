/**
 * What is being typed into the fields and lists, beside what the server has. Pure. Nobody's words are overwritten:
 * a field that someone else changed meanwhile shows both values and waits for a choice.
 */
import { apiValue, type FormKey, type FormValues, isListKey, sameValue, unfinished } from "./form-values";

type Value = FormValues[FormKey];

export interface Draft {
  /** What the server had when this was typed. */
  base: Value;
  value: Value;
  /** On the wire just now. */
  sent: Value | null;
  /** Sent once without an answer: if the server has this, it is nobody else's. */
  tried: Value | null;
  /** Saved as it stands; kept until the person leaves the field, so that nothing jumps under the cursor. */
  isSaved: boolean;
  error: { sentence: string; path: string | null } | null;
  /** Someone else's value of the same field. */
  theirs: Value | null;
}

export interface Drafts {
  /** The version whose values are `server`. */
  version: number;
  server: FormValues;
  open: Partial<Record<FormKey, Draft>>;
}

export interface Sending {
  /** Which forms travel together: fields in one PATCH, each list alone. */
  keys: FormKey[];
  version: number;
  body: Record<string, unknown>;
}

export const openDrafts = (server: FormValues, version: number): Drafts => ({ version, server, open: {} });

/** What the form shows. */
export function shown<K extends FormKey>(drafts: Drafts, key: K): FormValues[K] {
  return (drafts.open[key]?.value ?? drafts.server[key]) as FormValues[K];
}

export function edit<K extends FormKey>(drafts: Drafts, key: K, value: FormValues[K]): Drafts {
  const before = drafts.open[key];
  const base = before?.base ?? drafts.server[key];
  const draft: Draft = {
    base,
    value,
    sent: before?.sent ?? null,
    tried: before?.tried ?? null,
    isSaved: !before?.sent && !before?.theirs && sameValue(key, value, drafts.server[key]),
    error: null,
    theirs: before?.theirs ?? null,
  };
  return withDraft(drafts, key, draft);
}

/** The cursor left the field: what is saved need not be kept. */
export function leave(drafts: Drafts, key: FormKey): Drafts {
  return drafts.open[key]?.isSaved ? without(drafts, key) : drafts;
}

/** Whether something typed is not on the server yet. */
export const isDirty = (drafts: Drafts): boolean =>
  Object.values(drafts.open).some((draft) => !draft.isSaved);

/** Keys that wait for the person: a choice between two values, an error, or a row not filled in. */
export function waiting(drafts: Drafts): FormKey[] {
  return keysOf(drafts).filter((key) => {
    const draft = drafts.open[key];
    return draft && !draft.isSaved && (draft.theirs !== null || draft.error || unfinished(key, draft.value));
  });
}

/** What to send next, marked as sent; null when nothing is due or something is on its way. */
export function send(drafts: Drafts): [Drafts, Sending] | null {
  const keys = keysOf(drafts);
  if (keys.some((key) => drafts.open[key]?.sent !== null)) return null;
  const due = keys.filter((key) => {
    const draft = drafts.open[key];
    return draft && !draft.isSaved && !draft.error && draft.theirs === null && !unfinished(key, draft.value);
  });
  const [first] = due;
  if (!first) return null;
  const together = isListKey(first) ? [first] : due.filter((key) => !isListKey(key));
  const open = { ...drafts.open };
  const body: Record<string, unknown> = {};
  for (const key of together) {
    const draft = drafts.open[key];
    if (!draft) continue;
    open[key] = { ...draft, sent: draft.value };
    body[isListKey(key) ? "items" : key] = apiValue(key, { [key]: draft.value } as never);
  }
  return [
    { ...drafts, open },
    { keys: together, version: drafts.version, body },
  ];
}

/** The server took `keys` and has `server` now. */
export function accepted(
  drafts: Drafts,
  keys: readonly FormKey[],
  server: FormValues,
  version: number,
): Drafts {
  const open = { ...drafts.open };
  for (const key of keys) {
    const draft = open[key];
    if (!draft) continue;
    const isSaved = sameValue(key, draft.value, draft.sent ?? draft.value);
    const value = named(draft.value, draft.sent, server[key]);
    open[key] = { ...draft, base: server[key], value, sent: null, tried: null, isSaved, theirs: null };
  }
  return adopt({ ...drafts, open }, server, version);
}

/** Rows that were saved for the first time get the ids that the server gave them. */
function named(value: Value, sent: Value | null, saved: Value): Value {
  if (typeof value === "string" || !sent || typeof sent === "string" || typeof saved === "string")
    return value;
  const ids = new Map<string, string>();
  for (const [index, row] of sent.entries()) {
    const row2 = saved[index];
    if (row2 && "id" in row2 && row2.id && "id" in row && row.id === null) ids.set(row.key, row2.id);
  }
  const give = <R extends { key: string }>(row: R): R =>
    ids.has(row.key) ? { ...row, id: ids.get(row.key) } : row;
  return (value as { key: string }[]).map(give) as Value;
}

/** Takes in what the server has. A draft whose field changed there becomes a choice between two values. */
export function adopt(drafts: Drafts, server: FormValues, version: number): Drafts {
  if (version < drafts.version) return drafts;
  const open: Drafts["open"] = {};
  for (const key of keysOf(drafts)) {
    const draft = drafts.open[key];
    const kept = draft && compared(key, draft, server[key]);
    if (kept) open[key] = kept;
  }
  return { version, server, open };
}

/** The draft beside what the server has now; null when there is nothing left of it. */
function compared(key: FormKey, draft: Draft, theirs: Value): Draft | null {
  const is = (value: Value | null) => value !== null && sameValue(key, value, theirs);
  if (draft.isSaved) return is(draft.base) ? draft : null;
  if (draft.sent !== null && !is(draft.base)) return draft;
  if (is(draft.value)) return { ...draft, base: theirs, isSaved: true, theirs: null };
  if (is(draft.base) || is(draft.tried)) return { ...draft, base: theirs, theirs: null };
  return { ...draft, theirs };
}

/** No answer came: everything sent is due again, unless the server turns out to have something else meanwhile. */
export function unsent(drafts: Drafts): Drafts {
  const open: Drafts["open"] = {};
  for (const key of keysOf(drafts)) {
    const draft = drafts.open[key];
    if (draft) open[key] = { ...draft, sent: null, tried: draft.sent ?? draft.tried };
  }
  return adopt({ ...drafts, open }, drafts.server, drafts.version);
}

/** The server refused: the sentence stands at its field, or at every field of the request if it names none. */
export function refusedDrafts(
  drafts: Drafts,
  keys: readonly FormKey[],
  problem: { sentence: string; field: string | null },
): Drafts {
  const back = unsent(drafts);
  const atFault = keys.filter((key) => key === problem.field?.split(".")[0]);
  const open = { ...back.open };
  for (const key of atFault.length > 0 ? atFault : keys) {
    const draft = open[key];
    if (draft) open[key] = { ...draft, error: { sentence: problem.sentence, path: problem.field } };
  }
  return { ...back, open };
}

/** "Keep mine": their value is known and will be replaced. */
export function keepMine(drafts: Drafts, key: FormKey): Drafts {
  const draft = drafts.open[key];
  return draft?.theirs == null
    ? drafts
    : withDraft(drafts, key, { ...draft, base: draft.theirs, theirs: null, error: null });
}

/** "Take theirs", and the way out of an error: what the server has. */
export const takeTheirs = (drafts: Drafts, key: FormKey): Drafts => without(drafts, key);

const keysOf = (drafts: Drafts): FormKey[] => Object.keys(drafts.open) as FormKey[];

const withDraft = (drafts: Drafts, key: FormKey, draft: Draft): Drafts => ({
  ...drafts,
  open: { ...drafts.open, [key]: draft },
});

function without(drafts: Drafts, key: FormKey): Drafts {
  const { [key]: _, ...open } = drafts.open;
  return { ...drafts, open };
}
