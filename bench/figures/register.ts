/** The award register over three hundred thousand awards: every kind of question, its first page and a deep one. */
import { connect, type Db } from "@/db/client";
import {
  findNames,
  listAuthorities,
  listAwards,
  listAwardsOf,
  listAwardTotals,
} from "@/db/queries/published-awards";
import type { AwardFilter } from "@/lib/domain/award-register";
import type { Figure } from "../figure";
import { quantile } from "../keep-alive-client";
import { manyAwards, startManyAwards } from "../register/many-awards";

const turns = 30;

const questions: AwardFilter[] = [
  {},
  { form: "bang_khen" },
  { form: "bằng khen" },
  { authority: "tỉnh ủy" },
  { authority: "xã Khe Lụa" },
  { authority: "xã Khe Lụa 17" },
  { recipient: "Nguyễn" },
  { recipient: "Nguyễn Văn Thắng" },
  { recipient: "tập thể" },
  { q: "xuất sắc" },
  { q: "chuyển đổi số năm 2019" },
  { q: "bằng khen Khe Lụa Yến" },
  { q: "1436/QĐ-UBND" },
  { q: "không có ở đâu" },
  { from: "2010-01-01", to: "2010-12-31" },
  { q: "xuất sắc", form: "giay_khen", authority: "chủ tịch", recipient: "ca-nhan", to: "2015-12-31" },
];
const deep = { day: "2004-06-01", id: "80000000-0000-4000-8000-000000000000" };

/** Fills a database of its own; what others measure is left alone. */
export async function measureRegister(_under: unknown, say: (line: string) => void): Promise<Figure[]> {
  const filled = await startManyAwards(say);
  const db = connect(filled.readerUrl, { max: 1, name: "bench-register" });
  try {
    say(`${questions.length * 2} câu hỏi, mỗi câu ${turns} lần`);
    const first = await timesOf(questions.map((ask) => () => listAwards(db, { ...ask, limit: 50 })));
    const further = await timesOf(
      questions.map((ask) => () => listAwards(db, { ...ask, limit: 50, before: deep })),
    );
    const pages = await timesOf(await namePages(db));
    const less = (name: string, value: number, gate: number, aim: number): Figure => ({
      ...{ name, value, gate, aim },
      unit: "ms",
      better: "less",
    });
    return [
      less(`a question to ${manyAwards} awards, first page, p50`, quantile(first, 0.5), 15, 5),
      less("the same, p95", quantile(first, 0.95), 50, 20),
      less("a deep page, p95", quantile(further, 0.95), 50, 20),
      less("a name's page with its sums, p95", quantile(pages, 0.95), 20, 5),
      { name: "what a release pays for one award", value: filled.arranged, unit: "ms" },
    ];
  } finally {
    await db.close();
    await filled.stop();
  }
}

async function namePages(db: Db) {
  const [person] = await findNames(db, "Nguyễn Văn Thắng", 1);
  const [authority] = await listAuthorities(db, 1);
  if (!person || !authority) throw new Error("The generated register holds no names.");
  return [
    () => listAwardsOf(db, person, { limit: 50 }),
    async () => {
      await listAwardsOf(db, authority, { limit: 50 });
      await listAwardTotals(db, "authority", authority.slug);
    },
  ];
}

/** Each once to warm up, then in turn. */
async function timesOf(tasks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  for (const task of tasks) await task();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++)
    for (const task of tasks) {
      const began = performance.now();
      await task();
      times.push(performance.now() - began);
    }
  return times;
}
