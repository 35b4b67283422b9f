import { describe, expect, it } from "vitest";
import { award, awardRows, recipient, rowOf } from "@/components/story/fixtures/awards";
import type { AwardPage, AwardPlace } from "@/lib/domain/award-register";
import type { AwardRow } from "@/lib/domain/site";
import { awardLines, streamAwardsCsv } from "./awards-csv";

const origin = "https://bao.example";
const fileOf = async (rows: readonly AwardRow[], most?: number) =>
  // Not `text()` of a response: that would swallow the byte order mark.
  Buffer.from(
    await new Response(await streamAwardsCsv(pagesOf(rows, 2), origin, most)).arrayBuffer(),
  ).toString();

/** A register that is read two awards at a time. */
const pagesOf = (rows: readonly AwardRow[], each: number) => {
  return async (before: AwardPlace | null): Promise<AwardPage> => {
    const from = before ? rows.findIndex((row) => row.award.id === before.id) + 1 : 0;
    const last = rows[from + each - 1];
    const more = from + each < rows.length;
    return {
      rows: rows.slice(from, from + each),
      next: more && last ? { day: last.day.date, id: last.award.id } : null,
    };
  };
};

describe("the award register as a spreadsheet", () => {
  it("begins with a byte order mark and ends every line as spreadsheets expect", async () => {
    const csv = await fileOf(awardRows);
    expect(csv.startsWith("\ufeffNgày,")).toBe(true);
    const lines = csv.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(2 + awardRows.reduce((n, row) => n + row.award.recipients.length, 0));
  });

  it("never lets what an article says run as a formula", () => {
    for (const name of ['=HYPERLINK("http://x","y")', " =1+1", "＝1+1", "@SUM(A1)", "-2+3", "\t=1"]) {
      const csv = awardLines([rowOf(award({ id: "a", recipients: [recipient({ name })] }))], origin);
      const quoted = `'${name}`.replaceAll('"', '""');
      expect(csv).toContain(/["\r\n,]/.test(name) ? `"${quoted}"` : `,${quoted},`);
    }
  });

  it("keeps quotes, commas and lines of an achievement in one cell", () => {
    const achievement = 'Có sáng kiến "hai cột", tiết kiệm\n300 triệu đồng';
    const csv = awardLines(
      [rowOf(award({ id: "a", achievement, recipients: [recipient({ name: "A" })] }))],
      origin,
    );
    expect(csv).toContain(',"Có sáng kiến ""hai cột"", tiết kiệm\n300 triệu đồng",');
  });

  it("leaves a number empty where the article gives none, and says what was revoked", () => {
    const nobody = recipient({ kind: "collective", isAggregate: true, quantifier: "nhiều" });
    const csv = awardLines([rowOf(award({ id: "a", status: "revoked", recipients: [nobody] }))], origin);
    expect(csv).toContain(",tập thể,,,,nhiều,,");
    expect(csv).toContain("Đã bị hủy bỏ, thu hồi");
    expect(csv).toContain("https://bao.example/khen-thuong/a\r\n");
  });

  it("says at its end that it is not whole", async () => {
    const whole = await fileOf(awardRows, awardRows.length);
    expect(whole).not.toContain("Tệp dừng");
    const cut = await fileOf(awardRows, 3);
    expect(cut.trimEnd().split("\r\n").at(-1)).toMatch(/^Tệp dừng ở 3 lượt/);
    expect(cut.match(/\/khen-thuong\//g)).toHaveLength(
      awardRows.slice(0, 3).reduce((n, row) => n + row.award.recipients.length, 0),
    );
  });
});
