/** Forms of commendation as texts name them, with the codes under which the register keeps them (domain.md §3). */

export interface AwardFormEntry {
  code: string;
  name: string;
  category:
    | "huan_chuong"
    | "huy_chuong"
    | "danh_hieu_vinh_du"
    | "giai_thuong"
    | "ky_niem_chuong"
    | "bang_khen"
    | "giay_khen"
    | "danh_hieu_thi_dua"
    | "huy_hieu_dang";
  /** Whether "hạng Nhất, Nhì, Ba" belongs to it. */
  graded: boolean;
}

const entry = (
  code: string,
  name: string,
  category: AwardFormEntry["category"],
  graded = false,
): AwardFormEntry => ({ code, name, category, graded });

/** In the order of search: a longer name stands before a shorter one that it contains. */
export const awardFormEntries: readonly AwardFormEntry[] = [
  entry("huan_chuong_sao_vang", "Huân chương Sao vàng", "huan_chuong"),
  entry("huan_chuong_ho_chi_minh", "Huân chương Hồ Chí Minh", "huan_chuong"),
  entry("huan_chuong_doc_lap", "Huân chương Độc lập", "huan_chuong", true),
  entry("huan_chuong_quan_cong", "Huân chương Quân công", "huan_chuong", true),
  entry("huan_chuong_lao_dong", "Huân chương Lao động", "huan_chuong", true),
  entry("huan_chuong_bao_ve_to_quoc", "Huân chương Bảo vệ Tổ quốc", "huan_chuong", true),
  entry("huan_chuong_chien_cong", "Huân chương Chiến công", "huan_chuong", true),
  entry("huan_chuong_dai_doan_ket", "Huân chương Đại đoàn kết dân tộc", "huan_chuong"),
  entry("huan_chuong_dung_cam", "Huân chương Dũng cảm", "huan_chuong"),
  entry("huan_chuong_huu_nghi", "Huân chương Hữu nghị", "huan_chuong"),
  entry("huy_chuong_quan_ky_quyet_thang", "Huy chương Quân kỳ quyết thắng", "huy_chuong"),
  entry("huy_chuong_vi_an_ninh", "Huy chương Vì an ninh Tổ quốc", "huy_chuong"),
  entry("huy_chuong_chien_si_ve_vang", "Huy chương Chiến sĩ vẻ vang", "huy_chuong", true),
  entry("huy_chuong_thanh_nien_xung_phong", "Huy chương Thanh niên xung phong vẻ vang", "huy_chuong"),
  entry("huy_chuong_huu_nghi", "Huy chương Hữu nghị", "huy_chuong"),
  entry("anh_hung_llvtnd", "Anh hùng Lực lượng vũ trang nhân dân", "danh_hieu_vinh_du"),
  entry("anh_hung_lao_dong", "Anh hùng Lao động", "danh_hieu_vinh_du"),
  entry("ba_me_viet_nam_anh_hung", "Bà mẹ Việt Nam anh hùng", "danh_hieu_vinh_du"),
  entry("nha_giao_nhan_dan", "Nhà giáo nhân dân", "danh_hieu_vinh_du"),
  entry("nha_giao_uu_tu", "Nhà giáo ưu tú", "danh_hieu_vinh_du"),
  entry("thay_thuoc_nhan_dan", "Thầy thuốc nhân dân", "danh_hieu_vinh_du"),
  entry("thay_thuoc_uu_tu", "Thầy thuốc ưu tú", "danh_hieu_vinh_du"),
  entry("nghe_si_nhan_dan", "Nghệ sĩ nhân dân", "danh_hieu_vinh_du"),
  entry("nghe_si_uu_tu", "Nghệ sĩ ưu tú", "danh_hieu_vinh_du"),
  entry("nghe_nhan_nhan_dan", "Nghệ nhân nhân dân", "danh_hieu_vinh_du"),
  entry("nghe_nhan_uu_tu", "Nghệ nhân ưu tú", "danh_hieu_vinh_du"),
  entry("giai_thuong_ho_chi_minh", "Giải thưởng Hồ Chí Minh", "giai_thuong"),
  entry("giai_thuong_nha_nuoc", "Giải thưởng Nhà nước", "giai_thuong"),
  entry("ky_niem_chuong", "Kỷ niệm chương", "ky_niem_chuong"),
  entry("bang_khen", "Bằng khen", "bang_khen"),
  entry("giay_khen", "Giấy khen", "giay_khen"),
  entry("chien_si_thi_dua_toan_quoc", "Chiến sĩ thi đua toàn quốc", "danh_hieu_thi_dua"),
  entry("chien_si_thi_dua_cap_tinh", "Chiến sĩ thi đua cấp tỉnh", "danh_hieu_thi_dua"),
  entry("chien_si_thi_dua_co_so", "Chiến sĩ thi đua cơ sở", "danh_hieu_thi_dua"),
  entry("co_thi_dua", "Cờ thi đua", "danh_hieu_thi_dua"),
  entry("tap_the_lao_dong_xuat_sac", "Tập thể lao động xuất sắc", "danh_hieu_thi_dua"),
  entry("tap_the_lao_dong_tien_tien", "Tập thể lao động tiên tiến", "danh_hieu_thi_dua"),
  entry("don_vi_quyet_thang", "Đơn vị quyết thắng", "danh_hieu_thi_dua"),
  entry("don_vi_tien_tien", "Đơn vị tiên tiến", "danh_hieu_thi_dua"),
  entry("lao_dong_tien_tien", "Lao động tiên tiến", "danh_hieu_thi_dua"),
  entry("huy_hieu_dang", "Huy hiệu Đảng", "huy_hieu_dang"),
];

export interface FoundForm {
  form: AwardFormEntry;
  /** As the sentence writes it, class included. */
  written: string;
  grade: "Nhất" | "Nhì" | "Ba" | null;
  /** Years of Party membership of a badge. */
  badgeYears: number | null;
  start: number;
  end: number;
}

const special: Record<string, string> = {
  huy_hieu_dang: "huy hiệu\\s+(?:đảng\\s+\\d{2}|\\d{2})\\s+năm(?:\\s+tuổi)?(?:\\s+đảng)?",
  anh_hung_llvtnd: "anh hùng\\s+(?:lực lượng vũ trang nhân dân|llvtnd|lực lượng vũ trang)",
  ky_niem_chuong: 'kỷ niệm chương(?:\\s+[“"]?vì\\s[^”",.;]{1,80}[”"]?)?',
  chien_si_thi_dua_cap_tinh: "chiến s[ĩỹ] thi đua cấp (?:tỉnh|bộ)",
};
const plain = (name: string): string => name.toLocaleLowerCase("vi").replace(/ /g, "\\s+");
const grade = (graded: boolean): string => (graded ? "(?:,?\\s+hạng\\s+(?:nhất|nhì|ba))?" : "");

/** One group for each form, in their order, so that a long text is searched once and not once for each. */
const anyForm = new RegExp(
  `(?<!\\p{L})(?:${awardFormEntries
    .map(({ code, name, graded }) => `(${special[code] ?? plain(name)}${grade(graded)})`)
    .join("|")})(?!\\p{L})`,
  "giu",
);

const grades = { nhất: "Nhất", nhì: "Nhì", ba: "Ba" } as const;

function gradeIn(written: string): FoundForm["grade"] {
  const word = /hạng\s+(nhất|nhì|ba)$/iu.exec(written)?.[1]?.toLocaleLowerCase("vi");
  return word ? (grades[word as keyof typeof grades] ?? null) : null;
}

/** The forms that a sentence names, in reading order, none inside another. */
export function findForms(sentence: string): FoundForm[] {
  return Array.from(sentence.matchAll(anyForm)).flatMap((match) => {
    const [written, ...groups] = match;
    const form = awardFormEntries[groups.findIndex((group) => group !== undefined)];
    if (!form) return [];
    const years = form.code === "huy_hieu_dang" ? /\d{2}/.exec(written)?.[0] : undefined;
    return [
      {
        form,
        written,
        grade: form.graded ? gradeIn(written) : null,
        badgeYears: years ? Number(years) : null,
        start: match.index,
        end: match.index + written.length,
      },
    ];
  });
}

/** "Huân chương …" and "Huy chương …" that the law does not list: a slip worth a look. */
export function unknownMedals(sentence: string): string[] {
  const medals = Array.from(
    sentence.matchAll(/(?<!\p{L})(?:Huân|Huy) chương(?: \p{Lu}[\p{L}]*(?: \p{L}+){0,2})/gu),
  ).filter(({ 0: text }) => !/^Huy chương (?:Vàng|Bạc|Đồng)/u.test(text));
  if (medals.length === 0) return [];
  const known = new Set(findForms(sentence).map(({ start }) => start));
  return medals.filter(({ index }) => !known.has(index)).map(([text]) => text);
}
