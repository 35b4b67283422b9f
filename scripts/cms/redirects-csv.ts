/** A table of old addresses: two columns, from and to, with or without a head; by commas, semicolons or tabs. */
import { parse } from "csv-parse/sync";
import { type Redirect, readRedirect } from "@/lib/domain/redirect";

export interface ReadRedirects {
  redirects: Redirect[];
  /** What cannot be taken, by the line of the file on which it stands. */
  errors: { line: number; code: string; text: string }[];
}

/** Reads the whole file; a name that stands in it twice, or leads to another of it, is an error of its line. */
export function readRedirectsCsv(source: Buffer, siteOrigin: string): ReadRedirects {
  const rows = parse(source, {
    bom: true,
    delimiter: [",", ";", "\t"],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const first = rows[0]?.record.map((cell) => cell.toLowerCase());
  const found = new Map<string, { line: number; redirect: Redirect }>();
  const errors: ReadRedirects["errors"] = [];
  for (const { record, info } of first?.[0] === "from" || first?.[0] === "cũ" ? rows.slice(1) : rows) {
    const [from = "", to = ""] = record;
    const read = readRedirect(from, to, siteOrigin);
    const line = info.lines;
    if (!read.ok) errors.push({ line, code: read.refusal.code, text: from });
    else if (found.has(read.value.from)) errors.push({ line, code: "redirect.twice", text: from });
    else found.set(read.value.from, { line, redirect: read.value });
  }
  for (const { line, redirect } of found.values())
    if (
      redirect.target.to !== null &&
      (found.has(redirect.target.to) || found.has(redirect.target.to.split("?")[0] ?? ""))
    )
      errors.push({ line, code: "redirect.chain", text: redirect.from });
  return {
    redirects: [...found.values()].map(({ redirect }) => redirect),
    errors: errors.sort((a, b) => a.line - b.line),
  };
}
