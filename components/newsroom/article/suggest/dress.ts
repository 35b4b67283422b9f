/** Changes of dress as suggestions: made at once, with a mark that says how it was before. */
import type { Mark, Node as ProseNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { AddMarkStep, type Mapping, type RemoveMarkStep, type ReplaceAroundStep } from "@tiptap/pm/transform";
import { ownInsertion, type Stamp } from "./strike";

/** Bold, italic and links. False where the step is about something else. */
export function trackDress(
  tracked: Transaction,
  step: AddMarkStep | RemoveMarkStep,
  back: Mapping,
  stamp: Stamp,
): boolean {
  const of = step.mark.type.name;
  if (of !== "bold" && of !== "italic" && of !== "link") return false;
  const from = back.map(step.from, 1);
  const to = back.map(step.to, -1);
  const runs: { from: number; to: number; was: string; known: Mark[] }[] = [];
  tracked.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || ownInsertion(node, stamp)) return;
    const known = node.marks.filter((mark) => mark.type.name === "modification" && mark.attrs.of === of);
    const was = known[0] ? String(known[0].attrs.was) : dress(node, of);
    runs.push({ from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to), was, known });
  });
  if (from >= to) return true;
  if (step instanceof AddMarkStep) tracked.addMark(from, to, step.mark);
  else tracked.removeMark(from, to, step.mark);
  const { modification } = tracked.doc.type.schema.marks;
  for (const run of runs) {
    for (const mark of run.known) tracked.removeMark(run.from, run.to, mark);
    const now = step instanceof AddMarkStep ? (of === "link" ? String(step.mark.attrs.href) : "on") : "";
    const mine = run.known.find((mark) => mark.attrs.by === stamp.by)?.attrs;
    const whose = mine ? { id: mine.id, by: mine.by, at: mine.at } : stamp;
    if (now !== run.was && modification)
      tracked.addMark(run.from, run.to, modification.create({ ...whose, of, was: run.was }));
  }
  return true;
}

function dress(node: ProseNode, of: string): string {
  const mark = node.marks.find((one) => one.type.name === of);
  if (!mark) return "";
  return of === "link" ? String(mark.attrs.href) : "on";
}

/** A paragraph that becomes a heading, or the other way round. False for anything else around blocks. */
export function trackBlockType(
  tracked: Transaction,
  step: ReplaceAroundStep,
  back: Mapping,
  stamp: Stamp,
): boolean {
  const isRetyped =
    (step as unknown as { structure: boolean }).structure &&
    step.insert === 1 &&
    step.slice.size === 2 &&
    step.gapFrom === step.from + 1 &&
    step.gapTo === step.to - 1;
  const pos = back.map(step.from, 1);
  const old = tracked.doc.nodeAt(pos);
  const next = step.slice.content.firstChild;
  if (!isRetyped || !old || !next || !blockName(old) || !blockName(next)) return false;
  const known = old.marks.filter((mark) => mark.type.name === "modification");
  let marks: readonly Mark[] = old.marks.filter((mark) => !known.includes(mark));
  const was = known[0] ? String(known[0].attrs.was) : blockName(old);
  const mine = known.find((mark) => mark.attrs.by === stamp.by)?.attrs;
  const { modification } = tracked.doc.type.schema.marks;
  if (was !== blockName(next) && modification && !ownInsertion(old, stamp))
    marks = modification
      .create({ ...(mine ? { id: mine.id, by: mine.by, at: mine.at } : stamp), of: "block", was })
      .addToSet(marks);
  tracked.setNodeMarkup(pos, next.type, next.attrs, marks);
  return true;
}

function blockName(node: ProseNode): string | null {
  if (node.type.name === "paragraph") return "paragraph";
  return node.type.name === "heading" ? String(node.attrs.level) : null;
}
