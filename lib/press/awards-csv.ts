/** The award register as a spreadsheet: one line a recipient, in Vietnamese, safe to open. */
import { kindWords, printForm, printStanding } from "@/components/story/award-words";
import { type AwardPage, type AwardPlace, awardPath } from "@/lib/domain/award-register";
import type { AwardRow } from "@/lib/domain/site";

/** Most awards in one file; a year of a province is far less. */
export const mostAwardsInFile = 50_000;

const columns = [
  "Ngày",
  "Căn cứ của ngày",
  "Hình thức khen thưởng",
  "Tình trạng",
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
  "Chức danh người ký",
  "Bài",
  "Địa chỉ bài",
  "Địa chỉ khen thưởng",
] as const;

const basis = { ceremony: "ngày trao", decision: "ngày ký quyết định", article: "ngày đăng bài" } as const;

/**
 * The file as a stream that holds one page of the register at a time; `read` gives the page after a place. The first
 * page is read before it returns, so that a failure is still an answer. A file that stops before the end says so.
 */
export async function streamAwardsCsv(
  read: (before: AwardPlace | null) => Promise<AwardPage>,
  origin: string,
  most: number = mostAwardsInFile,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let page: AwardPage | null = await read(null);
  let opening = `\ufeff${line(columns)}`;
  let told = 0;
  return new ReadableStream({
    async pull(controller) {
      if (!page) return controller.close();
      const { rows, next } = page;
      const shown = rows.slice(0, most - told);
      told += shown.length;
      const more = next !== null || shown.length < rows.length;
      const end =
        more && told >= most
          ? line([`Tệp dừng ở ${most} lượt khen thưởng; còn nữa. Hãy thu hẹp khoảng ngày rồi tải lại.`])
          : "";
      controller.enqueue(encoder.encode(opening + awardLines(shown, origin) + end));
      opening = "";
      page = next && told < most ? await read(next) : null;
    },
  });
}

/** The lines of these awards, without a head; they end as RFC 4180 wants. */
export function awardLines(rows: readonly AwardRow[], origin: string): string {
  return rows
    .flatMap(({ award, day, article }) =>
      award.recipients.map((one) =>
        line([
          day.date,
          basis[day.basis],
          printForm(award),
          printStanding(award),
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
          award.decision.signerTitle,
          article.headline,
          origin + article.path,
          origin + awardPath(award.id),
        ]),
      ),
    )
    .join("");
}

const line = (cells: readonly (string | null)[]) => `${cells.map(cell).join(",")}\r\n`;

/**
 * A cell that begins like a formula, after spaces or in full-width letters too, is made text: a spreadsheet must
 * never run what an article says.
 */
function cell(value: string | null): string {
  const text = value ?? "";
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
