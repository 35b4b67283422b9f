/** Credits under the headline: who did what, in printed order. Names are snapshots, frozen into the content. */
import { z } from "zod";
import { Line } from "./text-fields";

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

export const Byline = z.strictObject({
  displayName: Line(120, 1),
  role: z.enum(bylineRoles).default("bai"),
  contributorId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
});
export type Byline = z.infer<typeof Byline>;

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
