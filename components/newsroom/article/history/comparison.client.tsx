"use client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { Checkbox } from "@/components/ui/checkbox";
import { KeyHint } from "@/components/ui/key-hint";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select.client";
import { Spinner } from "@/components/ui/spinner";
import { formatShortStamp } from "@/lib/format/datetime";
import { fill } from "@/lib/words/fill";
import { BlockChanges, RestoreButton } from "./block-changes.client";
import {
  askComparison,
  askRevisions,
  type Comparison as Compared,
  type HistoryDesk,
  type RestoredPart,
  type Restorer,
  type RevisionLine,
  type Side,
} from "./history-data";
import { AwardChanges, BylineChanges, FieldChanges, PhotoChanges, plainFields } from "./list-changes";
import "./history.css";

/** Two revisions, or one and the working copy, side by side; and the way back from there. */
export function Comparison({
  desk,
  from,
  to,
  stamp,
  restorer,
  onChoose,
}: {
  desk: HistoryDesk;
  /** Null: the newest revision. */
  from: Side | null;
  to: Side;
  /** Names a state of the working copy; a new one is read anew. */
  stamp: string;
  restorer: Restorer;
  onChoose: (from: Side, to: Side) => void;
}) {
  const { articleId, words } = desk;
  const say = words.past.compare;
  const [revisions, setRevisions] = useState<RevisionLine[] | null>(null);
  const [diff, setDiff] = useState<Compared | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const [isFolded, setFolded] = useState(true);
  const [wantsColumns, setColumns] = useState(true);
  const isRoomy = useMedia("(min-width: 64rem)");
  const root = useRef<HTMLDivElement>(null);
  const older = from ?? revisions?.[0]?.number ?? null;

  const load = useCallback(async () => {
    const lines = await askRevisions(articleId);
    if (!lines.ok) return setState("failed");
    setRevisions(lines.value.items);
    const chosen = from ?? lines.value.items[0]?.number;
    if (chosen === undefined) return setState("ready");
    setState("loading");
    const told = await askComparison(articleId, chosen, to);
    if (told.ok) setDiff(told.value);
    setState(told.ok ? "ready" : "failed");
  }, [articleId, from, to]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another working copy is a reason to read again
  useEffect(() => {
    void load();
  }, [load, stamp]);

  const { said, go } = useChanges(root, say.place);
  const { notice, working, run } = useRestoring(desk, restorer);
  const canRestore = to === "working" && typeof older === "number" && restorer.closed === null;
  const number = typeof older === "number" ? older : 0;
  const button = (part: RestoredPart, label: string, text: string) => (
    <RestoreButton
      label={fill(words.past.restore.partName, { what: label, n: number })}
      text={text}
      pending={working}
      onClick={() => void run(number, part, null)}
    />
  );
  const isWide = isRoomy && wantsColumns;
  const isSame = diff !== null && countOf(diff) === 0;

  if (state === "ready" && revisions?.length === 0)
    return <p className="p-4 text-soft">{words.past.timeline.noRevision}</p>;
  const options = (revisions ?? []).map((line) => ({
    value: String(line.number),
    label: optionWords(line, liveNumber(revisions), desk),
  }));
  const working_ = { value: "working", label: say.working };
  return (
    <div ref={root} className="comparison">
      <div className="comparison-head">
        <Select
          label={say.older}
          value={older === null ? "" : String(older)}
          options={to === "working" ? options : [...options, working_]}
          onChange={(event) => onChoose(sideOf(event.target.value), to)}
          className="comparison-choice"
        />
        <IconButton
          icon="swap"
          name={say.swap}
          className="self-end"
          onClick={() => older !== null && onChoose(to, older)}
        />
        <Select
          label={say.newer}
          value={String(to)}
          options={[working_, ...options]}
          onChange={(event) => older !== null && onChoose(older, sideOf(event.target.value))}
          className="comparison-choice"
        />
      </div>
      <div className="comparison-bar">
        <IconButton icon="up" name={say.previous} aria-keyshortcuts="K" onClick={() => go(-1)} />
        <IconButton icon="down" name={say.next} aria-keyshortcuts="J" onClick={() => go(1)} />
        <span className="hidden items-center gap-1 text-note text-faint wide:flex" title={say.keys}>
          <KeyHint keys="J" /> <KeyHint keys="K" />
        </span>
        {diff && <span className="tnum text-row text-soft">{fill(say.count, { n: countOf(diff) })}</span>}
        <Checkbox
          label={say.onlyChanges}
          checked={isFolded}
          onChange={(event) => setFolded(event.target.checked)}
        />
        {isRoomy && (
          <Checkbox
            label={say.columns}
            checked={wantsColumns}
            onChange={(event) => setColumns(event.target.checked)}
          />
        )}
        <span className="flex-1" />
        {state === "loading" && <Spinner label={say.loading} />}
        {canRestore && diff && !isSame && (
          <RestoreAll
            number={number}
            diff={diff}
            desk={desk}
            pending={working}
            onConfirm={() => void run(number, { part: "all" }, diff.contentHash)}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      {notice}
      {state === "failed" && (
        <div className="p-3">
          <Notice
            tone="danger"
            live
            actions={
              <Button size="small" onClick={() => void load()}>
                {say.again}
              </Button>
            }
          >
            {say.failed}
          </Notice>
        </div>
      )}
      {to === "working" && restorer.closed && !isSame && (
        <p className="px-4 pt-2 text-note text-faint">{restorer.closed}</p>
      )}
      {to !== "working" && (
        <p className="px-4 pt-2 text-note text-faint">{words.past.restore.onlyIntoWorking}</p>
      )}
      {isSame && <p className="p-4 text-soft">{say.same}</p>}
      {diff && (
        <div className="comparison-body" data-wide={isWide || undefined} aria-busy={state === "loading"}>
          <Part title={say.fields} isShown={plainFields(diff).length > 0}>
            <FieldChanges
              {...{ diff, desk, isWide }}
              restore={
                canRestore
                  ? (field, label) => button({ part: "field", field }, label, words.past.restore.field)
                  : null
              }
            />
          </Part>
          <Part
            title={say.bylines}
            isShown={diff.fields.some(({ field }) => field === "bylines")}
            action={canRestore && button({ part: "bylines" }, say.bylines, words.past.restore.field)}
          >
            <BylineChanges {...{ diff, desk, isWide }} />
          </Part>
          <Part title={say.photos} isShown={diff.photos.some((one) => one.op !== "same")}>
            <PhotoChanges
              {...{ diff, desk, isWide }}
              restore={
                canRestore
                  ? (photo, label) => button({ part: "photo", photo }, label, words.past.restore.field)
                  : null
              }
            />
          </Part>
          <Part title={say.blocks} isShown={!isFolded || diff.body.some((block) => block.op !== "same")}>
            <BlockChanges
              {...{ diff, desk, isWide, isFolded }}
              restore={
                canRestore
                  ? (block, label) => button({ part: "block", block }, label, words.past.restore.block)
                  : null
              }
            />
          </Part>
          <Part
            title={say.awards}
            isShown={diff.fields.some(({ field }) => field === "awards")}
            action={canRestore && button({ part: "awards" }, say.awards, words.past.restore.field)}
          >
            <AwardChanges {...{ diff, desk, isWide }} />
          </Part>
        </div>
      )}
    </div>
  );
}

function Part({
  title,
  isShown,
  action,
  children,
}: {
  title: string;
  isShown: boolean;
  action?: React.ReactNode;
  children: React.ReactNode;
}) {
  if (!isShown) return null;
  return (
    <section aria-label={title} className="comparison-part">
      <div className="flex items-center justify-between gap-2">
        <h3>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Says what will change, then asks. */
function RestoreAll({
  number,
  diff,
  desk,
  pending,
  onConfirm,
}: {
  number: number;
  diff: Compared;
  desk: HistoryDesk;
  pending: boolean;
  onConfirm: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const say = desk.words.past.restore;
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) title.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <Button size="small" icon="back" pending={pending} onClick={() => setAsking(true)}>
        {fill(say.all, { n: number })}
      </Button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is filled in here
    <div className="restore-ask" role="group" aria-label={fill(say.ask, { n: number })}>
      <p ref={title} tabIndex={-1} className="text-ui font-medium outline-none">
        {fill(say.ask, { n: number })}
      </p>
      <p className="text-row text-soft">
        {fill(say.consequence, { n: number, what: whatChanges(diff, desk) })}
      </p>
      <div className="mt-2 flex gap-2">
        <Button
          look="primary"
          size="small"
          pending={pending}
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {say.confirm}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}

/** "3 đoạn, 2 mục thông tin, tác giả". */
function whatChanges(diff: Compared, { words }: HistoryDesk): string {
  const { counts } = words.past.restore;
  const blocks = diff.body.filter((block) => block.op !== "same" && block.op !== "moved_away").length;
  const fields = plainFields(diff).length;
  const photos = diff.photos.filter((change) => change.op !== "same").length;
  const lists = (["bylines", "awards"] as const).filter((name) =>
    diff.fields.some(({ field }) => field === name),
  );
  return [
    blocks > 0 && fill(counts.blocks, { n: blocks }),
    fields > 0 && fill(counts.fields, { n: fields }),
    photos > 0 && fill(counts.photos, { n: photos }),
    ...lists.map((name) => counts[name]),
  ]
    .filter(Boolean)
    .join(", ");
}

const countOf = (diff: Compared): number =>
  diff.body.filter((block) => block.op !== "same" && block.op !== "moved_away").length +
  plainFields(diff).length +
  diff.photos.filter((change) => change.op !== "same").length +
  diff.fields.filter(({ field }) => field === "bylines" || field === "awards").length;

const sideOf = (value: string): Side => (value === "working" ? value : Number(value));

/** The revision that readers have: the one of the newest release. */
const liveNumber = (revisions: readonly RevisionLine[] | null): number | null =>
  (revisions ?? []).reduce<{ release: number; number: number | null }>(
    (newest, line) => {
      const release = Math.max(0, ...line.releases);
      return release > newest.release ? { release, number: line.number } : newest;
    },
    { release: 0, number: null },
  ).number;

function optionWords(line: RevisionLine, live: number | null, { words, desk }: HistoryDesk): string {
  const { past } = words;
  const label = fill(past.compare.option, {
    n: line.number,
    occasion: past.occasions[line.occasion] ?? line.occasion,
    time: formatShortStamp(line.createdAt, desk.timeZone),
  });
  return line.number === live ? `${label} · ${past.compare.live}` : label;
}

/** Whether the window is so wide; false until that is known. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Going from change to change, by buttons and by J and K; `said` is read out. */
function useChanges(root: React.RefObject<HTMLElement | null>, pattern: string) {
  const [said, setSaid] = useState("");
  const go = useCallback(
    (direction: 1 | -1) => {
      const changes = [...(root.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
      const at = changes.findLastIndex((one) => one.contains(document.activeElement));
      const next = changes[at < 0 && direction < 0 ? changes.length - 1 : at + direction];
      if (!next) return;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      setSaid(
        fill(pattern, {
          n: changes.indexOf(next) + 1,
          all: changes.length,
          what: next.dataset.change ?? "",
        }),
      );
    },
    [root, pattern],
  );
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const target = event.target as HTMLElement;
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (target.closest("input, textarea, select, [contenteditable='true']")) return;
      const direction = { KeyJ: 1, KeyK: -1 }[event.code] as 1 | -1 | undefined;
      if (!direction) return;
      event.preventDefault();
      go(direction);
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go]);
  return { said, go };
}

/** Restoring, what came of it, and the way back. */
function useRestoring(desk: HistoryDesk, restorer: Restorer) {
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<{ tone: "good" | "danger"; text: string; before: number | null } | null>(
    null,
  );
  const say = desk.words.past.restore;
  const run = async (number: number, part: RestoredPart, contentHash: string | null) => {
    setWorking(true);
    const outcome = await restorer.restore(number, part, contentHash);
    setWorking(false);
    if (!outcome.ok) setTold({ tone: "danger", text: outcome.sentence, before: null });
    else
      setTold({
        tone: "good",
        text: outcome.before === null ? say.doneInText : say.done,
        before: part.part === "all" ? outcome.before : null,
      });
  };
  const notice = told && (
    <div className="px-4 pt-3">
      <Notice
        tone={told.tone}
        live
        actions={
          <span className="flex items-center gap-1">
            {told.before !== null && (
              <Button
                size="small"
                pending={working}
                onClick={() => void run(told.before ?? 0, { part: "all" }, null)}
              >
                {say.undo}
              </Button>
            )}
            <IconButton icon="close" size="small" name={desk.house.ui.close} onClick={() => setTold(null)} />
          </span>
        }
      >
        {told.text}
      </Notice>
    </div>
  );
  return { notice, working, run };
}
