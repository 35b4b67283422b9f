/** Fictional news in quantity, with every Vietnamese mark: for typing, measuring and long runs. */
import { seededRandom } from "./seeded-random";

const words =
  "hội nghị tỉnh ủy nông dân cánh đồng mùa vụ học sinh trường lớp bệnh viện đường biển cảng cá tuyến đường đầu tư sản xuất hợp tác xã công nhân nhà máy thu hoạch kế hoạch phát triển du lịch văn hóa lễ hội biên giới đồng chí cán bộ xây dựng nông thôn mới chuyển đổi số dịch vụ công hưởng ứng gặt lúa sớm khuỷu sông ngoằn ngoèo ẵm cháu ngủ ưỡn ngực bữa tối nghĩa tình sẵn sàng nẫu ruột kỹ lưỡng chẽn lúa ỡm ờ thuở trước giữ gìn quyển vở rỡ ràng đẹp đẽ Nguyễn Ẩm Ỷ Lan Đỗ Ơn".split(
    " ",
  );

/** A sentence of `length` words by a random source. */
export function sentence(random: () => number, length = 18): string {
  const picked = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "tin");
  const text = picked.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Body text of about `wordCount` words in paragraphs of five sentences, as ProseMirror JSON. */
export function longBody(seed: number, wordCount = 5000) {
  const random = seededRandom(seed);
  return {
    type: "doc" as const,
    content: Array.from({ length: Math.ceil(wordCount / 90) }, () => ({
      type: "paragraph",
      content: [{ type: "text", text: Array.from({ length: 5 }, () => sentence(random)).join(" ") }],
    })),
  };
}
