/** The byline as papers print it: roles and their words, apart from the schema so that the browser can have them alone. */

export const bylineRoles = [
  "bai",
  "anh",
  "bai_anh",
  "video",
  "do_hoa",
  "thuc_hien",
  "dich",
  "tong_hop",
  "ghi",
  "theo",
] as const;
export type BylineRole = (typeof bylineRoles)[number];

const words: Record<BylineRole, { before: string; after: string }> = {
  bai: { before: "", after: "" },
  anh: { before: "Ảnh: ", after: "" },
  bai_anh: { before: "Bài, ảnh: ", after: "" },
  video: { before: "Video: ", after: "" },
  do_hoa: { before: "Đồ họa: ", after: "" },
  thuc_hien: { before: "Thực hiện: ", after: "" },
  dich: { before: "", after: " (biên dịch)" },
  tong_hop: { before: "", after: " (tổng hợp)" },
  ghi: { before: "", after: " (ghi)" },
  theo: { before: "Theo ", after: "" },
};

/**
 * Names of bodies and of nobody in particular: no page of an author stands behind them. "Ban Bạn đọc" is one of them,
 * "Ban Mai" a person: names of persons have no word in lower case.
 */
const bodies =
  /^(?:(?:PV|CTV|BTV|BBT|Nhóm|Phòng|Hãng|Báo|Tạp chí|Tòa soạn|Đài|Trung tâm|Thông tấn)(?![\p{L}\p{N}])|(?:Ban|Tổ) .*(?<!\p{L})\p{Ll})/u;

/** True for a byline that names a person: an agency ("Theo …") and a group ("Nhóm PV") have no page of an author. */
export function namesPerson({ displayName, role }: { displayName: string; role: BylineRole }): boolean {
  return role !== "theo" && !bodies.test(displayName.trim());
}

/** Neighbours with one role, and the words that stand before and after their names. */
export interface BylineGroup {
  before: string;
  names: { displayName: string; role: BylineRole }[];
  after: string;
}

/** The byline in groups of one role, in printed order; names of a group are parted by " - ", groups by "; ". */
export function bylineGroups(bylines: readonly BylineGroup["names"][number][]): BylineGroup[] {
  const groups: BylineGroup[] = [];
  for (const { displayName, role } of bylines) {
    const last = groups.at(-1);
    if (last?.names[0]?.role === role) last.names.push({ displayName, role });
    else groups.push({ ...words[role], names: [{ displayName, role }] });
  }
  return groups;
}

/**
 * The byline as Vietnamese papers print it: "Minh Họa", "Bài, ảnh: A - B", "Mai Anh (tổng hợp)".
 * Neighbours with the same role share one label; order is the printed order.
 */
export function printByline(bylines: readonly { displayName: string; role: BylineRole }[]): string {
  return bylineGroups(bylines)
    .map(({ before, names, after }) => before + names.map((one) => one.displayName).join(" - ") + after)
    .join("; ");
}
