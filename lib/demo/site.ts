/** The statutory identity of the invented newspaper (domain.md §2, §8). Every name here is fictional. */
import type { SiteIdentity } from "@/lib/domain/site";

/** Printed before the first paragraph: "(TSĐT) - ". */
export const demoAgencySlug = "TSĐT";

export const demoSite: SiteIdentity = {
  name: "Báo Trường Sơn (demo)",
  tagline: "Tiếng nói của Đảng bộ, chính quyền và nhân dân tỉnh Trường Sơn (hư cấu)",
  governingBody: "Đảng bộ tỉnh Trường Sơn (hư cấu)",
  agency: "Báo và Phát thanh, Truyền hình Trường Sơn (hư cấu)",
  licence: "000/GP-DEMO",
  licenceIssuer: "Cơ quan cấp phép giả định, cấp ngày 01/01/2026",
  address: "Số 0 đường Ví Dụ, phường Bến Gió, tỉnh Trường Sơn (hư cấu)",
  phone: "0000 000 000",
  fax: "0000 000 001",
  email: "toasoan@demo.invalid",
  editorInChief: "Trần Giả Định",
  isDemo: true,
};
