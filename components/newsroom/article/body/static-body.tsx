import { createElement, type ReactNode } from "react";
import type { BodyDoc, BodyNode } from "@/lib/domain/content";

const tags: Record<string, string> = {
  paragraph: "p",
  blockquote: "blockquote",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  tableRow: "tr",
  tableCell: "td",
  tableHeader: "th",
  bold: "strong",
  italic: "em",
};

/** The text before the editor is there: the same words in the same places, so that nothing jumps. */
export function StaticBody({ body }: { body: BodyDoc }) {
  return <div className="writing">{body.content.map((node, index) => drawn(node, index))}</div>;
}

function drawn(node: BodyNode, key: number): ReactNode {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak") return <br key={key} />;
  if (node.type === "table") return drawnTable(node, key);
  const tag = node.type === "heading" ? (node.attrs?.level === 3 ? "h3" : "h2") : tags[node.type];
  const inside = (node.content ?? []).map((child, index) => drawn(child, index));
  if (!tag) return <div key={key} className="text-figure min-h-24" />;
  const spans =
    tag === "td" || tag === "th" ? { colSpan: node.attrs?.colspan, rowSpan: node.attrs?.rowspan } : {};
  return createElement(tag, { key, ...spans }, inside.length > 0 ? inside : createElement("br"));
}

const drawnTable = (node: BodyNode, key: number): ReactNode => (
  <table key={key}>
    <tbody>{(node.content ?? []).map((row, index) => drawn(row, index))}</tbody>
  </table>
);
