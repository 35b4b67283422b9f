/** What an earlier version of the program left in the browser's simple storage, brought into the journal. */
import type { RescuedWords } from "./journal-records";
import type { Change, Shelf } from "./shelf";
import { forget } from "./text-record";

interface EarlierText {
  clientId: string;
  base: number;
  doc: unknown;
  steps: unknown[];
  sent: number;
  at: number;
}

type Gone = (name: string, at: number) => boolean;

/** Moves this person's records, but for those of tabs that still run the earlier version. */
export async function moveEarlier(
  storage: Storage,
  shelf: Shelf,
  staffId: string,
  isGone: Gone,
): Promise<void> {
  for (const name of Object.keys(storage)) {
    const [product, kind, staff, article, editor] = name.split(".");
    if (product !== "toasoan" || staff !== staffId || !article) continue;
    const value = parse(storage.getItem(name));
    const changes =
      kind === "text" && editor
        ? textOf([staff, article, editor], value, isGone)
        : kind === "fields"
          ? fieldsOf([staff, article, "earlier"], value)
          : kind === "rescued"
            ? rescuedOf([staff, article], value)
            : null;
    if (!changes) continue;
    await shelf.apply(changes);
    storage.removeItem(name);
  }
}

function textOf(place: [string, string, string], value: unknown, isGone: Gone): Change[] | null {
  const text = value as EarlierText | null;
  if (!text || !Array.isArray(text.steps) || typeof text.base !== "number") return null;
  if (!isGone(`text.${place.join(".")}`, text.at)) return null;
  const { clientId, base, doc, steps, sent, at } = text;
  return [
    ...forget(place),
    { do: "put", store: "bases", key: place, value: { version: base, doc } },
    ...steps.map((step, n): Change => ({ do: "put", store: "steps", key: [...place, n], value: step })),
    { do: "put", store: "texts", key: place, value: { clientId, confirmed: 0, sent, at, title: "" } },
  ];
}

function fieldsOf(key: string[], value: unknown): Change[] | null {
  if (typeof value !== "object" || value === null) return null;
  const open = value as Record<string, { base: unknown; value: unknown }>;
  return [{ do: "put", store: "fields", key, value: { at: 0, title: "", open } }];
}

function rescuedOf(key: string[], value: unknown): Change[] | null {
  if (!Array.isArray(value)) return null;
  return (value as RescuedWords[]).map((words) => ({
    do: "put",
    store: "rescued",
    key: [...key, words.id],
    value: words,
  }));
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "null") as unknown;
  } catch {
    return null;
  }
}
