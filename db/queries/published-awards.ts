/** The award register as readers may see it. Every statement here runs with the readers' login. */
import { type SQL, sql } from "drizzle-orm";
import {
  type AwardFilter,
  type AwardInArticle,
  type AwardPage,
  type AwardPlace,
  kindOfWords,
  type NameRole,
  type RegisterName,
  type YearTotals,
} from "@/lib/domain/award-register";
import type { RecipientKind } from "@/lib/domain/award-terms";
import type { ContentAward } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { findLiveArticle } from "./published";

interface Row {
  award: ContentAward;
  day: string;
  basis: AwardRow["day"]["basis"];
  path: string;
  headline: string;
  authority_slug: string;
  recipient_slugs: (string | null)[];
}

const columns = sql`w.award, w.day::text as day, w.basis, a.path, a.headline, w.authority_slug,
  to_jsonb(w.recipient_slugs) as recipient_slugs`;

const toRow = (row: Row): AwardRow => ({
  award: row.award,
  day: { date: row.day, basis: row.basis },
  article: { path: row.path, headline: row.headline },
  slugs: { authority: row.authority_slug, recipients: row.recipient_slugs },
});

const toPage = (rows: AwardRow[], limit: number): AwardPage => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > limit && last ? { day: last.day.date, id: last.award.id } : null,
  };
};

const after = (place: AwardPlace | null | undefined): SQL =>
  place ? sql`(w.day, w.award_id) < (${place.day}::date, ${place.id}::uuid)` : sql`true`;

/**
 * Released awards that answer `filter`, newest day first. Words are compared without marks. Words that stand
 * together anywhere are looked for as a phrase, else every one of them by itself.
 */
export async function listAwards(
  q: Queryable,
  { limit, before, ...filter }: AwardFilter & { limit: number; before?: AwardPlace | null | undefined },
): Promise<AwardPage> {
  const where = await conditions(q, filter);
  if (!where) return { rows: [], next: null };
  const rows = (await q.execute(sql`
    select ${columns} from published.awards w join published.articles a on a.number = w.number
     where ${sql.join([...where, after(before)], sql` and `)}
     order by w.day desc, w.award_id desc limit ${limit + 1}`)) as unknown as Row[];
  return toPage(rows.map(toRow), limit);
}

/** What `filter` asks for, or null when nothing can answer it: words without a letter, a form nobody was given. */
async function conditions(q: Queryable, filter: AwardFilter): Promise<SQL[] | null> {
  const kind = filter.recipient ? kindOfWords(filter.recipient) : null;
  const [asked] = (await q.execute(sql`
    select to_jsonb(published.syllables(${filter.q ?? ""})) as words,
           to_jsonb(published.syllables(${filter.authority ?? ""})) as authority,
           to_jsonb(published.syllables(${kind ? "" : (filter.recipient ?? "")})) as recipient,
           coalesce(
             (select jsonb_build_array(n.slug) from published.award_names n
               where n.role = 'form' and n.slug = ${(filter.form ?? "").replaceAll("-", "_")}),
             (select jsonb_agg(n.slug) from published.award_names n
               where n.role = 'form' and published.syllables(${filter.form ?? ""}) <> '{}'
                 and n.words @> published.with_pairs(published.syllables(${filter.form ?? ""}), ''))) as forms,
           exists (select from published.award_names n
                    where n.role = 'authority' and n.slug = ${filter.authority ?? ""}) as authority_is_slug
  `)) as unknown as {
    words: string[];
    authority: string[];
    recipient: string[];
    forms: string[] | null;
    authority_is_slug: boolean;
  }[];
  if (!asked) return null;
  const where: SQL[] = [];
  if (filter.q) {
    if (asked.words.length === 0) return null;
    where.push(...(await wordsAnywhere(q, asked.words)));
  }
  if (filter.form) {
    if (!asked.forms) return null;
    where.push(
      asked.forms.length === 1 ? sql`w.form_code = ${asked.forms[0]}` : isAnyOf("form_code", asked.forms),
    );
  }
  if (filter.authority) {
    if (asked.authority_is_slug) where.push(sql`w.authority_slug = ${filter.authority}`);
    else if (asked.authority.length === 0) return null;
    else where.push(...phraseOf("a", asked.authority));
  }
  if (kind) where.push(sql`w.words @> array[${`k:${kind}`}]::text[]`);
  else if (filter.recipient) {
    if (asked.recipient.length === 0) return null;
    where.push(...phraseOf("r", asked.recipient));
  }
  if (filter.from) where.push(sql`w.day >= ${filter.from}::date`);
  if (filter.to) where.push(sql`w.day <= ${filter.to}::date`);
  return where;
}

async function wordsAnywhere(q: Queryable, words: string[]): Promise<SQL[]> {
  const each = sql`w.words @> ${textArray(words)}`;
  if (words.length === 1) return [each];
  const phrase = [
    sql`w.words @> ${textArray(withPairs(words, ""))}`,
    sql`w.folded like ${`% ${words.join(" ")} %`}`,
  ];
  const [found] = (await q.execute(
    sql`select exists (select from published.awards w where ${sql.join(phrase, sql` and `)}) as yes`,
  )) as unknown as { yes: boolean }[];
  return found?.yes ? phrase : [each];
}

/** Words that stand together in a field of one kind; pairs find it in the index, the text itself proves it. */
const phraseOf = (mark: "a" | "r", words: string[]): SQL[] => [
  sql`w.words @> ${textArray(withPairs(words, `${mark}:`))}`,
  ...(words.length > 2 ? [sql`w.folded ~ ${`\\|${mark}( [^ |]+)* ${words.join(" ")} `}`] : []),
];

/** As published.with_pairs makes them. */
const withPairs = (words: string[], mark: string): string[] => [
  ...words.map((word) => mark + word),
  ...words.slice(1).map((word, n) => `${mark}${words[n]}_${word}`),
];

const textArray = (texts: readonly string[]): SQL =>
  sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`;

const isAnyOf = (column: "form_code", texts: readonly string[]): SQL =>
  sql`w.${sql.identifier(column)} = any(${textArray(texts)})`;

/** The awards of one name, newest day first. */
export async function listAwardsOf(
  q: Queryable,
  { role, slug }: Pick<RegisterName, "role" | "slug">,
  { limit, before }: { limit: number; before?: AwardPlace | null | undefined },
): Promise<AwardPage> {
  const rows = (await q.execute(
    role === "authority"
      ? sql`
    select ${columns} from published.awards w join published.articles a on a.number = w.number
     where w.authority_slug = ${slug} and ${after(before)}
     order by w.day desc, w.award_id desc limit ${limit + 1}`
      : sql`
    select ${columns}
      from (select distinct w.day, w.award_id from published.award_recipients w
             where w.kind = ${role} and w.slug = ${slug} and ${after(before)}
             order by w.day desc, w.award_id desc limit ${limit + 1}) r
      join published.awards w on w.award_id = r.award_id join published.articles a on a.number = w.number
     order by w.day desc, w.award_id desc`,
  )) as unknown as Row[];
  return toPage(rows.map(toRow), limit);
}

/** One award with its article, or null. */
export async function findAward(q: Queryable, id: string): Promise<AwardInArticle | null> {
  const rows = (await q.execute(sql`
    select ${columns}, w.number from published.awards w join published.articles a on a.number = w.number
     where w.number = (select number from published.awards where award_id = ${id}::uuid)
     order by w.position`)) as unknown as (Row & { number: string })[];
  const [first] = rows;
  const row = rows.find((one) => one.award.id === id);
  const article = first && (await findLiveArticle(q, Number(first.number)));
  if (!row || !article) return null;
  return { row: toRow(row), article, siblings: rows.filter((one) => one !== row).map(toRow) };
}

/** Whether an award of that id stood in an article that was taken down or changed. */
export async function isWithdrawnAward(q: Queryable, id: string): Promise<boolean> {
  const rows = await q.execute(sql`select from published.withdrawn_awards where award_id = ${id}::uuid`);
  return (rows as unknown as unknown[]).length > 0;
}

interface NameRow {
  role: NameRole;
  slug: string;
  name: string;
  awards: number;
  revoked: number;
}

const nameColumns = sql`n.role, n.slug, n.name, n.awards, n.revoked`;

/** The name at an address, or null. */
export async function findRegisterName(
  q: Queryable,
  role: NameRole,
  slug: string,
): Promise<RegisterName | null> {
  const [row] = (await q.execute(
    sql`select ${nameColumns} from published.award_names n where n.role = ${role} and n.slug = ${slug}`,
  )) as unknown as NameRow[];
  return row ?? null;
}

/** Names that read alike once marks are left out ("Thắng", "Thăng"), the most honoured first; at most 30. */
export async function listNamesAlike(q: Queryable, role: NameRole, plain: string): Promise<RegisterName[]> {
  return (await q.execute(sql`
    select ${nameColumns} from published.award_names n where n.role = ${role} and n.plain = ${plain}
     order by n.awards desc, n.slug limit 30`)) as unknown as NameRow[];
}

/** Names that hold these words together, those written just so first; at most `limit`. */
export async function findNames(q: Queryable, words: string, limit: number): Promise<RegisterName[]> {
  return (await q.execute(sql`
    select ${nameColumns}
      from (select n.*, lower(n.name) = lower(${words}) as whole, strpos(lower(n.name), lower(${words})) > 0 as exact
              from published.award_names n
             where n.words @> published.with_pairs(published.syllables(${words}), '') and n.role <> 'form'
               and published.syllables(${words}) <> '{}' limit 500) n
     order by n.whole desc, n.exact desc, n.awards desc, n.role, n.slug limit ${limit}`)) as unknown as NameRow[];
}

/** Forms of the register with their names, for a choice; in the order of the alphabet. */
export async function listRegisterForms(q: Queryable): Promise<{ code: string; name: string }[]> {
  return (await q.execute(sql`
    select n.slug as code, n.name from published.award_names n where n.role = 'form' order by n.name collate "C"`)) as unknown as {
    code: string;
    name: string;
  }[];
}

/** The authorities that conferred most, at most `limit`. */
export async function listAuthorities(q: Queryable, limit: number): Promise<RegisterName[]> {
  return (await q.execute(sql`
    select ${nameColumns} from published.award_names n where n.role = 'authority'
     order by n.awards desc, n.slug limit ${limit}`)) as unknown as NameRow[];
}

/** Sums by year, the newest first: of the whole register, of a form or of an authority. */
export async function listAwardTotals(
  q: Queryable,
  scope: "all" | "form" | "authority",
  key = "",
): Promise<YearTotals[]> {
  const rows = (await q.execute(sql`
    select t.* from published.award_totals t where t.scope = ${scope} and t.key = ${key} order by t.year desc`)) as unknown as ({
    year: number;
    awards: number;
    revoked: number;
  } & Record<string, number>)[];
  const kinds: [RecipientKind, string][] = [
    ["individual", "individuals"],
    ["collective", "collectives"],
    ["household", "households"],
    ["unspecified", "others"],
  ];
  return rows.map((row) => ({
    year: row.year,
    awards: row.awards,
    revoked: row.revoked,
    honoured: Object.fromEntries(
      kinds.map(([kind, column]) => [kind, { least: row[column] ?? 0, open: row[`open_${column}`] ?? 0 }]),
    ) as YearTotals["honoured"],
  }));
}
