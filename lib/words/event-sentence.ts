/** Sentences and values of the log, from its stored facts. Pure. */
import { formatDay, formatShortStamp } from "@/lib/format/datetime";
import { eventsEn } from "./events-en";
import { type EventWords, eventsVi } from "./events-vi";
import { fill } from "./fill";
import type { Locale } from "./sentence";

export const eventWords = (locale: Locale): EventWords => (locale === "en" ? eventsEn : eventsVi);

/** What was done, to stand between the actor and the thing: "gửi biên tập", "submitted". */
export function actPhrase(action: string, words: EventWords): string {
  return words.acts[action] ?? fill(words.otherAct, { action });
}

/** One changed row as the log keeps it. */
export interface Change {
  table: string;
  op: "I" | "U" | "D";
  key: Record<string, unknown>;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

/** The person whom an act was about, by the rows it changed: a name of `names`, or null where no row tells. */
export function personIn(changes: readonly Change[], names: ReadonlyMap<string, string>): string | null {
  for (const { table, key, old, new: now } of changes) {
    const id = table === "staff" ? key.id : (key.staff_id ?? now?.staff_id ?? old?.staff_id);
    const name = typeof id === "string" ? names.get(id) : undefined;
    if (name) return name;
  }
  return null;
}

export interface FieldChange {
  label: string;
  /** Null: there was, or is, no such row. */
  before: string | null;
  after: string | null;
}

export interface PrintedChange {
  /** "ảnh trong bài: thêm" */
  label: string;
  fields: FieldChange[];
}

/** What values need to be read: names of people and sections by id, words of states and rights, of nothing and truth. */
export interface ValueWords {
  names: ReadonlyMap<string, string>;
  /** Words of codes that stand in columns: states, rights. */
  codes: Readonly<Record<string, string>>;
  nothing: string;
  yes: string;
  no: string;
}

/** A changed row with its columns, old and new. A new row shows only what it says; its own key is left out. */
export function printChange(change: Change, words: EventWords, values: ValueWords): PrintedChange {
  const { table, op, key, old, new: now } = change;
  const columns = Object.keys({ ...old, ...now }).filter(
    (column) => !(column in key) && column !== "article_id",
  );
  const fields = columns
    .map((column) => ({
      label: words.columns[column] ?? column,
      before: old && column in old ? printValue(column, old[column], values) : null,
      after: now && column in now ? printValue(column, now[column], values) : null,
    }))
    .filter(({ before, after }) => op === "U" || (before ?? after) !== values.nothing);
  return { label: `${words.tables[table] ?? table}: ${words.ops[op]}`, fields };
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isDay = /^\d{4}-\d\d-\d\d$/;
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const coded = new Set(["desk_state", "live_state", "capability"]);

/** One stored value for people: nothing, yes and no, instants and days, names for ids, words for codes. */
export function printValue(column: string, value: unknown, values: ValueWords): string {
  if (value === null || value === undefined || value === "") return values.nothing;
  if (typeof value === "boolean") return value ? values.yes : values.no;
  if (Array.isArray(value))
    return value.length === 0
      ? values.nothing
      : value.map((one) => printValue(column, one, values)).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${printValue(name, one, values)}`)
      .join("; ");
  const text = String(value);
  if (coded.has(column)) return values.codes[text] ?? text;
  if (isId.test(text)) return values.names.get(text) ?? `…${text.slice(-8)}`;
  if (isInstant.test(text) && !Number.isNaN(Date.parse(text))) return formatShortStamp(text);
  if (isDay.test(text)) return formatDay(text);
  // A fingerprint is compared by its beginning; the whole of it says nothing more to the eye.
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`;
  return text;
}
