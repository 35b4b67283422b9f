/** An article of about 5,000 words of fictional news, as the demo's reporters write it. */
import { seededRandom } from "@/lib/testing/seeded-random";

const words =
  "hội nghị tỉnh ủy nông dân cánh đồng mùa vụ học sinh trường lớp bệnh viện đường biển cảng cá tuyến đường đầu tư sản xuất hợp tác xã công nhân nhà máy thu hoạch kế hoạch phát triển du lịch văn hóa lễ hội biên giới đồng chí cán bộ xây dựng nông thôn mới chuyển đổi số dịch vụ công".split(
    " ",
  );

/** A sentence of `length` words by a random source. */
export function sentence(random: () => number, length = 18): string {
  const picked = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "tin");
  const text = picked.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Body text of `wordCount` words in paragraphs of five sentences, as ProseMirror JSON. */
export function longBody(seed: number, wordCount = 5000) {
  const random = seededRandom(seed);
  const paragraphs = Math.ceil(wordCount / 90);
  return {
    type: "doc" as const,
    content: Array.from({ length: paragraphs }, () => ({
      type: "paragraph",
      content: [{ type: "text", text: Array.from({ length: 5 }, () => sentence(random)).join(" ") }],
    })),
  };
}
