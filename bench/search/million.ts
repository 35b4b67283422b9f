/** A million invented live articles in a database of their own: made once, in minutes, and kept. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { demoSections } from "@/lib/demo/sections";
import { searchFold } from "@/lib/text/search-query";
import { openVocabulary } from "./vocabulary";

export const million = 1_000_000;
const seed = 2026;
const years = 20;
/** Raise it when what is generated changes. */
const edition = 1;

/** Fills `superUrl`'s database unless it is full already; says what it does and how long it took. */
export async function fillMillion(superUrl: string, say: (line: string) => void): Promise<void> {
  const sql = postgres(superUrl, { max: 2, onnotice: () => {} });
  try {
    const mark = `bench ${edition} ${million}`;
    const [known] = await sql`select obj_description('published.search_documents'::regclass) as mark`;
    if (known?.mark === mark) return;
    const began = Date.now();
    const seconds = () => Math.round((Date.now() - began) / 1000);
    await sql.unsafe(`
      truncate published.articles, published.search_documents;
      drop index if exists published.search_grams;
      alter table published.articles disable trigger all;
      insert into published.site (singleton, fields) values (true, '{"name": "Báo Đo Tốc Độ", "governingBody": "(phép đo)",
        "agency": "Báo Đo Tốc Độ", "licence": "0", "licenceIssuer": "0", "address": "0", "phone": "0", "email": "0",
        "editorInChief": "0", "tagline": null, "fax": null, "isDemo": true}') on conflict do nothing`);
    for (const [position, { slug, nameVi, nameEn, parent }] of demoSections.entries())
      await sql`insert into published.sections ${sql({ slug, name: nameVi, name_en: nameEn, parent, position })}
                on conflict do nothing`;
    say(`sinh ${million} bài (làm một lần, giữ lại cho lần sau)`);
    const articles =
      await sql`copy published.articles (number, article_id, path, section, section_path, headline, sapo,
      bylines, content, release_id, release_number, first_released_at, released_at) from stdin`.writable();
    const documents =
      await sql`copy published.search_documents (number, at, day, section_path, authors, has_awards,
      has_photos, head, lead, body, words) from stdin`.writable();
    const lines = bothTables(say, seconds);
    await Promise.all([
      pipeline(Readable.from(lines.articles()), articles),
      pipeline(Readable.from(lines.documents()), documents),
    ]);
    say(`đã sinh sau ${seconds()} giây; lập chỉ mục`);
    await sql.unsafe(`
      set maintenance_work_mem = '1GB';
      set max_parallel_maintenance_workers = 2;
      ${gramsIndex};
      alter index published.search_grams alter column 1 set statistics 0;
      alter table published.articles enable trigger all;
      alter table published.articles enable always trigger search`);
    await sql.unsafe("vacuum analyze published.search_documents");
    await sql.unsafe("vacuum analyze published.articles");
    await sql.unsafe(`comment on table published.search_documents is '${mark}'`);
    say(`một triệu bài sẵn sàng sau ${seconds()} giây`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** As the migration has it: an index over rows that are all there is built faster than row by row. */
const gramsIndex = `
  create index search_grams on published.search_documents using gin (published.search_grams(head, lead, body, day,
    published.search_facets(section_path, authors, has_awards, has_photos))) with (fastupdate = off)`;

/** The same million twice, as each table wants it: two generators of one seed keep step. */
function bothTables(say: (line: string) => void, seconds: () => number) {
  return {
    async *articles() {
      yield* inChunks(function* () {
        for (const piece of pieces()) yield articleLine(piece);
      });
    },
    async *documents() {
      yield* inChunks(function* () {
        for (const piece of pieces()) {
          if (piece.number % 100_000 === 0) say(`${piece.number} bài sau ${seconds()} giây`);
          yield documentLine(piece);
        }
      });
    },
  };
}

function* inChunks(lines: () => Generator<string>): Generator<string> {
  let chunk = "";
  for (const line of lines()) {
    chunk += line;
    if (chunk.length > 200_000) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}

interface Piece {
  number: number;
  at: Date;
  sectionPath: string[];
  author: string;
  headline: Words;
  sapo: Words;
  paragraphs: Words[];
}

/** As it is printed, and without its marks: folded word by word beforehand, or folding would take minutes. */
interface Words {
  plain: string;
  folded: string;
}

function* pieces(): Generator<Piece> {
  const { words, passage, pick } = openVocabulary(seed);
  const folded = words.map(searchFold);
  const text = (count: number): Words => {
    const places = passage(count);
    return {
      plain: places.map((place) => words[place]).join(" "),
      folded: places.map((place) => folded[place]).join(" "),
    };
  };
  const paths = demoSections.map(({ slug, parent }) => (parent ? [slug, parent] : [slug]));
  const newest = Date.UTC(2026, 10, 30);
  const apart = (years * 365.25 * 86_400_000) / million;
  for (let number = 1; number <= million; number++)
    yield {
      number,
      at: new Date(newest - Math.round((million - number) * apart)),
      sectionPath: paths[pick(paths.length)] ?? ["thoi-su"],
      author: `Bút Danh ${pick(200)}`,
      headline: text(5),
      sapo: text(15),
      paragraphs: Array.from({ length: 6 }, () => text(13)),
    };
}

const uuid = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

function articleLine({ number, at, sectionPath, author, headline, sapo, paragraphs }: Piece): string {
  const bylines = [{ displayName: author, role: "bai" }];
  const content = {
    schema: 1,
    language: "vi",
    section: sectionPath[0],
    headline: headline.plain,
    kicker: null,
    sapo: sapo.plain,
    tags: [],
    bylines,
    leadPhoto: null,
    photos: [],
    awards: [],
    body: {
      type: "doc",
      content: paragraphs.map(({ plain }) => ({
        type: "paragraph",
        content: [{ type: "text", text: `${plain}.` }],
      })),
    },
  };
  const path = `/${sectionPath[0]}/${at.toISOString().slice(0, 7).replace("-", "")}/bai-${number}`;
  const instant = at.toISOString();
  return `${[
    number,
    uuid(number),
    path,
    sectionPath[0],
    `{${sectionPath.join(",")}}`,
    headline.plain,
    sapo.plain,
    JSON.stringify(bylines),
    JSON.stringify(content),
    uuid(number),
    1,
    instant,
    instant,
  ].join("\t")}\n`;
}

function documentLine({ number, at, sectionPath, author, headline, sapo, paragraphs }: Piece): string {
  const by = author.toLowerCase();
  return `${[
    number,
    at.toISOString(),
    Math.floor(at.getTime() / 86_400_000),
    `{${sectionPath.join(",")}}`,
    `{${author.replace("Bút Danh ", "but-danh-")}}`,
    number % 20 === 0,
    number % 10 !== 0,
    `${headline.folded} ¦ ${searchFold(by)}`,
    sapo.folded,
    paragraphs.map(({ folded }) => folded).join(" ¦ "),
    [headline, { plain: by }, sapo, ...paragraphs].map(({ plain }) => plain).join(" ¦ "),
  ].join("\t")}\n`;
}
