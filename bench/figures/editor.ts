/** The row "article editor" of contract.md, against the newsroom under test. */
import { findChromium } from "@/scripts/chromium.mjs";
import { measureEditor } from "../editor";
import type { Figure } from "../figure";
import { demoPassword, type UnderTest } from "../under-test";

/** Opens an article of the demo cold, again and again, and types into it. */
export async function measureArticleEditor(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  say("mở bài nhiều lần trong trình duyệt chưa có gì, rồi gõ");
  const told = await measureEditor({
    url: under.origin,
    email: "phongvien@demo.invalid",
    password: demoPassword,
    chromium: await findChromium(),
  });
  const less = (name: string, value: number, unit: string, gate?: number, aim?: number): Figure => ({
    name,
    value,
    unit,
    ...(gate !== undefined && aim !== undefined && { better: "less", gate, aim }),
  });
  return [
    less("article editor: JavaScript, gzip", told.scriptBytes / 1024, "KB", 350, 250),
    less("article editor: typable after", told.typableMs, "ms", 800, 500),
    less("article editor: typable after, worst opening", told.typableWorstMs, "ms"),
    less("article editor: keystroke to paint, p50", told.keyToPaintP50Ms, "ms"),
    less("article editor: keystroke to paint, p95", told.keyToPaintP95Ms, "ms", 32, 16),
    less("article editor: tasks over 50 ms while typing", told.longTasks, "", 0, 0),
    less("article editor: longest of them", told.longestTaskMs, "ms"),
  ];
}
