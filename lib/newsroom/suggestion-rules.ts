/** What a suggestion's mark must be, and whose: nobody suggests in another's name. */
import type { Mark, Node as ProseNode } from "@tiptap/pm/model";
import { isSafeLink } from "@/lib/domain/body-schema";
import { isId } from "@/lib/domain/ids";
import { suggestionTypes } from "@/lib/domain/suggestions";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const inBlocks = { insertion: ["node", "split"], deletion: ["node", "join"] } as const;

/** Whether a suggestion's mark on this node is one that this newsroom makes; other marks are none of its business. */
export function isSoundSuggestion(mark: Mark, node: ProseNode): boolean {
  const { id, by, at, what, of, was } = mark.attrs;
  const name = mark.type.name;
  if (name !== "insertion" && name !== "deletion" && name !== "modification") return true;
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(String(id)) || !isId(by) || !instant.test(String(at))) return false;
  if (name === "modification")
    return node.isText
      ? (of === "link" && (was === "" || isSafeLink(was))) ||
          ((of === "bold" || of === "italic") && (was === "" || was === "on"))
      : of === "block" && ["paragraph", "2", "3"].includes(was);
  return node.isInline ? what === "" : (inBlocks[name] as readonly unknown[]).includes(what);
}

interface Named {
  type: string;
  attrs: { id: string; by: string; at: string };
}

/** The suggestion marks that these steps bring into the text, as JSON: in what they insert, or set by themselves. */
export function suggestionsBrought(steps: readonly unknown[]): Named[] {
  const found: Named[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      const { type, attrs } = value as { type?: unknown; attrs?: unknown };
      if ((suggestionTypes as readonly unknown[]).includes(type) && attrs) found.push(value as Named);
      Object.values(value).forEach(walk);
    }
  };
  for (const step of steps) if (!isRemoval(step)) walk(step);
  return found;
}

const isRemoval = (step: unknown) =>
  ["removeMark", "removeNodeMark"].includes((step as { stepType: string }).stepType);

/** Whether the text holds this very mark. */
export function holdsMark(doc: ProseNode, { type, attrs }: Named): boolean {
  let isHeld = false;
  doc.descendants((node) => {
    isHeld ||= node.marks.some((mark) => mark.type.name === type && sameSuggestion(mark.attrs, attrs));
    return !isHeld;
  });
  return isHeld;
}

/** Whether one of these steps, all by the same hand, brought this suggestion. */
export const wasBroughtBy = (steps: readonly unknown[], { attrs }: Named): boolean =>
  suggestionsBrought(steps).some((one) => sameSuggestion(one.attrs, attrs));

const sameSuggestion = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  one.id === other.id && one.by === other.by && one.at === other.at;
