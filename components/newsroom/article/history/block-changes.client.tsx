"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import type { ContentPhoto } from "@/lib/domain/content";
import type { BlockChange } from "@/lib/text/diff-content";
import { fill } from "@/lib/words/fill";
import { ChangeRow, kindOf, Sides } from "./change-row";
import { EditedText } from "./edited-text";
import type { Comparison, HistoryDesk } from "./history-data";
import { Picture } from "./picture";

/** The text, block by block; stretches without a change are folded to a line that opens. */
export function BlockChanges({
  diff,
  desk,
  isFolded,
  isWide,
  restore,
}: {
  diff: Comparison;
  desk: HistoryDesk;
  isFolded: boolean;
  isWide: boolean;
  /** Button that brings block `index` of the older text back; null where nothing can be restored. */
  restore: ((index: number, label: string) => React.ReactNode) | null;
}) {
  const stretches = stretchesOf(diff.body);
  return stretches.map(({ isSame, blocks }) => {
    const key = `${blocks[0]?.from}-${blocks[0]?.to}`;
    return isSame && isFolded ? (
      <Folded key={key} blocks={blocks} diff={diff} desk={desk} isWide={isWide} />
    ) : (
      blocks.map((block) => (
        <Block
          key={`${block.op}${block.from}-${block.to}`}
          {...{ block, diff, desk, isWide, restore: isSame ? null : restore }}
        />
      ))
    );
  });
}

function stretchesOf(body: readonly BlockChange[]): { isSame: boolean; blocks: BlockChange[] }[] {
  const stretches: { isSame: boolean; blocks: BlockChange[] }[] = [];
  for (const block of body) {
    const isSame = block.op === "same";
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.blocks.push(block);
    else stretches.push({ isSame, blocks: [block] });
  }
  return stretches;
}

function Folded({
  blocks,
  diff,
  desk,
  isWide,
}: {
  blocks: BlockChange[];
  diff: Comparison;
  desk: HistoryDesk;
  isWide: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  const say = desk.words.past.compare;
  if (isOpen)
    return blocks.map((block) => (
      <Block key={`${block.from}-${block.to}`} {...{ block, diff, desk, isWide, restore: null }} />
    ));
  const first = blocks.find((block) => block.type !== "figure" && block.text !== "")?.text ?? "";
  return (
    <button
      type="button"
      className="change-fold"
      aria-label={fill(say.unfold, { n: blocks.length })}
      onClick={() => setOpen(true)}
    >
      <Icon name="down" />
      <span className="shrink-0">{fill(say.folded, { n: blocks.length })}</span>
      <span className="truncate text-faint">{first}</span>
    </button>
  );
}

function Block({
  block,
  diff,
  desk,
  isWide,
  restore,
}: {
  block: BlockChange;
  diff: Comparison;
  desk: HistoryDesk;
  isWide: boolean;
  restore: ((index: number, label: string) => React.ReactNode) | null;
}) {
  const say = desk.words.past.compare;
  const kind = kindOf(block);
  const type = say.kinds[block.type] ?? block.type;
  const label = block.type === "figure" || block.text === "" ? type : block.text.slice(0, 80);
  const notes = [
    block.fromType && fill(say.kindChanged, { from: say.kinds[block.fromType] ?? block.fromType, to: type }),
    !block.fromType && block.words?.every((edit) => edit.op === "same" && !edit.format) && say.formOnly,
    block.op !== "same" && !block.fromType && block.type !== "paragraph" && type,
  ].filter(Boolean);
  const canReturn = block.from !== null && (block.op === "removed" || block.words !== undefined);
  return (
    <ChangeRow
      kind={kind}
      label={label}
      note={notes.join(" · ")}
      say={say}
      action={restore && canReturn ? restore(block.from ?? 0, label) : undefined}
    >
      <Inside {...{ block, diff, desk, isWide }} />
    </ChangeRow>
  );
}

function Inside({
  block,
  diff,
  desk,
  isWide,
}: {
  block: BlockChange;
  diff: Comparison;
  desk: HistoryDesk;
  isWide: boolean;
}) {
  const say = desk.words.past.compare;
  const text = (inner: React.ReactNode, faint = false) => (
    <p
      lang="vi"
      className={`change-text ${faint ? "is-away" : ""}`}
      data-type={block.type}
      data-level={block.level}
    >
      {inner}
    </p>
  );
  const whole =
    block.type === "figure" ? (
      <Figure
        id={block.text}
        side={block.to === null || block.op === "moved_away" ? "from" : "to"}
        diff={diff}
        desk={desk}
      />
    ) : (
      text(plain(block, say), block.op === "moved_away")
    );
  if (block.words)
    return isWide ? (
      <Sides
        older={text(<EditedText words={block.words} side="older" say={say} />)}
        newer={text(<EditedText words={block.words} side="newer" say={say} />)}
      />
    ) : (
      text(<EditedText words={block.words} say={say} />)
    );
  if (!isWide) return whole;
  if (block.op === "same") return <Sides older={whole} newer={whole} />;
  const isOld = block.op === "removed" || block.op === "moved_away";
  return <Sides older={isOld ? whole : null} newer={isOld ? null : whole} />;
}

function plain(block: BlockChange, say: HistoryDesk["words"]["past"]["compare"]): React.ReactNode {
  if (block.type === "awardBox") return say.kinds.awardBox;
  const text = block.text === "" ? say.emptyBlock : block.text;
  if (block.op === "removed") return <del className="edit-removed">{text}</del>;
  if (block.op === "added") return <ins className="edit-added">{text}</ins>;
  return text;
}

function Figure({
  id,
  side,
  diff,
  desk,
}: {
  id: string;
  side: "from" | "to";
  diff: Comparison;
  desk: HistoryDesk;
}) {
  const photo = diff.photos.reduce<ContentPhoto | null>((found, change) => {
    const own = side === "from" ? change.before : change.after;
    return own?.id === id ? own : found;
  }, null);
  return (
    <figure className="flex gap-3">
      <Picture library={diff.pictures[side][id]} photo={photo} say={desk.words.past.compare} />
      <figcaption className="min-w-0 text-row text-soft">{photo?.caption}</figcaption>
    </figure>
  );
}

/** The button of a restoration, named by what it brings back. */
export function RestoreButton({
  label,
  text,
  pending,
  onClick,
}: {
  label: string;
  text: string;
  pending: boolean;
  onClick: () => void;
}) {
  return (
    <Button size="small" look="plain" icon="back" pending={pending} aria-label={label} onClick={onClick}>
      {text}
    </Button>
  );
}
