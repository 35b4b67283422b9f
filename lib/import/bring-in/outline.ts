/** Blocks as a few lines that a person can read and a test can compare. */
import type { BodyNode } from "@/lib/domain/content";
import type { Brought } from "./brought";

/** One line a block: its kind, its words with `*bold*`, `_italic_`, `[link](to)`, `/` for a new line. */
export const outline = (blocks: readonly BodyNode[]): string[] => blocks.flatMap((block) => lines(block, ""));

/** What was left out, as `what×count`. */
export const outlineSaid = ({ said }: Pick<Brought, "said">): string =>
  said.map(({ what, count }) => `${what}×${count}`).join(" ") || "nothing";

function lines(node: BodyNode, indent: string): string[] {
  const children = node.content ?? [];
  const nested = (mark: string) => [
    `${indent}${mark}`,
    ...children.flatMap((child) => lines(child, `${indent}  `)),
  ];
  switch (node.type) {
    case "paragraph":
      return [`${indent}p: ${words(node)}`];
    case "heading":
      return [`${indent}h${node.attrs?.level}: ${words(node)}`];
    case "picture":
      return [`${indent}picture ${node.attrs?.n}`];
    case "orderedList":
      return nested(`ol ${node.attrs?.start}`);
    case "table":
      return nested("table");
    case "tableRow":
      return [`${indent}| ${children.map(cell).join(" | ")} |`];
    default:
      return nested({ bulletList: "ul", listItem: "-", blockquote: "quote" }[node.type] ?? node.type);
  }
}

function cell(node: BodyNode): string {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  const spans = colspan === 1 && rowspan === 1 ? "" : `${colspan}×${rowspan} `;
  const inner = (node.content ?? []).map((block) =>
    block.type === "paragraph" ? words(block) : outline([block]).join(" "),
  );
  return `${node.type === "tableHeader" ? "# " : ""}${spans}${inner.join(" ¶ ")}`;
}

function words(node: BodyNode): string {
  return (node.content ?? [])
    .map((piece) =>
      piece.type === "hardBreak"
        ? " / "
        : (piece.marks ?? []).reduceRight((text, mark) => {
            if (mark.type === "bold") return `*${text}*`;
            return mark.type === "italic" ? `_${text}_` : `[${text}](${String(mark.attrs?.href)})`;
          }, piece.text ?? ""),
    )
    .join("");
}
