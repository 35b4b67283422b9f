import { describe, expect, it } from "vitest";
import { awardForms } from "@/db/data/award-forms";
import { capabilities } from "@/lib/domain/capability";
import { awardFormEntries } from "@/lib/import/awards/award-forms";
import { demoStaff } from "./people";
import { demoSections } from "./sections";
import { demoSite } from "./site";

const taken = [
  "newsroom",
  "api",
  "media",
  "r",
  "khen-thuong",
  "tim-kiem",
  "tac-gia",
  "chu-de",
  "cai-chinh",
  "healthz",
  "readyz",
  "metrics",
];

describe("the demo newsroom", () => {
  it("has sections with plain slugs that no page of the site needs, parents before children", () => {
    const seen = new Set<string>();
    for (const { slug, parent } of demoSections) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(taken).not.toContain(slug);
      expect(seen.has(slug)).toBe(false);
      if (parent !== null) expect(seen.has(parent)).toBe(true);
      seen.add(slug);
    }
  });

  it("gives rights only in sections that exist, and the administrator none over text", () => {
    for (const { capability, section } of demoStaff.flatMap((s) => s.grants)) {
      expect(capabilities).toContain(capability);
      if (section !== null) expect(demoSections.map((s) => s.slug)).toContain(section);
    }
    expect(demoStaff.find((s) => s.login === "admin")?.grants).toEqual([
      { capability: "admin", section: null },
    ]);
    expect(new Set(demoStaff.map((s) => s.login)).size).toBe(11);
  });

  it("names itself as the law asks, and as invented", () => {
    for (const [field, value] of Object.entries(demoSite)) expect(value, field).toBeTruthy();
    expect(demoSite.licence).toBe("000/GP-DEMO");
    expect(demoStaff.find((s) => s.login === "tbt")?.fullName).toBe(demoSite.editorInChief);
  });
});

describe("the forms of commendation", () => {
  it("have codes that an award accepts, each once, each with its own rank", () => {
    for (const { code } of awardForms) expect(code).toMatch(/^[a-z_]{2,40}$/);
    expect(new Set(awardForms.map((f) => f.code)).size).toBe(awardForms.length);
    expect(awardForms.map((f) => f.rank)).toEqual(awardForms.map((_, i) => i + 1));
  });

  it("include every form that an imported text can name", () => {
    const known = new Set(awardForms.map((f) => f.code));
    expect(awardFormEntries.map((e) => e.code).filter((code) => !known.has(code))).toEqual([]);
  });

  it("stand in the order of a ceremony: orders, honours, bằng khen, giấy khen, the rest", () => {
    const rank = (code: string) => awardForms.find((f) => f.code === code)?.rank ?? 0;
    const order = [
      "huan_chuong_doc_lap",
      "huan_chuong_lao_dong",
      "ba_me_viet_nam_anh_hung",
      "nghe_nhan_uu_tu",
      "huy_hieu_dang",
      "co_thi_dua_chinh_phu",
      "bang_khen",
      "tap_the_lao_dong_xuat_sac",
      "chien_si_thi_dua_co_so",
      "ky_niem_chuong",
      "giay_khen",
      "khac",
    ];
    expect(order.map(rank)).toEqual(order.map(rank).toSorted((a, b) => a - b));
    expect(order.every((code) => rank(code) > 0)).toBe(true);
  });

  it("come in three classes where the law has three", () => {
    expect(awardForms.find((f) => f.code === "huan_chuong_lao_dong")?.grades).toEqual([
      "hạng Nhất",
      "hạng Nhì",
      "hạng Ba",
    ]);
    expect(awardForms.find((f) => f.code === "bang_khen")?.grades).toEqual([]);
  });
});
