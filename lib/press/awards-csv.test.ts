import { describe, expect, it } from "vitest";
import { award, awardRows, recipient } from "@/components/story/fixtures/awards";
import { awardsCsv } from "./awards-csv";

const rowOf = (given: Parameters<typeof award>[0]) => ({
  award: award(given),
  day: { date: "2026-02-06", basis: "ceremony" as const },
  article: { path: "/xa-hoi/202602/bai-1", headline: "Trao thưởng" },
});

describe("the award register as a spreadsheet", () => {
  it("begins with a byte order mark and ends every line as spreadsheets expect", () => {
    const csv = awardsCsv(awardRows, "https://bao.example");
    expect(csv.startsWith("\ufeffNgày,")).toBe(true);
    const lines = csv.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(2 + awardRows.reduce((n, row) => n + row.award.recipients.length, 0));
  });

  it("never lets what an article says run as a formula", () => {
    const name = '=HYPERLINK("http://x","y")';
    const csv = awardsCsv([rowOf({ id: "a", recipients: [recipient({ name })] })], "https://bao.example");
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  });

  it("leaves a number empty where the article gives none", () => {
    const nobody = recipient({
      kind: "collective",
      name: null,
      isAggregate: true,
      quantifier: "nhiều",
      count: null,
    });
    const csv = awardsCsv([rowOf({ id: "a", recipients: [nobody] })], "https://bao.example");
    expect(csv.split("\r\n")[1]).toContain(",tập thể,,,,nhiều,,");
  });
});
