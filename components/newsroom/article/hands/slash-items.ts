/** What "/" offers at the start of an empty paragraph, and which of it a few typed letters mean. */
import type { Editor } from "@tiptap/core";
import { fold } from "@/lib/text/fold";

export const slashIds = [
  "heading2",
  "heading3",
  "quote",
  "bulletList",
  "orderedList",
  "picture",
  "table",
  "awardBox",
] as const;
export type SlashId = (typeof slashIds)[number];

export interface SlashQuery {
  /** Where the slash stands, and the end of what was typed after it. */
  from: number;
  to: number;
  text: string;
}

/** The question that the cursor stands in: a paragraph of a slash and a few letters, nothing else. */
export function slashQuery(editor: Editor): SlashQuery | null {
  const { selection } = editor.state;
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "paragraph" || $from.depth !== 1) return null;
  const typed = /^\/([\p{L}\p{M}\p{N} ]{0,20})$/u.exec($from.parent.textContent);
  if (!typed || $from.parentOffset !== $from.parent.content.size) return null;
  return { from: $from.start(), to: $from.pos, text: typed[1] ?? "" };
}

/** The items whose name holds every typed word at the start of one of its own, tones aside. */
export function slashMatches(text: string, names: Record<SlashId, string>): SlashId[] {
  const asked = fold(text).split(/\s+/).filter(Boolean);
  return slashIds.filter((id) => {
    const words = fold(names[id]).split(/\s+/);
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  });
}
