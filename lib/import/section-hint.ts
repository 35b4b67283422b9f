/** Which section a text probably belongs to, by the words it uses. Advice only: the parse never files a text. */
import { wholeWord } from "@/lib/text/word-match";

/** Section path (domain.md §8) and the words that speak for it; a doubled mark counts twice. */
const table: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["thoi-su", "xay-dung-dang"],
    ["xây dựng Đảng", "Tỉnh ủy", "cấp ủy", "đảng viên", "tổ chức đảng", "chi bộ", "kết nạp", "Huy hiệu Đảng"],
  ],
  [
    ["thoi-su", "chinh-tri"],
    ["HĐND tỉnh", "kỳ họp", "Quốc hội", "cử tri", "UBND tỉnh"],
  ],
  [
    ["kinh-te", "nong-nghiep-nong-thon-moi"],
    ["nông dân", "vụ mùa", "nông thôn mới", "lúa", "chăn nuôi", "hợp tác xã", "thủy sản"],
  ],
  [
    ["kinh-te", "cong-nghiep-xay-dung"],
    ["nhà máy", "khu công nghiệp", "công trình", "khởi công", "xây lắp"],
  ],
  [
    ["kinh-te", "tai-chinh-doanh-nghiep"],
    ["doanh nghiệp", "ngân hàng", "tín dụng", "thuế", "doanh thu", "xuất khẩu"],
  ],
  [
    ["xa-hoi", "giao-duc"],
    ["học sinh", "giáo viên", "nhà trường", "năm học", "thi tốt nghiệp", "ngành giáo dục"],
  ],
  [
    ["xa-hoi", "y-te"],
    ["bệnh viện", "bác sĩ", "tiêm chủng", "dịch bệnh", "bệnh nhân", "ngành y tế"],
  ],
  [
    ["xa-hoi", "lao-dong-viec-lam"],
    ["việc làm", "người lao động", "công đoàn", "xuất khẩu lao động"],
  ],
  [
    ["xa-hoi", "an-sinh"],
    ["hộ nghèo", "nhà tình nghĩa", "gia đình chính sách", "từ thiện", "bảo hiểm xã hội"],
  ],
  [
    ["quoc-phong-an-ninh", "bien-gioi-bien-dao"],
    ["biên phòng", "biên giới", "hải đảo", "chủ quyền"],
  ],
  [
    ["quoc-phong-an-ninh", "phap-luat"],
    ["công an", "bị cáo", "tòa án", "khởi tố", "vụ án", "ma túy"],
  ],
  [["van-hoa"], ["lễ hội", "di sản", "nghệ thuật", "văn nghệ", "bảo tàng", "dân ca"]],
  [["du-lich"], ["du khách", "du lịch", "khách sạn", "lữ hành", "homestay"]],
  [["the-thao"], ["vận động viên", "giải đấu", "bóng đá", "huy chương vàng", "trận đấu", "huấn luyện viên"]],
  [
    ["khoa-hoc-chuyen-doi-so"],
    ["chuyển đổi số", "công nghệ thông tin", "phần mềm", "trí tuệ nhân tạo", "dữ liệu số"],
  ],
];

const patterns = table.map(([slugs, words]) => ({
  slugs,
  words: words.map((word) => wholeWord(word, "giu")),
}));

export interface SectionHint {
  /** From the top section down: ["thoi-su", "xay-dung-dang"]. */
  slugs: string[];
  confidence: "low" | "medium" | "high";
}

/**
 * The section whose words occur most, each word counted at most three times; null when fewer than two different
 * words speak for any. A clear lead gives more confidence.
 */
export function suggestSection(text: string): SectionHint | null {
  const sample = text.normalize("NFC").slice(0, 50_000);
  const scores = patterns
    .map(({ slugs, words }) => {
      const counts = words.map((word) => sample.match(word)?.length ?? 0);
      return {
        slugs: [...slugs],
        kinds: counts.filter((count) => count > 0).length,
        score: counts.reduce((sum, count) => sum + Math.min(count, 3), 0),
      };
    })
    .sort((a, b) => b.score - a.score || b.kinds - a.kinds);
  const [best, next] = scores;
  if (!best || best.kinds < 2) return null;
  const lead = best.score / Math.max(next?.score ?? 0, 1);
  const confidence = lead >= 4 && best.kinds >= 7 ? "high" : lead >= 1.5 ? "medium" : "low";
  return { slugs: best.slugs, confidence };
}
