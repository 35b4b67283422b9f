/**
 * What a line must not part: "Nghị quyết số 05", "ngày 12", "75.280 đảng viên", "5 %", "20 giờ" (domain.md §7).
 * The spaces become NBSP as a page is printed; stored texts, feeds and the API keep ordinary ones.
 */

const documents = [
  "nghị quyết",
  "nghị định",
  "chỉ thị",
  "quyết định",
  "kết luận",
  "thông tư",
  "quy định",
  "kế hoạch",
  "công văn",
  "hướng dẫn",
  "thông báo",
];
/**
 * A number after one of these is its own: "khóa XIII", "Điều 5", "lần thứ 3". Not months and years: a year says
 * what it is even at the start of a line, and each such space costs a page that counts its bytes.
 */
const labels = [
  "số",
  "ngày",
  "thứ",
  "lần thứ",
  "khóa",
  "khoá",
  "nhiệm kỳ",
  "điều",
  "khoản",
  "điểm",
  "chương",
  "phần",
  "quốc lộ",
  "tỉnh lộ",
  "km",
];
/** What is counted or measured; a number before one of these goes with it. */
const units = [
  ["%", "‰", "kg", "g", "tấn", "tạ", "yến", "m", "m2", "m²", "m3", "m³", "km", "km2", "km²", "km/giờ", "cm"],
  ["mm", "ha", "lít", "mét", "độ", "°C", "MW", "kWh", "đồng", "USD", "giờ", "phút", "giây", "ngày", "tháng"],
  ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "nghìn đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "triệu USD"],
  ["tỷ USD", "năm", "tuổi", "lần", "người", "hộ", "hộ dân", "gia đình", "đảng viên", "đảng bộ", "chi bộ"],
  ["cán bộ", "đồng chí", "đại biểu", "đoàn viên", "hội viên", "học sinh", "giáo viên", "em", "cháu"],
  ["tập thể", "cá nhân", "năm tuổi Đảng", "năm tuổi đảng"],
].flat();

/** In either case of the first letter: at the start of a sentence, or in a name. Longer ones are tried first. */
const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const [head = "", ...tail] = word;
      const capital = head.toUpperCase();
      return (head === capital ? head : `[${head}${capital}]`) + tail.join("").replace(/ /g, " ");
    })
    .join("|");

const number = "\\d+(?:[.,]\\d+)*";
const roman = "[IVXLC]+";
// After "năm" a number is a year, which counts nobody.
const start = "(?<![\\p{L}\\p{N}])(?<![Nn]ăm )";
const end = "(?![\\p{L}\\p{N}])";
const labelled = `(?:(?:${anyOf(documents)})(?: số)?|${anyOf(labels)}) (?:${number}|${roman}${end})`;
// "12 tháng 1": the month is of the date, and no twelve months.
const counted = `${number} (?:${anyOf(units)})${end}(?! \\d)`;
const kept = new RegExp(`${start}(?:${labelled}|${counted})`, "gu");

/** `text` (NFC) with the spaces inside such pairs unbreakable; all else as it is, character for character. */
export function keptTogether(text: string): string {
  return text.replace(kept, (pair) => pair.replaceAll(" ", "\u00a0"));
}
