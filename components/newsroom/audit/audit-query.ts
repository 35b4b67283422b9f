/** Filters of the log as an address says them. Pure. */
import type { EventWords } from "@/lib/words/events-vi";

export interface AuditPlace {
  actor: string;
  action: string;
  from: string;
  to: string;
  number: string;
  cursor: string;
}

type Params = Record<string, string | string[] | undefined>;

const patterns = {
  actor: /^[0-9a-f-]{36}$/,
  action: /^[a-z_]+(\.[a-z_]+)*$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  number: /^\d{1,9}$/,
  cursor: /^[\w-]{1,200}$/,
} as const satisfies Record<keyof AuditPlace, RegExp>;

const names = Object.keys(patterns) as (keyof AuditPlace)[];

/** Reads an address; what is not a filter's shape is left out. A day must be one of the calendar. */
export function readAuditPlace(params: Params): AuditPlace {
  const read = (name: keyof AuditPlace) => {
    const given = params[name];
    const text = (Array.isArray(given) ? given[0] : given)?.trim() ?? "";
    if (!patterns[name].test(text)) return "";
    return (name === "from" || name === "to") && !isDay(text) ? "" : text;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as AuditPlace;
}

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** The address of `place`; a change of filter begins at the first page. */
export function auditHref(place: Partial<AuditPlace>): string {
  const query = new URLSearchParams();
  for (const name of names) if (place[name]) query.set(name, place[name]);
  return query.size > 0 ? `/newsroom/audit?${query}` : "/newsroom/audit";
}

/** What the log is asked for. */
export const auditQuery = ({ actor, action, from, to, number, cursor }: AuditPlace) => ({
  actor: actor || undefined,
  action: action || undefined,
  from: from || undefined,
  to: to || undefined,
  cursor: cursor || undefined,
  number: number ? Number(number) : undefined,
});

/** Whether anything but the page is chosen. */
export const isFiltered = (place: AuditPlace): boolean =>
  names.some((name) => name !== "cursor" && place[name] !== "");

/** Acts to choose from: whole kinds first, then each act under its kind. */
export function actOptions(words: EventWords): { value: string; label: string; group?: string }[] {
  const kinds = Object.entries(words.kinds);
  return [
    ...kinds.map(([value, label]) => ({ value, label })),
    ...kinds.flatMap(([kind, group]) =>
      Object.entries(words.acts)
        .filter(([action]) => action.startsWith(`${kind}.`))
        .map(([value, label]) => ({ value, label, group })),
    ),
  ];
}
