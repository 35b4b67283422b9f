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

const pattern: Record<BylineRole, (names: string) => string> = {
  bai: (names) => names,
  anh: (names) => `Ảnh: ${names}`,
  bai_anh: (names) => `Bài, ảnh: ${names}`,
  video: (names) => `Video: ${names}`,
  do_hoa: (names) => `Đồ họa: ${names}`,
  thuc_hien: (names) => `Thực hiện: ${names}`,
  dich: (names) => `${names} (biên dịch)`,
  tong_hop: (names) => `${names} (tổng hợp)`,
  ghi: (names) => `${names} (ghi)`,
  theo: (names) => `Theo ${names}`,
};

/**
 * The byline as Vietnamese papers print it: "Minh Họa", "Bài, ảnh: A - B", "Mai Anh (tổng hợp)".
 * Neighbours with the same role share one label; order is the printed order.
 */
export function printByline(bylines: readonly { displayName: string; role: BylineRole }[]): string {
  const groups: { role: BylineRole; names: string[] }[] = [];
  for (const { displayName, role } of bylines) {
    const last = groups.at(-1);
    if (last?.role === role) last.names.push(displayName);
    else groups.push({ role, names: [displayName] });
  }
  return groups.map(({ role, names }) => pattern[role](names.join(" - "))).join("; ");
}
