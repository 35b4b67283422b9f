/** Who conferred it. Presenting is not conferring: a person who hands it over is never the authority. */
import { surnames } from "./recipients";

const organs =
  "Ban Thường vụ|Ban Tổ chức|Ban Chấp hành|Ban Tuyên giáo|Ban Dân vận|Ban Chỉ đạo|Ban Chỉ huy|Ban Giám đốc|Ban|Bộ Chỉ huy|Bộ Tư lệnh|Bộ trưởng|Bộ|Chính phủ|Thủ tướng|Chủ tịch|Giám đốc|Tổng Giám đốc|Hiệu trưởng|Chánh án|Viện trưởng|Cục trưởng|Tổng cục|Cục|Chi cục|UBND|Ủy ban|HĐND|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Đảng ủy|Trung ương|Sở|Tổng Liên đoàn|Liên đoàn|Liên minh|Liên hiệp|Liên hội|Công đoàn|Hội|Tỉnh đoàn|Huyện đoàn|Đoàn|MTTQ|Mặt trận|Công an|Quân khu|Viện|Trường|Đại học|Học viện|Tổng Công ty|Công ty|Tập đoàn|Ngân hàng|Bảo hiểm|Báo|Đài|Nhà nước|Quốc hội|Tổng Bí thư";
// "Hội nghị", "Báo cáo", "Trường hợp" begin like organs and are none.
const start = new RegExp(
  `(?<!\\p{L})(?:${organs})(?!\\p{L})(?!\\s+(?:nghị|thi|diễn|thao|thảo|trường|trại|đầu|phận|cáo|hợp|tưởng|mặt|kết|viên)(?!\\p{L}))`,
  "u",
);
const presenter = /(?<!\p{L})(?:đồng chí|ông|bà)\s/iu;
const endsInPerson = new RegExp(`\\s(?:${surnames})(?:\\s\\p{Lu}\\p{Ll}*){1,4}$`, "u");
/** Words between an authority and its verb. */
const auxiliaries =
  /(?:[\s,]+(?:đã|vừa|sẽ|được|quyết định|xét|tổ chức|ký|ban hành|cũng|tiếp tục|long trọng|trân trọng|tiến hành|vinh dự|thống nhất))+[\s,]*$/u;
/** Where an authority named after "của" ends. */
const follows =
  /\s+(?:cho|tặng|trao|đến|vì|do|đã|được|nhân dịp|nhân kỷ niệm|trong|tại|ngày|năm|với|có|cùng|và\s+(?:bằng|giấy|huân|huy|cờ|kỷ niệm|danh hiệu))(?!\p{L})|[,;:.()]/iu;

const clean = (text: string): string | null => {
  const trimmed = text.trim().replace(/[\s,;:.]+$/u, "");
  return trimmed !== "" && trimmed.length <= 300 ? trimmed : null;
};

/** The authority in "của X …" at the start of `after`, with the place where it ends. */
export function authorityAfter(after: string): { authority: string; end: number } | null {
  const of = /^\s*(?:do\s+|của\s+)/u.exec(after);
  if (!of) return null;
  const tail = after.slice(of[0].length);
  if (start.exec(tail)?.index !== 0) return null;
  const stop = follows.exec(tail)?.index ?? tail.length;
  const authority = clean(tail.slice(0, stop));
  return authority ? { authority, end: of[0].length + stop } : null;
}

/**
 * The authority that stands right before the verb, "… được Ban Thường vụ Tỉnh ủy | tặng", and where it starts.
 * Null when a person stands there.
 */
export function authorityBefore(before: string): { authority: string; start: number } | null {
  const subject = before.replace(auxiliaries, "").trimEnd();
  const cuts = Array.from(
    subject.matchAll(
      /[,;:.“”()]|(?<!\p{L})(?:được|do|là|rằng|khi|thì|đề nghị|đề xuất|trình(?= (?:Chủ|Thủ|UBND)))(?!\p{L})/gu,
    ),
    (match) => match.index + match[0].length,
  );
  const cut = cuts.at(-1) ?? 0;
  const clause = subject.slice(cut);
  const found = start.exec(clause);
  const authority = found && clean(clause.slice(found.index));
  if (!found || !authority || presenter.test(clause) || endsInPerson.test(clause)) return null;
  return { authority, start: cut + found.index };
}

/** "Thừa ủy quyền (của) Chủ tịch nước, đồng chí … trao": the one who conferred, not the one who presented. */
export function authorityOnBehalf(sentence: string): string | null {
  const match =
    /(?:thừa (?:ủy|uỷ) (?:quyền|nhiệm)|thay mặt)(?: của)? ([^,;:.]{2,200}?)(?=,|\s+(?:trao|tặng|đồng chí|ông|bà)\s)/iu.exec(
      sentence,
    );
  return match?.[1] ? clean(match[1]) : null;
}
