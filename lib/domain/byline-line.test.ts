import { describe, expect, test } from "vitest";
import { bylineGroups, namesPerson, printByline } from "./byline-line";

describe("a byline", () => {
  test("joins neighbours of one role and parts the others", () => {
    const bylines = [
      { displayName: "Minh Họa", role: "bai" },
      { displayName: "Tốc Ký", role: "bai" },
      { displayName: "Thí Điểm", role: "anh" },
      { displayName: "Mai Anh", role: "tong_hop" },
    ] as const;
    expect(printByline(bylines)).toBe("Minh Họa - Tốc Ký; Ảnh: Thí Điểm; Mai Anh (tổng hợp)");
    expect(bylineGroups(bylines).map(({ names }) => names.length)).toEqual([2, 1, 1]);
  });

  test("names a person, unless it names an agency, a group or nobody in particular", () => {
    for (const displayName of ["Minh Họa", "Hoài Bút", "Ban Mai", "Bandar", "Nhómvăn"])
      expect(namesPerson({ displayName, role: "bai" }), displayName).toBe(true);
    for (const displayName of ["PV", "Nhóm PV", "Ban Bạn đọc", "Hãng tin Ví Dụ"])
      expect(namesPerson({ displayName, role: "bai" }), displayName).toBe(false);
    expect(namesPerson({ displayName: "Minh Họa", role: "theo" })).toBe(false);
  });
});
