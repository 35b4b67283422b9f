import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Award } from "@/lib/domain/award";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { openApiDocument } from "./openapi";

interface Awards {
  items: { id: string; url: string; authority: string; evidence?: unknown; article: { url: string } }[];
  next: string | null;
}

let world: TestDatabase;
let api: ApiClient;
beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
  const given = (n: number, more: object = {}) =>
    Award.parse({
      formCode: "bang_khen",
      authority: "Hội đồng Hỏi Đáp",
      recipients: [{ kind: "individual", name: `Lưu Thị Số ${n}` }],
      ceremonyOn: "2026-02-03",
      evidence: "Câu chỉ tòa soạn đọc",
      ...more,
    });
  await anArticle(world, { state: "published", awards: Array.from({ length: 7 }, (_, n) => given(n)) });
  await anArticle(world, {
    state: "published",
    awards: [
      given(8, {
        formCode: "giay_khen",
        authority: "=HYPERLINK(A1)",
        ceremonyOn: "2025-01-01",
        recipients: [
          { kind: "collective", name: '+Tổ "Một", bản\u00a0Mây' },
          { kind: "household", isAggregate: true, quantifier: "nhiều" },
        ],
      }),
    ],
  });
});
afterAll(() => world?.close());

const ask = (query: string) => api.call<Awards>(null, `GET /public/awards?${query}`);

describe("GET /public/awards", () => {
  test("takes every question of the contract, together and empty", async () => {
    const all = await ask("q=&hinh-thuc=&co-quan=&doi-tuong=&tu=&den=");
    expect(all.status).toBe(200);
    expect(all.body.items).toHaveLength(8);
    const one = await ask(
      "q=luu%20thi%20so%203&hinh-thuc=bang_khen&co-quan=hoi%20dong%20hoi%20dap&doi-tuong=ca-nhan&tu=2026-01-01&den=2026-12-31",
    );
    expect(one.body.items).toHaveLength(1);
    const [found] = one.body.items;
    expect(found?.url).toBe(`https://bao.example/khen-thuong/${found?.id}`);
    expect(found?.article.url).toMatch(/^https:\/\/bao\.example\/xa-hoi\//);
    expect(found).not.toHaveProperty("evidence");
    expect((await ask("doi-tuong=h%E1%BB%99%20gia%20%C4%91%C3%ACnh")).body.items).toHaveLength(1);
    expect((await ask("den=2025-12-31")).body.items).toHaveLength(1);
    expect((await ask("hinh-thuc=khong_co")).body.items).toEqual([]);
  });

  test("pages by a cursor through awards of one day", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Awards = (await ask(`co-quan=hoi%20dap&limit=3${cursor && `&cursor=${cursor}`}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test("refuses what it does not know, and says where", async () => {
    for (const [query, field] of [
      ["tu=mai", "tu"],
      ["nam=2026", "nam"],
      ["cursor=khong", "cursor"],
      ["limit=0", "limit"],
      [`q=${"a".repeat(900)}`, "q"],
    ] as const) {
      const refused = await api.call(null, `GET /public/awards?${query}`);
      expect([refused.status, refused.body.field], query).toEqual([400, field]);
    }
  });

  test("is in the document with its questions", () => {
    const paths = openApiDocument().paths as Record<string, { get?: { parameters?: { name: string }[] } }>;
    for (const path of ["/api/v1/public/awards", "/api/v1/public/awards.csv"])
      expect(paths[path]?.get?.parameters?.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["q", "hinh-thuc", "co-quan", "doi-tuong", "tu", "den"]),
      );
  });
});

describe("GET /public/awards.csv", () => {
  test("is the same question as a spreadsheet in which nothing runs", async () => {
    const { body, headers } = await api.call<string>(null, "GET /public/awards.csv?hinh-thuc=giay_khen");
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toContain("khen-thuong.csv");
    const lines = body.trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(",'=HYPERLINK(A1),tập thể,");
    expect(lines[1]).toContain(`"'+Tổ ""Một"", bản Mây"`);
    expect(lines[2]).toContain(",hộ gia đình,,,,nhiều,,");
  });

  test("answers HEAD with its headers alone", async () => {
    const { status, headers, body } = await api.call<string>(null, "HEAD /public/awards.csv");
    expect([status, body, headers.get("content-type")]).toEqual([200, "", "text/csv; charset=utf-8"]);
  });
});
