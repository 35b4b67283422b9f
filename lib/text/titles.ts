/** Capitals in posts and organs: only the first syllable has one, "Bí thư Tỉnh ủy" (domain.md §6, TITLE_CASE). */

const posts = [
  "Phó Tổng Biên tập",
  "Tổng Biên tập",
  "Phó Tổng Giám đốc",
  "Tổng Giám đốc",
  "Phó Bí thư",
  "Tổng Bí thư",
  "Bí thư",
  "Phó Chủ tịch",
  "Chủ tịch",
  "Phó Giám đốc",
  "Giám đốc",
  "Phó Thủ tướng",
  "Thủ tướng",
  "Bộ trưởng",
  "Thứ trưởng",
  "Ủy viên",
  "Phó Hiệu trưởng",
  "Hiệu trưởng",
  "Chánh Văn phòng",
  "Tỉnh ủy",
  "Thành ủy",
  "Huyện ủy",
  "Đảng ủy",
];

/** "Bí thư" → "Bí Thư": what a capitals-happy hand makes of a post. */
const titleCased = (post: string): string =>
  post.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toLocaleUpperCase("vi"));

const canonical = new Map(posts.map((post) => [titleCased(post), post]));
const miscased = new RegExp(
  `(?<!\\p{L})(?:${[...canonical.keys()].filter((wrong) => canonical.get(wrong) !== wrong).join("|")})(?!\\p{L})`,
  "gu",
);
// The organ that follows belongs to the title as an editor would quote it.
const organ = /^ (?:Tỉnh|Thành|Huyện|Đảng|Thị) ủy(?!\p{L})/u;

export interface TitleFix {
  code: "TITLE_CASE";
  found: string;
  suggest: string;
  index: number;
}

/**
 * `text` with miscased posts set right, and the list of what was found: "Bí Thư Tỉnh ủy" → "Bí thư Tỉnh ủy".
 * Capitals of a whole line ("BÍ THƯ") are a matter of layout and are left alone.
 */
export function canonTitle(text: string): { text: string; fixes: TitleFix[] } {
  const fixes: TitleFix[] = [];
  const fixed = text.replace(miscased, (found, index: number) => {
    const suggest = canonical.get(found) ?? found;
    const tail = organ.exec(text.slice(index + found.length))?.[0] ?? "";
    fixes.push({ code: "TITLE_CASE", found: found + tail, suggest: suggest + tail, index });
    return suggest;
  });
  return { text: fixed, fixes };
}
