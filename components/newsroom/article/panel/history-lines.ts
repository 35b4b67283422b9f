/** The audit's rows as lines that an editor reads: which field, what it was, what it is. */
import type { ArticleWords } from "@/lib/words/article";
import type { EventWords } from "@/lib/words/events-vi";

export interface HistoryChange {
  table: string;
  op: "I" | "U" | "D";
  key: Record<string, unknown>;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

export type HistoryItem =
  | {
      kind: "act";
      id: number;
      at: string;
      actor: { id: string; name: string } | null;
      via: string;
      action: string;
      reason: string | null;
      changes: HistoryChange[];
      /** Signed by this act; else the revision it was about. */
      revisions: { number: number; occasion: string }[];
      refersTo: number | null;
    }
  | {
      kind: "typing";
      at: string;
      by: { id: string; name: string };
      from: string;
      to: string;
      steps: number;
      fromVersion: number;
      /** Words that came, and characters of before that went. */
      words: number;
      removed: number;
    };

export interface HistoryLine {
  /** "Tiêu đề", "Ảnh trong bài: chú thích". */
  label: string;
  before: string | null;
  after: string | null;
}

export interface Names {
  words: ArticleWords["history"];
  /** Names of tables and columns, as the whole log prints them. */
  log: Pick<EventWords, "tables" | "columns">;
  /** Words of stored values: states, roles, sections by id. */
  value(column: string, value: unknown): string | null;
}

/** Columns that say nothing to a person: ids, stamps, copies of what another line says. */
const silent =
  /^(id|article_id|award_id|created_at|created_by|number|claimed_by|claimed_at|state_changed_at|approval_id|first_released_at|contributor_id|form_code|evidence|revision_id|approver_id|released_by|released_at|at|overrides|sha256|imported_by|staff_id|original_published_at|position|path)$/;

/** Tables whose rows repeat what the act itself says. */
const bookkeeping = new Set(["revisions", "article_history", "pressings"]);

/** What one act changed, field by field; empty values of a new row are left out. */
export function historyLines(changes: readonly HistoryChange[], names: Names): HistoryLine[] {
  return changes.flatMap((change) => {
    if (bookkeeping.has(change.table)) return [];
    const row = change.table === "articles" ? undefined : names.log.tables[change.table];
    const columns = Object.keys({ ...change.old, ...change.new }).filter((column) => !silent.test(column));
    return columns.flatMap((column) => {
      const before = said(column, change.old?.[column], names);
      const after = said(column, change.new?.[column], names);
      if (before === after || (change.op === "I" && isDull(change.new?.[column]))) return [];
      const label = names.log.columns[column] ?? column;
      return [
        {
          label: capital(row ? `${row}: ${label}` : label),
          before: change.op === "I" ? null : before,
          after: change.op === "D" ? null : after,
        },
      ];
    });
  });
}

/** In Vietnamese as in English the first letter alone is raised: "Chú thích", never "Chú Thích". */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

const isDull = (value: unknown) => value === false || value === null || value === "";

function said(column: string, value: unknown, { words, value: nameOf }: Names): string {
  if (value === null || value === undefined || value === "") return words.empty2;
  const named = nameOf(column, value);
  if (named !== null) return named;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : words.empty2;
  if (column === "content_hash") return String(value).replace(/^\\x/, "").slice(0, 8);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
