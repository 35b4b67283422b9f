/** The award register as a spreadsheet: one line a recipient, in Vietnamese, safe to open. */
import { kindWords, printForm } from "@/components/story/award-words";
import type { AwardRow } from "@/lib/domain/site";

const columns = [
  "Ngày",
  "Căn cứ của ngày",
  "Hình thức khen thưởng",
  "Cơ quan khen thưởng",
  "Loại đối tượng",
  "Tên",
  "Chức danh",
  "Đơn vị",
  "Nhóm không nêu tên",
  "Số lượng",
  "Truy tặng",
  "Thành tích",
  "Giai đoạn",
  "Số quyết định",
  "Ngày ký",
  "Người ký",
  "Bài",
  "Địa chỉ",
] as const;

const basis = { ceremony: "ngày trao", decision: "ngày ký quyết định", article: "ngày đăng bài" } as const;

/** UTF-8 with a byte order mark, so that spreadsheets read the diacritics; lines end as RFC 4180 wants. */
export function awardsCsv(rows: readonly AwardRow[], origin: string): string {
  const lines = rows.flatMap(({ award, day, article }) =>
    award.recipients.map((one) => [
      day.date,
      basis[day.basis],
      printForm(award),
      award.authority,
      kindWords[one.kind],
      one.name,
      one.title,
      one.unit,
      one.isAggregate ? (one.quantifier ?? "có") : null,
      one.count === null ? null : String(one.count),
      one.posthumous ? "có" : null,
      award.achievement,
      award.period.label ?? ([award.period.from, award.period.to].filter(Boolean).join(" - ") || null),
      award.decision.number,
      award.decision.signedOn,
      award.decision.signerName,
      article.headline,
      origin + article.path,
    ]),
  );
  return `\ufeff${[columns, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** A cell that begins like a formula is made text: a spreadsheet must never run what an article says. */
function cell(value: string | null): string {
  const text = value ?? "";
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
