import { listRedirects } from "@/db/queries/redirects";
import { siteOrigin } from "@/lib/env";
import { importRedirects } from "@/lib/newsroom/redirects";
import { refusalSentence } from "@/lib/words/sentence";
import { type Command, Misuse, Refused } from "../command";
import { readRedirectsCsv } from "../redirects-csv";

const twice = "Địa chỉ này đã có ở một dòng trên.";

export const redirectsImport: Command = {
  name: "redirects import",
  words: "FILE|-",
  summary: "Nhập địa chỉ cũ từ tệp CSV hai cột: địa chỉ cũ, nơi đến (số bài hoặc đường dẫn)",
  options: {
    as: { value: "EMAIL", help: "người nhập: một quản trị" },
    "dry-run": { help: "chỉ đọc và báo lỗi, không ghi" },
  },
  async run(given, place) {
    const [file] = given.words;
    if (!file) throw new Misuse("Thiếu tên tệp (hoặc - để đọc từ đầu vào).");
    const email = given.need("as");
    const { redirects, errors } = readRedirectsCsv(place.readFile(file), siteOrigin());
    const told = errors.map(({ line, code, text }) => ({
      line,
      code,
      text,
      sentence: code === "redirect.twice" ? twice : refusalSentence({ code }, "vi"),
    }));
    const lines = told.map(({ line, text, sentence }) => `dòng ${line}: ${text}: ${sentence}`);
    if (told.length > 0 || given.is("dry-run"))
      return {
        ok: told.length === 0,
        json: { read: redirects.length, changed: 0, errors: told },
        lines: [...lines, `Đọc được ${redirects.length} địa chỉ, ${told.length} dòng sai. Chưa ghi gì.`],
      };
    const outcome = await place.as(email, (ctx) => importRedirects(ctx, redirects));
    if (!outcome.ok) throw new Refused(outcome.refusal);
    return {
      json: { read: redirects.length, changed: outcome.value, errors: [] },
      lines: [`Đọc được ${redirects.length} địa chỉ cũ; ${outcome.value} mới hoặc đổi nơi đến.`],
    };
  },
};

export const redirectsList: Command = {
  name: "redirects list",
  summary: "Liệt kê địa chỉ cũ, nơi đến và số lần được hỏi",
  options: { from: { value: "ĐẦU", help: "chỉ những địa chỉ bắt đầu như vậy" } },
  async run(given, place) {
    const rows = await listRedirects(await place.owner(), { prefix: given.text("from") ?? "", limit: 1000 });
    return {
      json: rows,
      lines: rows.map(({ from, number, to, hits }) => `${from} → ${to ?? `bài ${number}`} (${hits} lần)`),
    };
  },
};
