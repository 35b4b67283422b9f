import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { type SearchCursor, searchLive } from "@/db/queries/search";
import { textOf } from "@/lib/testing/factories";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readSearch } from "@/lib/text/search-query";

/** Few syllables, so that every row of them occurs; some differ in marks or in the writing of i alone. */
const syllables = "bằng bảng khen tặng kỹ kĩ hoà hòa".split(" ");
const pieces = 400;

let world: TestDatabase;
let reader: ReturnType<typeof connect>;
const texts = new Map<number, string[][]>();

beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 2 });
  const random = seededRandom(7);
  const pick = () => syllables[Math.floor(random() * syllables.length)] ?? "";
  const block = () => Array.from({ length: 1 + Math.floor(random() * 4) }, pick);
  const sql = world.sql("superuser");
  await sql.begin(async (tx) => {
    for (let number = 1; number <= pieces; number++) {
      const [headline = [], ...paragraphs] = Array.from({ length: 1 + Math.floor(random() * 3) }, block);
      texts.set(number, [headline, ...paragraphs]);
      const content = {
        headline: headline.join(", "),
        bylines: [],
        photos: [],
        awards: [],
        tags: [],
        body: textOf(...paragraphs.map((words) => `${words.join(" ")}.`)),
      };
      // Some pieces share an instant; most of the past is long gone.
      const at = new Date(
        Date.UTC(2026, 10, 20) - Math.floor(random() ** 3 * 7000) * 86_400_000,
      ).toISOString();
      await tx`
        insert into published.articles (number, article_id, path, section, section_path, headline, bylines, content,
          release_id, release_number, first_released_at, released_at)
        values (${number}, gen_random_uuid(), ${`/xa-hoi/${number}`}, 'xa-hoi', '{xa-hoi}', ${content.headline}, '[]',
          ${tx.json(content as never)}, gen_random_uuid(), 1, ${at}, now())`;
    }
  });
});
afterAll(async () => {
  await reader?.close();
  await world?.close();
});

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").replace("ky", "ki");

/** Numbers of the pieces in which somebody who reads every word finds the phrase. */
function readThrough(phrase: readonly string[]): number[] {
  const wanted = ` ${phrase.map(bare).join(" ")} `;
  return [...texts]
    .filter(([, blocks]) => blocks.some((block) => ` ${block.map(bare).join(" ")} `.includes(wanted)))
    .map(([number]) => number);
}

async function searchThrough(typed: string, limit: number): Promise<number[]> {
  const query = readSearch(typed);
  if (typeof query === "string") throw new Error(query);
  const numbers: number[] = [];
  let cursor: SearchCursor | null = null;
  do {
    const results = await searchLive(reader, { ...query, scattered: false, limit, cursor });
    numbers.push(...results.hits.map(({ card }) => card.number));
    cursor = results.next;
  } while (cursor && numbers.length <= pieces);
  return numbers;
}

describe("a phrase", () => {
  test("is found where it stands and nowhere else, each piece once, however many pages it takes", async () => {
    const phrase = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(phrase, fc.constantFrom(7, 20, 60), async (words, limit) => {
        const found = await searchThrough(words.join(" "), limit);
        expect(found.toSorted((a, b) => a - b)).toEqual(readThrough(words));
      }),
      { numRuns: 60, seed: 41 },
    );
  });
});
