import { describe, expect, test } from "vitest";
import {
  printDecision,
  printForm,
  printHonoured,
  printPeriod,
  printRecipient,
  printStanding,
  printTitle,
  printTotals,
  totalsOf,
} from "./award-words";
import { award, group, recipient } from "./fixtures/awards";

const id = "0193a000-0000-7000-8000-000000000000";

describe("who was honoured", () => {
  test("is a group without name and number when the text says no more", () => {
    expect(printRecipient(group("collective"))).toBe("Nhiều tập thể (không nêu tên, số lượng)");
    expect(printRecipient(group("individual", { quantifier: null }))).toBe(
      "Cá nhân (không nêu tên, số lượng)",
    );
  });

  test("is a number when the text gives one, and never a nought", () => {
    expect(printRecipient(group("collective", { quantifier: null, count: 6 }))).toBe(
      "6 tập thể (không nêu tên)",
    );
    expect(printRecipient(group("individual", { quantifier: "hơn", count: 1200 }))).toBe(
      "Hơn 1.200 cá nhân (không nêu tên)",
    );
    expect(printRecipient(group("individual", { quantifier: "hơn 20", count: 20 }))).toBe(
      "Hơn 20 cá nhân (không nêu tên)",
    );
  });

  test("is a name with title, unit and whether the award came after death", () => {
    expect(
      printRecipient(recipient({ name: "Đinh Văn Thử", title: "nguyên Trạm trưởng", posthumous: true })),
    ).toBe("Đinh Văn Thử (truy tặng), nguyên Trạm trưởng");
    expect(printRecipient(recipient({ kind: "collective", name: "Tổ 3", unit: "xã Khe Lụa" }))).toBe(
      "Tổ 3, xã Khe Lụa",
    );
  });
});

describe("what was given", () => {
  test("is the form with its grade, or the badge by its years", () => {
    expect(printForm(award({ id, formName: "Huân chương Lao động", grade: "hạng Ba" }))).toBe(
      "Huân chương Lao động hạng Ba",
    );
    expect(printForm(award({ id, formName: "Huy hiệu Đảng", badgeYears: 65 }))).toBe(
      "Huy hiệu 65 năm tuổi Đảng",
    );
  });

  test("says so when it was revoked, only announced, or given after death", () => {
    expect(printStanding(award({ id }))).toBeNull();
    expect(printStanding(award({ id, status: "revoked" }))).toBe("Đã bị hủy bỏ, thu hồi");
    expect(printStanding(award({ id, action: "truy_tang", status: "announced" }))).toBe(
      "Truy tặng; Đã công bố, chưa trao",
    );
  });

  test("has a period in the paper's words, else in years, else in days", () => {
    const period = (from: string | null, to: string | null, label: string | null = null) =>
      printPeriod({ from, to, label });
    expect(period(null, null, "năm 2020")).toBe("Năm 2020");
    expect(period("2020-01-01", "2020-12-31")).toBe("Năm 2020");
    expect(period("2016-01-01", "2020-12-31")).toBe("Giai đoạn 2016-2020");
    expect(period("2020-02-01", "2020-06-30")).toBe("Từ 01/02/2020 đến 30/06/2020");
    expect(period("2020-02-01", null)).toBe("Từ 01/02/2020");
    expect(period(null, null)).toBeNull();
  });

  test("rests on a decision with its number, day and signer, as far as they are known", () => {
    const unknown = { number: null, signedOn: null, signerName: null, signerTitle: null };
    expect(printDecision(unknown)).toBeNull();
    expect(printDecision({ ...unknown, number: "19-QĐ/TU", signedOn: "2021-01-04" })).toBe(
      "Số 19-QĐ/TU, ngày 04/01/2021",
    );
    expect(printDecision({ ...unknown, signerName: "A", signerTitle: "Bí thư" })).toBe("người ký: A, Bí thư");
  });
});

describe("totals", () => {
  test("are at least so many as soon as one group has no number, for unknown is not nought", () => {
    expect(printHonoured(totalsOf([award({ id })]))).toBe("ít nhất 1 tập thể, ít nhất 1 cá nhân");
  });

  test("are exact when every number is known", () => {
    const known = award({
      id,
      recipients: [recipient({ name: "A" }), group("individual", { quantifier: null, count: 1323 })],
    });
    expect(printHonoured(totalsOf([known]))).toBe("1.324 cá nhân");
  });

  test("leave out what was only proposed, and name what has been revoked", () => {
    const none = totalsOf([award({ id, status: "revoked" }), award({ id, status: "proposed" })]);
    expect(printTotals(none)).toBe("0 lượt khen thưởng; 1 lượt đã bị hủy bỏ, thu hồi");
  });
});

describe("the title of an award", () => {
  test("names the one who got it, or the first of many, or the groups", () => {
    const to = (...recipients: ReturnType<typeof recipient>[]) => printTitle(award({ id, recipients }));
    expect(to(recipient({ name: "Lê Văn Bền" }))).toBe("Bằng khen: Lê Văn Bền");
    expect(to(recipient({ name: "A" }), recipient({ name: "B" }), group("collective"))).toBe(
      "Bằng khen: A và các cá nhân, tập thể khác",
    );
    expect(to(recipient({ name: "A" }), recipient({ name: "B" }), recipient({ name: "C" }))).toBe(
      "Bằng khen: A và 2 cá nhân khác",
    );
    expect(to(group("collective"), group("individual", { quantifier: "hơn", count: 20 }))).toBe(
      "Bằng khen: nhiều tập thể, hơn 20 cá nhân",
    );
  });
});
