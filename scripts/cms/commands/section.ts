/** Sections by the operator: what an empty newsroom needs before its first piece can be submitted. */
import { findSectionBySlug, insertSection, listSections, updateTargetWords } from "@/db/queries/sections";
import { inSystemAct } from "@/db/system-act";
import { newId } from "@/lib/domain/ids";
import { isSectionSlug } from "@/lib/domain/section";
import { Line } from "@/lib/domain/text-fields";
import { type Command, Misuse, Refused } from "../command";

export const sectionCreate: Command = {
  name: "section create",
  summary: "Thêm một chuyên mục vào cuối trình đơn",
  options: {
    slug: { value: "ĐƯỜNG-DẪN", help: "chữ thường không dấu, nối bằng gạch: xay-dung-dang" },
    name: { value: "TÊN", help: "tên tiếng Việt, in trên trang báo" },
    "name-en": { value: "TÊN", help: "tên tiếng Anh (mặc định: như tên tiếng Việt)" },
    parent: { value: "ĐƯỜNG-DẪN", help: "chuyên mục mẹ, đã có" },
    "target-words": { value: "SỐ", help: "mức chữ của một bài; màn hình viết báo hơn, thiếu" },
  },
  async run(given, place) {
    const slug = given.need("slug");
    if (!isSectionSlug(slug))
      throw new Misuse(
        "--slug: chữ thường không dấu, chữ số, gạch nối; không trùng trang có sẵn (khen-thuong, newsroom…).",
      );
    const nameVi = Line(120, 1).safeParse(given.need("name"));
    const nameEn = Line(120, 1).safeParse(given.text("name-en") ?? given.need("name"));
    if (!nameVi.success || !nameEn.success) throw new Misuse("--name: từ 1 đến 120 ký tự.");
    const owner = await place.owner();
    const parentSlug = given.text("parent");
    const parent = parentSlug === undefined ? null : await findSectionBySlug(owner, parentSlug);
    if (parentSlug !== undefined && !parent)
      throw new Refused({ status: 422, code: "section.unknown", field: "parent" });
    if (await findSectionBySlug(owner, slug))
      throw new Refused({ status: 409, code: "section.taken", field: "slug" });
    const section = {
      id: newId(),
      slug,
      nameVi: nameVi.data,
      nameEn: nameEn.data,
      parentId: parent?.id ?? null,
      targetWords: targetFrom(given.text("target-words")),
    };
    await inSystemAct(owner, "section.create", null, (tx) => insertSection(tx, section));
    return { json: section, lines: [`Đã thêm chuyên mục “${section.nameVi}” (/${slug}).`] };
  },
};

/** Reads a measure of words; "0" says that there is none. */
function targetFrom(text: string | undefined): number | null {
  const words = Number(text ?? 0);
  if (!Number.isInteger(words) || words < 0 || words > 100_000)
    throw new Misuse("--target-words: số chữ nguyên, từ 1 đến 100000; 0 là bỏ mức.");
  return words || null;
}

export const sectionTarget: Command = {
  name: "section target",
  summary: "Đặt hoặc bỏ mức chữ của một chuyên mục (chuyên mục con không có mức thì theo mẹ)",
  options: {
    slug: { value: "ĐƯỜNG-DẪN", help: "chuyên mục" },
    "target-words": { value: "SỐ", help: "mức chữ của một bài; 0 là bỏ mức" },
  },
  async run(given, place) {
    const targetWords = targetFrom(given.need("target-words"));
    const owner = await place.owner();
    const section = await findSectionBySlug(owner, given.need("slug"));
    if (!section) throw new Refused({ status: 422, code: "section.unknown", field: "slug" });
    await inSystemAct(owner, "section.target", null, (tx) => updateTargetWords(tx, section.id, targetWords));
    const said = targetWords === null ? "không còn mức chữ" : `mức ${targetWords} chữ một bài`;
    return {
      json: { ...section, targetWords },
      lines: [`Chuyên mục “${section.nameVi}” (/${section.slug}): ${said}.`],
    };
  },
};

export const sectionList: Command = {
  name: "section list",
  summary: "Các chuyên mục, theo thứ tự trình đơn",
  options: {},
  async run(_given, place) {
    const items = await listSections(await place.owner());
    return {
      json: { items },
      lines: items.map(
        (one) =>
          `${one.parentId ? "  " : ""}${one.slug}  ${one.nameVi}${one.targetWords ? `  (${one.targetWords} chữ)` : ""}`,
      ),
    };
  },
};
