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
  number: string;
  path: string;
  headline: string;
  authority_slug: string;
  recipient_slugs: (string | null)[];
}

const columns = sql`w.award, w.day::text as day, w.basis, w.number, a.path, a.headline, w.authority_slug,
  to_jsonb(w.recipient_slugs) as recipient_slugs`;

const toRow = (row: Row): AwardRow => ({
  award: row.award,
  day: { date: row.day, basis: row.basis },
  article: { number: Number(row.number), path: row.path, headline: row.headline },
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
 *
 * What is common is found by looking through the newest awards, what is rare by the index of words: each is slow at
 * the other's work, and no planner knows how often words go together.
 */
export async function listAwards(
  q: Queryable,
  {
    limit,
    before,
    lookedThrough = 1500,
    ...filter
  }: AwardFilter & {
    limit: number;
    before?: AwardPlace | null | undefined;
    /** How many awards are looked through before the index is asked: a thousandth of a second or two. */
    lookedThrough?: number;
  },
): Promise<AwardPage> {
  const asked = await understand(q, filter);
  if (!asked) return { rows: [], next: null };
  const within = [
    after(before),
    filter.from ? sql`w.day >= ${filter.from}::date` : sql`true`,
    filter.to ? sql`w.day <= ${filter.to}::date` : sql`true`,
  ];
  const newest = await lookThrough(q, asked, within, lookedThrough, limit + 1);
  const rows = newest.isEnough ? newest.rows : await lookUp(q, asked, within, limit + 1);
  return toPage(rows.map(toRow), limit);
}

async function lookThrough(q: Queryable, asked: Asked, within: SQL[], lookedThrough: number, limit: number) {
  const found = (await q.execute(sql`
    with seen as materialized (
      select w.day, w.award_id, w.form_code, w.folded from published.awards w
       where ${sql.join([...within, ...asked.ordered], sql` and `)}
       order by w.day desc, w.award_id desc limit ${asked.tests.length === 0 ? limit : lookedThrough})
    select s.n as seen, m.*
      from (select count(*)::int as n from seen) s
      left join lateral (
        select ${columns}, w.award_id
          from (select * from seen w where ${all(asked.tests)} order by w.day desc, w.award_id desc limit ${limit}) k
          join published.awards w on w.award_id = k.award_id join published.articles a on a.number = w.number) m on true
     order by m.day desc, m.award_id desc`)) as unknown as (Row & {
    seen: number;
    award_id: string | null;
  })[];
  const rows = found.filter((row) => row.award_id !== null);
  return {
    rows,
    isEnough: asked.tests.length === 0 || rows.length >= limit || (found[0]?.seen ?? 0) < lookedThrough,
  };
}

async function lookUp(q: Queryable, asked: Asked, within: SQL[], limit: number): Promise<Row[]> {
  const conditions = [...within, ...asked.ordered, ...asked.tests];
  const isIndexed = asked.terms.length > 0;
  if (isIndexed) conditions.unshift(sql`w.words @> ${textArray(asked.terms)}`);
  // The sum keeps the planner from walking all days in their order, which is what looking through has just done.
  const day = isIndexed ? sql`w.day + 0` : sql`w.day`;
  return (await q.execute(sql`
    select ${columns}
      from (select w.day, w.award_id from published.awards w where ${all(conditions)}
             order by ${day} desc, w.award_id desc limit ${limit}) k
      join published.awards w on w.award_id = k.award_id join published.articles a on a.number = w.number
     order by k.day desc, k.award_id desc`)) as unknown as Row[];
}

/** A question as the database takes it. */
interface Asked {
  /** Conditions that an index answers in the order of days. */
  ordered: SQL[];
  /** What is tested in each award by itself; exact. */
  tests: SQL[];
  /** All of it as words of the index, which finds a little more than the tests let through. */
  terms: string[];
}

/** Null when nothing can answer: words without a letter, a form that nobody was given. */
async function understand(q: Queryable, filter: AwardFilter): Promise<Asked | null> {
  const kind = filter.recipient ? kindOfWords(filter.recipient) : null;
  const form = filter.form ?? "";
  const [said] = (await q.execute(sql`
    select to_jsonb(published.syllables(${filter.q ?? ""})) as words,
           to_jsonb(published.syllables(${filter.authority ?? ""})) as authority,
           to_jsonb(published.syllables(${kind ? "" : (filter.recipient ?? "")})) as recipient,
           coalesce(
             (select jsonb_build_array(n.slug) from published.award_names n
               where n.role = 'form' and n.slug = ${form.replaceAll("-", "_")}),
             (select jsonb_agg(n.slug) from published.award_names n
               where n.role = 'form' and published.syllables(${form}) <> '{}'
                 and n.words @> published.with_pairs(published.syllables(${form}), ''))) as forms,
           exists (select from published.award_names n
                    where n.role = 'authority' and n.slug = ${filter.authority ?? ""}) as "isSlug"`)) as unknown as Said[];
  if (!said) return null;
  const asked: Asked = { ordered: [], tests: [], terms: [] };
  if (filter.authority) {
    if (said.isSlug) {
      asked.ordered.push(sql`w.authority_slug = ${filter.authority}`);
      asked.terms.push(`authority:${filter.authority}`);
    } else if (!inField(asked, "a", said.authority)) return null;
  }
  if (filter.form) {
    const [code, ...others] = said.forms ?? [];
    if (code === undefined) return null;
    const isForm =
      others.length === 0
        ? sql`w.form_code = ${code}`
        : sql`w.form_code = any(${textArray([code, ...others])})`;
    // One of the two in order: an index by days has one of them in front.
    (asked.ordered.length === 0 && others.length === 0 ? asked.ordered : asked.tests).push(isForm);
    if (others.length === 0) asked.terms.push(`form:${code}`);
  }
  if (kind) {
    asked.tests.push(sql`w.folded like ${`%|kind:${kind} %`}`);
    asked.terms.push(`kind:${kind}`);
  } else if (filter.recipient && !inField(asked, "r", said.recipient)) return null;
  if (filter.q && !(await anywhere(q, asked, said.words))) return null;
  return asked;
}

interface Said {
  words: string[];
  authority: string[];
  recipient: string[];
  forms: string[] | null;
  isSlug: boolean;
}

/** Words that stand together in a field of one kind. */
function inField(asked: Asked, mark: "a" | "r", words: string[]): boolean {
  asked.tests.push(sql`w.folded ~ ${`\\|${mark}( [^ |]+)* ${words.join(" ")} `}`);
  asked.terms.push(...pairsOf(words, `${mark}:`));
  return words.length > 0;
}

async function anywhere(q: Queryable, asked: Asked, words: string[]): Promise<boolean> {
  const together = sql`w.folded like ${`% ${words.join(" ")} %`}`;
  const [found] = (await q.execute(sql`
    select exists (select from published.awards w
                    where w.words @> ${textArray(pairsOf(words, ""))} and ${together}) as yes`)) as unknown as {
    yes: boolean;
  }[];
  if (found?.yes) {
    asked.tests.push(together);
    asked.terms.push(...pairsOf(words, ""));
  } else {
    asked.tests.push(...words.map((word) => sql`w.folded like ${`% ${word} %`}`));
    asked.terms.push(...words);
  }
  return words.length > 0;
}

/** As published.with_pairs makes them; two words and more are found by their pairs alone. */
const pairsOf = (words: string[], mark: string): string[] =>
  words.length === 1 ? [`${mark}${words[0]}`] : words.slice(1).map((word, n) => `${mark}${words[n]}_${word}`);

const all = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

const textArray = (texts: readonly string[]): SQL =>
  texts.length === 0
    ? sql`'{}'::text[]`
    : sql`array[${sql.join(
        texts.map((text) => sql`${text}`),
        sql`, `,
      )}]::text[]`;

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
    select ${columns} from published.awards w join published.articles a on a.number = w.number
     where w.number = (select number from published.awards where award_id = ${id}::uuid)
     order by w.position`)) as unknown as Row[];
  const [first] = rows;
  const row = rows.find((one) => one.award.id === id);
  const article = first && (await findLiveArticle(q, Number(first.number)));
  if (!row || !article) return null;
  return { row: toRow(row), article, siblings: rows.filter((one) => one !== row).map(toRow) };
}

/** The id of the one award that ends so; null where there is none, or more than one. */
export async function findAwardIdByEnd(q: Queryable, end: string): Promise<string | null> {
  const rows = (await q.execute(sql`
    select w.award_id as id from published.awards w where right(w.award_id::text, 12) = ${end} limit 2`)) as unknown as {
    id: string;
  }[];
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
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
