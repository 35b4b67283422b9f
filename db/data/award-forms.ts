/**
 * The forms of commendation that Vietnamese law and Party rules know: real data for every installation.
 * Source: Luật Thi đua, khen thưởng 06/2022/QH15 (in force 1 January 2024) and the Party's own forms. The same
 * `bang_khen` and `giay_khen` are given by state, Party and mass organisations; who gave it is `authority`.
 * A grade is printed after the form's name: "Huân chương Lao động" + "hạng Ba".
 */
import type { RecipientKind } from "@/lib/domain/award";

export type AwardSystem = "state" | "party" | "mass_org" | "other";

export interface AwardFormRow {
  code: string;
  system: AwardSystem;
  category: string;
  nameVi: string;
  nameEn: string;
  grades: string[];
  recipientKinds: RecipientKind[];
  /** Order of reading out at a ceremony and of printing: 1 is the highest. */
  rank: number;
  /** Null: older than the law of 2022, so an award of an earlier year raises no doubt about its form. */
  effectiveFrom: string | null;
}

const three = ["hạng Nhất", "hạng Nhì", "hạng Ba"];
const person: RecipientKind[] = ["individual"];
const body: RecipientKind[] = ["collective"];
const personOrBody: RecipientKind[] = ["individual", "collective"];
const anyone: RecipientKind[] = ["individual", "collective", "household", "unspecified"];
const since2024 = "2024-01-01";

type Line = [
  code: string,
  nameVi: string,
  nameEn: string,
  to: RecipientKind[],
  grades?: string[],
  from?: string,
];

const lines: [system: AwardSystem, category: string, forms: Line[]][] = [
  [
    "state",
    "huan_chuong",
    [
      ["huan_chuong_sao_vang", "Huân chương Sao vàng", "Gold Star Order", personOrBody],
      ["huan_chuong_ho_chi_minh", "Huân chương Hồ Chí Minh", "Ho Chi Minh Order", personOrBody],
      ["huan_chuong_doc_lap", "Huân chương Độc lập", "Independence Order", personOrBody, three],
      ["huan_chuong_quan_cong", "Huân chương Quân công", "Military Exploit Order", personOrBody, three],
      ["huan_chuong_lao_dong", "Huân chương Lao động", "Labour Order", personOrBody, three],
      [
        "huan_chuong_bao_ve_to_quoc",
        "Huân chương Bảo vệ Tổ quốc",
        "Fatherland Defence Order",
        personOrBody,
        three,
      ],
      ["huan_chuong_chien_cong", "Huân chương Chiến công", "Feat Order", personOrBody, three],
      [
        "huan_chuong_dai_doan_ket",
        "Huân chương Đại đoàn kết dân tộc",
        "Great National Unity Order",
        personOrBody,
      ],
      ["huan_chuong_dung_cam", "Huân chương Dũng cảm", "Courage Order", personOrBody],
      ["huan_chuong_huu_nghi", "Huân chương Hữu nghị", "Friendship Order", personOrBody],
    ],
  ],
  [
    "state",
    "danh_hieu_vinh_du",
    [
      ["tinh_anh_hung", "Tỉnh Anh hùng", "Heroic Province", body],
      ["thanh_pho_anh_hung", "Thành phố Anh hùng", "Heroic City", body],
      ["ba_me_viet_nam_anh_hung", "Bà mẹ Việt Nam anh hùng", "Heroic Vietnamese Mother", person],
      [
        "anh_hung_llvtnd",
        "Anh hùng Lực lượng vũ trang nhân dân",
        "Hero of the People's Armed Forces",
        personOrBody,
      ],
      ["anh_hung_lao_dong", "Anh hùng Lao động", "Hero of Labour", personOrBody],
      ["nha_giao_nhan_dan", "Nhà giáo nhân dân", "People's Teacher", person],
      ["nha_giao_uu_tu", "Nhà giáo ưu tú", "Meritorious Teacher", person],
      ["thay_thuoc_nhan_dan", "Thầy thuốc nhân dân", "People's Physician", person],
      ["thay_thuoc_uu_tu", "Thầy thuốc ưu tú", "Meritorious Physician", person],
      ["nghe_si_nhan_dan", "Nghệ sĩ nhân dân", "People's Artist", person],
      ["nghe_si_uu_tu", "Nghệ sĩ ưu tú", "Meritorious Artist", person],
      ["nghe_nhan_nhan_dan", "Nghệ nhân nhân dân", "People's Artisan", person],
      ["nghe_nhan_uu_tu", "Nghệ nhân ưu tú", "Meritorious Artisan", person],
    ],
  ],
  [
    "state",
    "giai_thuong",
    [
      ["giai_thuong_ho_chi_minh", "Giải thưởng Hồ Chí Minh", "Ho Chi Minh Prize", personOrBody],
      ["giai_thuong_nha_nuoc", "Giải thưởng Nhà nước", "State Prize", personOrBody],
    ],
  ],
  [
    "state",
    "huy_chuong",
    [
      ["huy_chuong_quan_ky_quyet_thang", "Huy chương Quân kỳ quyết thắng", "Victory Banner Medal", person],
      ["huy_chuong_vi_an_ninh", "Huy chương Vì an ninh Tổ quốc", "National Security Medal", person],
      ["huy_chuong_chien_si_ve_vang", "Huy chương Chiến sĩ vẻ vang", "Glorious Fighter Medal", person, three],
      [
        "huy_chuong_thanh_nien_xung_phong",
        "Huy chương Thanh niên xung phong vẻ vang",
        "Glorious Youth Volunteer Medal",
        person,
        [],
        since2024,
      ],
      ["huy_chuong_huu_nghi", "Huy chương Hữu nghị", "Friendship Medal", person],
    ],
  ],
  ["party", "huy_hieu_dang", [["huy_hieu_dang", "Huy hiệu Đảng", "Party Membership Badge", person]]],
  [
    "state",
    "danh_hieu_thi_dua",
    [
      ["chien_si_thi_dua_toan_quoc", "Chiến sĩ thi đua toàn quốc", "National Emulation Fighter", person],
      ["co_thi_dua_chinh_phu", "Cờ thi đua của Chính phủ", "Government Emulation Flag", body],
    ],
  ],
  ["state", "bang_khen", [["bang_khen", "Bằng khen", "Certificate of Merit", anyone]]],
  [
    "state",
    "danh_hieu_thi_dua",
    [
      [
        "chien_si_thi_dua_cap_tinh",
        "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
        "Ministry or Province Emulation Fighter",
        person,
      ],
      ["co_thi_dua", "Cờ thi đua", "Emulation Flag", body],
      ["tap_the_lao_dong_xuat_sac", "Tập thể lao động xuất sắc", "Outstanding Collective", body],
      ["don_vi_quyet_thang", "Đơn vị quyết thắng", "Determined-to-Win Unit", body],
      ["chien_si_thi_dua_co_so", "Chiến sĩ thi đua cơ sở", "Grassroots Emulation Fighter", person],
      ["tap_the_lao_dong_tien_tien", "Tập thể lao động tiên tiến", "Advanced Collective", body],
      ["don_vi_tien_tien", "Đơn vị tiên tiến", "Advanced Unit", body],
      ["lao_dong_tien_tien", "Lao động tiên tiến", "Advanced Worker", person],
      ["chien_si_tien_tien", "Chiến sĩ tiên tiến", "Advanced Soldier", person],
      [
        "xa_phuong_tieu_bieu",
        "Xã, phường, thị trấn tiêu biểu",
        "Exemplary Commune or Ward",
        body,
        [],
        since2024,
      ],
      ["thon_to_dan_pho_van_hoa", "Thôn, tổ dân phố văn hóa", "Cultured Hamlet or Neighbourhood", body],
      ["gia_dinh_van_hoa", "Gia đình văn hóa", "Cultured Family", ["household"]],
    ],
  ],
  ["state", "ky_niem_chuong", [["ky_niem_chuong", "Kỷ niệm chương", "Commemorative Medal", person]]],
  ["state", "giay_khen", [["giay_khen", "Giấy khen", "Letter of Commendation", anyone]]],
  [
    "mass_org",
    "khac",
    [
      ["bang_lao_dong_sang_tao", "Bằng Lao động sáng tạo", "Creative Labour Certificate", person],
      ["giai_bao_chi", "Giải báo chí", "Press Prize", personOrBody],
    ],
  ],
  ["other", "khac", [["khac", "Hình thức khác", "Other", anyone]]],
];

/** Every form, highest rank first; `khac` closes the list and takes what no other form names. */
export const awardForms: readonly AwardFormRow[] = lines
  .flatMap(([system, category, forms]) => forms.map((form) => ({ system, category, form })))
  .map(({ system, category, form: [code, nameVi, nameEn, recipientKinds, grades, effectiveFrom] }, i) => ({
    code,
    system,
    category,
    nameVi,
    nameEn,
    grades: grades ?? [],
    recipientKinds,
    rank: i + 1,
    effectiveFrom: effectiveFrom ?? null,
  }));
