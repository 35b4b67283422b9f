import { openStore } from "@/lib/media/store";
import { importArticle } from "@/lib/newsroom/import-article";
import { importDocx } from "@/lib/newsroom/import-docx";
import { type Command, Misuse, Refused } from "../command";

export const importFile: Command = {
  name: "import",
  words: "FILE|-",
  summary: "Nhập một bài (văn bản, HTML hoặc .docx) thành bản nháp của một người",
  options: {
    as: { value: "EMAIL", help: "người nhập: bài là bản nháp của người ấy" },
    section: { value: "SLUG", help: "chuyên mục của bài" },
    again: { help: "nhập cả khi văn bản này đã được nhập" },
    html: { help: "tệp là HTML (mặc định: theo đuôi .html, .htm)" },
  },
  async run(given, place) {
    const [file] = given.words;
    if (!file) throw new Misuse("Thiếu tên tệp (hoặc - để đọc từ đầu vào).");
    const email = given.need("as");
    const source = place.readFile(file);
    const isHtml = given.is("html") || /\.html?$/i.test(file);
    const choice = { section: given.text("section"), again: given.is("again") };
    const outcome = await place.as(email, (ctx) =>
      /\.docx?$/i.test(file)
        ? importDocx(ctx, { source, ...choice }, openStore(place.mediaUrl))
        : importArticle(ctx, { source, mediaType: isHtml ? "text/html" : "text/plain", ...choice }),
    );
    if (!outcome.ok) throw new Refused(outcome.refusal);
    const { article, result, warnings } = outcome.value;
    return {
      json: { id: article.id, version: article.version, result, warnings },
      lines: [
        `Đã nhập bài số ${article.number}: ${article.fields.headline || "(chưa có tiêu đề)"}`,
        ...warnings.map(
          ({ lines, message }) => `  ${lines.length > 0 ? `dòng ${lines.join(", ")}: ` : ""}${message}`,
        ),
      ],
    };
  },
};
