/** Who works at Báo Trường Sơn (demo). All invented; rights are those of contract.md, names of domain.md §8. */
import type { Capability } from "@/lib/domain/capability";

export type DemoLogin =
  | "tbt"
  | "photbt"
  | "tkts"
  | "truongphong"
  | "btv"
  | "btv2"
  | "phongvien"
  | "phongvien2"
  | "pvanh"
  | "kiemtoan"
  | "admin";

export interface DemoStaff {
  /** The part before `@demo.invalid`. */
  login: DemoLogin;
  fullName: string;
  position: string;
  /** The first is the default byline. */
  penNames: string[];
  /** `section` is a slug of `sections.ts`; null is everywhere. */
  grants: { capability: Capability; section: string | null }[];
}

export const demoStaff: readonly DemoStaff[] = [
  {
    login: "tbt",
    fullName: "Trần Giả Định",
    position: "Tổng Biên tập",
    penNames: ["Giả Định"],
    grants: [
      { capability: "publisher", section: null },
      { capability: "takedown", section: null },
    ],
  },
  {
    login: "photbt",
    fullName: "Lê Thị Mẫu",
    position: "Phó Tổng Biên tập trực",
    penNames: ["Lê Mẫu"],
    grants: [
      { capability: "publisher", section: null },
      { capability: "takedown", section: null },
    ],
  },
  {
    login: "tkts",
    fullName: "Phạm Văn Thử",
    position: "Thư ký tòa soạn",
    penNames: ["Phạm Thử"],
    grants: [{ capability: "publisher", section: null }],
  },
  {
    login: "truongphong",
    fullName: "Ngô Thị Ví Dụ",
    position: "Trưởng phòng Xây dựng Đảng",
    penNames: ["Ngô Ví Dụ"],
    grants: [
      { capability: "editor", section: "thoi-su" },
      { capability: "section_lead", section: "thoi-su" },
    ],
  },
  {
    login: "btv",
    fullName: "Đỗ Văn Nháp",
    position: "Biên tập viên Kinh tế",
    penNames: ["Đỗ Nháp"],
    grants: [{ capability: "editor", section: "kinh-te" }],
  },
  {
    login: "btv2",
    fullName: "Cao Thị Hiệu Đính",
    position: "Biên tập viên Xã hội - Thời sự",
    penNames: ["Hiệu Đính"],
    grants: [
      { capability: "editor", section: "xa-hoi" },
      { capability: "editor", section: "thoi-su" },
    ],
  },
  {
    login: "phongvien",
    fullName: "Hồ Minh Họa",
    position: "Phóng viên",
    penNames: ["Minh Họa"],
    grants: [{ capability: "reporter", section: null }],
  },
  {
    login: "phongvien2",
    fullName: "Đặng Thị Tốc Ký",
    position: "Phóng viên",
    penNames: ["Tốc Ký", "Hoài Bút"],
    grants: [{ capability: "reporter", section: null }],
  },
  {
    login: "pvanh",
    fullName: "Bùi Thị Thí Điểm",
    position: "Phóng viên ảnh",
    penNames: ["Thí Điểm"],
    grants: [{ capability: "media_only", section: null }],
  },
  {
    login: "kiemtoan",
    fullName: "Chu Văn Đối Chiếu",
    position: "Kiểm toán nội bộ",
    penNames: [],
    grants: [{ capability: "auditor", section: null }],
  },
  {
    login: "admin",
    fullName: "Quản Trị Mẫu",
    position: "Quản trị hệ thống",
    penNames: [],
    grants: [{ capability: "admin", section: null }],
  },
];

export interface DemoContributor {
  kind: "ctv" | "agency" | "collective";
  /** Private; null for an agency or a collective. */
  realName: string | null;
  penNames: string[];
}

/** People and bodies with a byline and no login; an editor files for them. */
export const demoContributors: readonly DemoContributor[] = [
  { kind: "ctv", realName: "Vũ Cộng Tác", penNames: ["Vũ Cộng Tác"] },
  { kind: "ctv", realName: "Mai Thị Tản Văn", penNames: ["Mai Tản Văn"] },
  { kind: "ctv", realName: "Tô Văn Đường Xa", penNames: ["Đường Xa"] },
  { kind: "agency", realName: null, penNames: ["Hãng tin Ví Dụ"] },
  { kind: "collective", realName: null, penNames: ["Ban Bạn đọc", "Nhóm PV"] },
];

/** The staff member behind a login. */
export function staffOf(login: DemoLogin): DemoStaff {
  const staff = demoStaff.find((s) => s.login === login);
  if (!staff) throw new RangeError(`No such login: ${login}`);
  return staff;
}
