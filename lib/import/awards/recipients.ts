/** Who was given it: unnamed groups with or without a count, or named persons, units and households. */
import type { RecipientKind } from "@/lib/domain/award";
import type { ImportedRecipient } from "../import-result";

const nouns: readonly (readonly [string, RecipientKind])[] = [
  ["tập thể", "collective"],
  ["tổ chức cơ sở đảng", "collective"],
  ["tổ chức đảng", "collective"],
  ["đảng bộ", "collective"],
  ["chi bộ", "collective"],
  ["đơn vị", "collective"],
  ["doanh nghiệp", "collective"],
  ["địa phương", "collective"],
  ["hộ gia đình", "household"],
  ["gia đình", "household"],
  ["cá nhân", "individual"],
  ["đảng viên", "individual"],
  ["cán bộ", "individual"],
  ["chiến sĩ", "individual"],
  ["giáo viên", "individual"],
  ["nhà giáo", "individual"],
  ["học sinh", "individual"],
  ["sinh viên", "individual"],
  ["công nhân", "individual"],
  ["đoàn viên", "individual"],
  ["hội viên", "individual"],
  ["nông dân", "individual"],
  ["đồng chí", "individual"],
  ["người", "individual"],
];
const kindOf = new Map(nouns);
const numerals = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

const noun = `(${nouns.map(([word]) => word).join("|")})(?![\\p{L}])`;
const quantity =
  "(nhiều|một số|các|những|toàn thể|(?:hơn|gần|trên|khoảng)\\s+\\d[\\d.]*|\\d[\\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";
const group = new RegExp(`(?<![\\p{L}\\d])(?:${quantity}\\s+)?${noun}`, "iu");
// Not before a capital: "tập thể Trường Mầm non" and "đồng chí Lê Thị Mẫu" are named.
const named = /^\s+(?:\p{Lu}|(?:ông|bà|anh|chị|cụ|liệt sĩ|đồng chí)\s)/u;
const link = /^(?:\s*,\s*(?:và\s+|cùng\s+)?|\s+và\s+|\s+cùng\s+)/u;

interface Quantity {
  count: number | null;
  quantifier: string | null;
}

function readQuantity(written: string | undefined): Quantity {
  if (!written) return { count: null, quantifier: null };
  const numeral = numerals.indexOf(written.toLowerCase());
  const count = numeral > 0 ? numeral : /^\d/.test(written) ? Number(written.replace(/\./g, "")) : null;
  const fits = count !== null && Number.isSafeInteger(count) && count > 0 && count <= 1_000_000;
  return fits ? { count, quantifier: null } : { count: null, quantifier: written.slice(0, 40) };
}

/**
 * The first chain of unnamed groups in `text`: "nhiều tập thể, cá nhân", "06 tập thể và 06 cá nhân". A word of
 * quantity holds for the groups that follow it; a number that covers two groups is nobody's count.
 */
export function readGroups(text: string, anchored: boolean): { groups: ImportedRecipient[]; end: number } {
  const groups: ImportedRecipient[] = [];
  let at = 0;
  for (;;) {
    const joint = groups.length > 0 ? (link.exec(text.slice(at))?.[0].length ?? -1) : 0;
    if (joint < 0) break;
    const match = group.exec(text.slice(at + joint));
    if (!match || ((anchored || groups.length > 0) && match.index > 0)) break;
    const end = at + joint + match.index + match[0].length;
    if (named.test(text.slice(end))) break;
    const word = (match[2] ?? "").toLocaleLowerCase("vi");
    const before = groups.at(-1);
    const said = match[1];
    const numbered = before !== undefined && before.count !== null && said === undefined;
    if (before && numbered) Object.assign(before, { count: null, quantifier: null });
    const own = said || !before ? readQuantity(said) : { count: null, quantifier: before.quantifier };
    groups.push({
      kind: kindOf.get(word) ?? "unspecified",
      name: null,
      label_as_written: match[2] ?? "",
      is_aggregate: true,
      ...own,
      posthumous: false,
    });
    at = end;
  }
  return { groups, end: at };
}

const honorifics =
  "đồng chí|ông|bà|anh|chị|em|cháu|cụ|thầy giáo|cô giáo|thầy|cô|bác sĩ|liệt sĩ|đảng viên|cựu chiến binh|thiếu tá|trung tá|thượng tá|đại tá|thiếu úy|trung úy|thượng úy|đại úy";
// Written out in both cases: a pattern that ignores case would also take small words for names.
const honorific = honorifics
  .split("|")
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toLocaleUpperCase("vi")}]${word.slice(1)}`)
  .join("|");
const personName = "(?:\\p{Lu}\\p{Ll}*\\.?\\s?){2,5}";
const person = new RegExp(`^(?:[Cc]ác\\s+)?(?:(?:${honorific})\\s+)+(${personName})`, "u");
const household = /^(?:[Hh]ộ\s+)?(?:[Gg]ia đình|[Hh]ộ)\s+(?:các\s+)?(?:ông|bà|anh|chị)\s+\p{Lu}/u;
const unit =
  /^(?:tập thể\s+(?=\p{Lu})|cán bộ(?:, chiến sĩ)? và nhân dân\s|nhân dân và cán bộ\s|(?:xã|phường|thôn|bản|tổ dân phố|huyện|thị trấn)\s+\p{Lu}|(?:Tập thể|Trường|Công ty|Phòng|Ban|Sở|Đảng ủy|Đảng bộ|Chi bộ|UBND|HĐND|Hội|Hợp tác xã|Công an|Đồn|Trạm|Bệnh viện|Trung tâm|Đội|Liên đoàn|Công đoàn|Đoàn|Báo|Đài|Chi cục|Cục|Văn phòng|Khoa|Xí nghiệp|Nhà máy|Bộ Chỉ huy|Tổ|Ủy ban)(?=\s))/u;

/** Surnames that most people bear: enough to tell a person from a place where no "ông" or "bà" says so. */
export const surnames =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|Lương|Thái|Tạ|Hà|Trương|Quách|Tô|Châu|Phùng";
const surnamed = new RegExp(`^((?:${surnames})\\s+(?:\\p{Lu}\\p{Ll}*\\s?){1,4})`, "u");

const recipient = (kind: RecipientKind, name: string, label: string): ImportedRecipient => ({
  kind,
  name: name.trim().slice(0, 200),
  label_as_written: label,
  is_aggregate: false,
  count: null,
  quantifier: null,
  posthumous: false,
});

function startOf(part: string, before: ImportedRecipient | undefined): ImportedRecipient | null {
  if (household.test(part)) return recipient("household", part, part);
  const name = person.exec(part)?.[1] ?? surnamed.exec(part)?.[1];
  if (name) return recipient("individual", name, part);
  // "Giám đốc Công ty X" after a person is her post, so a unit must not follow one.
  if (unit.test(part) && before?.kind !== "individual")
    return recipient("collective", part.replace(/^tập thể\s+/iu, ""), part);
  return null;
}

/** Named recipients of `text`: posts and places that follow a name stay with it. Empty when the first is none. */
export function readNamed(text: string): ImportedRecipient[] {
  const pieces = text.split(/(\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+)/u);
  const read: ImportedRecipient[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const part = (pieces[i] ?? "").trim();
    const before = read.at(-1);
    const next = part === "" ? null : startOf(part, before);
    if (next) read.push(next);
    else if (!before) return [];
    else if (part !== "") {
      const longer = `${before.label_as_written}${pieces[i - 1] ?? " "}${part}`;
      before.label_as_written = longer;
      // "Sở Giáo dục và Đào tạo" was cut inside its name.
      if (before.kind === "collective" && /và/u.test(pieces[i - 1] ?? "")) before.name = longer.slice(0, 200);
    }
  }
  return read;
}

/** Where the recipients end and their merits begin. */
const beyond =
  /[,]?\s+(?:vì|do|đã|có|đạt|nhân dịp|nhân kỷ niệm|trong (?:công tác|phong trào|thực hiện|việc|năm|giai đoạn)|tại|được)\s|[.;](?:\s|$)/u;
const beyondList = new RegExp(beyond.source.replace("[.;]", "[.]"), "u");

/** Recipients at the start of `text` ("các đồng chí: A, B"; "06 tập thể, 06 cá nhân"; "ông X, Giám đốc Y"). */
export function readRecipients(text: string): ImportedRecipient[] {
  const trimmed = text.trim();
  // In "các đồng chí: A, chức vụ; B, chức vụ" semicolons divide the list and end nothing.
  const isList = /^[^;:.]{0,80}:/u.test(trimmed);
  const stop = (isList ? beyondList : beyond).exec(trimmed);
  const span = trimmed
    .slice(0, stop?.index ?? trimmed.length)
    .slice(0, 3000)
    .replace(/[.;,\s]+$/u, "");
  const afterColon = span.indexOf(":") >= 0 ? readNamed(span.slice(span.indexOf(":") + 1).trim()) : [];
  if (afterColon.length > 0) return afterColon;
  const { groups } = readGroups(span, true);
  return groups.length > 0 ? groups : readNamed(span);
}
