"use client";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon, type IconName } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time.client";
import type { BylineRole } from "@/lib/domain/byline-line";
import { type ActId, actIds, type RevisionKind, type TakedownReason } from "@/lib/domain/workflow";
import { formatClock, formatDate } from "@/lib/format/datetime";
import { fill } from "@/lib/words/fill";
import { type HistoryItem, historyLines, type Names } from "../panel/history-lines";
import { callApi } from "../store/article-wire";
import type { HistoryDesk } from "./history-data";
import { byDay, gatherSaves } from "./timeline-items";
import "./history.css";

interface Page {
  items: HistoryItem[];
  next: string | null;
}

/** Acts, revisions and stretches of writing, newest first, by days. `stamp` names a state that is read anew. */
export function Timeline({
  desk,
  stamp,
  onCompare,
}: {
  desk: HistoryDesk;
  stamp: string;
  onCompare: (revision: number) => void;
}) {
  const { words, articleId } = desk;
  const [items, setItems] = useState<HistoryItem[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const say = words.history;

  const load = useCallback(
    async (cursor: string | null) => {
      setState("loading");
      const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
      const told = await callApi<Page>("GET", `/articles/${articleId}/history${query}`);
      if (told.ok) {
        setItems((before) => [...(cursor ? before : []), ...told.value.items]);
        setNext(told.value.next);
      }
      setState(told.ok ? "ready" : "failed");
    },
    [articleId],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state or version is a reason to read again
  useEffect(() => {
    void load(null);
  }, [load, stamp]);

  return (
    <div className="flex flex-col gap-2">
      {state === "failed" && (
        <Notice
          tone="danger"
          live
          actions={
            <Button size="small" onClick={() => void load(null)}>
              {say.reload}
            </Button>
          }
        >
          {say.failed}
        </Notice>
      )}
      {state === "ready" && items.length === 0 && <p className="text-soft">{say.empty}</p>}
      {byDay(gatherSaves(items), (at) => formatDate(at, desk.desk.timeZone)).map(
        ({ day, items: entries }) => (
          <section key={day} aria-label={day}>
            <h3 className="timeline-day">{dayWords(day, desk)}</h3>
            <ol className="timeline">
              {entries.map((item) => (
                <li
                  key={item.kind === "act" ? `a${item.id}` : `t${item.fromVersion}`}
                  className="timeline-entry"
                  data-weight={weightOf(item)}
                >
                  <Icon name={signOf(item)} className="timeline-sign" />
                  <div className="min-w-0">
                    <Entry item={item} desk={desk} onCompare={onCompare} />
                  </div>
                </li>
              ))}
            </ol>
          </section>
        ),
      )}
      {state === "loading" && <Spinner label={words.acts.working} />}
      {next && state === "ready" && (
        <Button size="small" className="self-start" onClick={() => void load(next)}>
          {say.more}
        </Button>
      )}
    </div>
  );
}

function dayWords(day: string, { desk, words }: HistoryDesk): string {
  const past = words.past.timeline;
  const at = (ago: number) => formatDate(new Date(desk.now - ago * 86_400_000).toISOString(), desk.timeZone);
  if (day === at(0)) return `${past.today} · ${day}`;
  return day === at(1) ? `${past.yesterday} · ${day}` : day;
}

function Entry({
  item,
  desk,
  onCompare,
}: {
  item: HistoryItem;
  desk: HistoryDesk;
  onCompare: (revision: number) => void;
}) {
  const { words } = desk;
  const say = words.history;
  if (item.kind === "typing") return <Writing item={item} desk={desk} />;
  const lines = historyLines(item.changes, namesOf(desk));
  return (
    <>
      <p className="text-row">
        <strong className="font-medium">{actionName(item.action, desk)}</strong> ·{" "}
        {item.actor?.name ?? say.system}
      </p>
      <p className="text-note text-faint">
        <Clock at={item.at} desk={desk} />
        {item.via !== "session" && ` · ${say.via[item.via] ?? item.via}`}
      </p>
      {item.reason && <p className="text-row text-soft">{reasonWords(item, desk)}</p>}
      <Revisions item={item} desk={desk} onCompare={onCompare} />
      {lines.length > 0 && (
        <details className="text-row">
          <summary className="text-note text-accent">{fill(say.changes, { n: lines.length })}</summary>
          <dl className="mt-1 flex flex-col gap-1.5">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the log never changes
              <div key={index} className="border-s-2 border-line ps-2">
                <dt className="text-note text-soft">{line.label}</dt>
                <dd className="break-words">
                  {line.before !== null && (
                    <del className="block text-faint no-underline">
                      <span className="sr-only">{say.from}: </span>
                      <span aria-hidden="true">− </span>
                      {line.before}
                    </del>
                  )}
                  {line.after !== null && (
                    <ins className="block no-underline">
                      <span className="sr-only">{say.to}: </span>
                      <span aria-hidden="true">+ </span>
                      {line.after}
                    </ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** "10:32–10:41 Hồ Minh Họa viết 214 chữ". */
function Writing({ item, desk }: { item: Extract<HistoryItem, { kind: "typing" }>; desk: HistoryDesk }) {
  const past = desk.words.past.timeline;
  const [n, m] = [item.words, item.removed];
  const pattern = n > 0 ? (m > 0 ? past.wroteAndCut : past.wrote) : m > 0 ? past.cut : past.touched;
  const clock = (at: string) => formatClock(at, desk.desk.timeZone).slice(0, 5);
  const [from, to] = [clock(item.from), clock(item.to)];
  return (
    <>
      <p className="text-row">
        <span className="tnum text-soft">{from === to ? from : `${from}–${to}`}</span>{" "}
        {fill(pattern, { name: item.by.name, n, m })}
      </p>
      <p className="text-note text-faint">
        <Clock at={item.to} desk={desk} relative="first" />
      </p>
    </>
  );
}

function Clock({ at, desk, relative }: { at: string; desk: HistoryDesk; relative?: "first" }) {
  return (
    <Time
      at={at}
      now={desk.desk.now}
      words={desk.house.time}
      zone={desk.desk.timeZone}
      compact
      {...(relative && { relative })}
    />
  );
}

/** The revisions of an act, each a way to the comparison. */
function Revisions({
  item,
  desk,
  onCompare,
}: {
  item: Extract<HistoryItem, { kind: "act" }>;
  desk: HistoryDesk;
  onCompare: (revision: number) => void;
}) {
  const { past } = desk.words;
  const signed = item.revisions.map(({ number, occasion }) => ({
    number,
    note: item.revisions.length > 1 || occasion === "before_restore" ? past.occasions[occasion] : undefined,
  }));
  const shown =
    signed.length > 0 || item.refersTo === null ? signed : [{ number: item.refersTo, note: undefined }];
  if (shown.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-1">
      {shown.map(({ number, note }) => (
        <button
          key={number}
          type="button"
          className="revision-chip"
          aria-label={fill(past.timeline.compareWith, { n: number })}
          onClick={() => onCompare(number)}
        >
          <Icon name="note" />
          {fill(past.timeline.revision, { n: number })}
          {note && <span className="text-soft">· {note}</span>}
        </button>
      ))}
    </p>
  );
}

function reasonWords(item: Extract<HistoryItem, { kind: "act" }>, { words }: HistoryDesk): string {
  const restored = /^revision (\d+): (\w+)/.exec(item.reason ?? "");
  if (item.action !== "article.restore_revision" || !restored)
    return fill(words.history.reason, { reason: item.reason ?? "" });
  const [, n = "", part = ""] = restored;
  const fields = words.fields as Record<string, string>;
  return fill(words.past.timeline.restored, {
    n,
    what: words.past.parts[part] ?? fields[part]?.toLowerCase() ?? part,
  });
}

const signs: Record<string, IconName> = {
  submit: "inbox",
  claim: "pen",
  return: "back",
  recall: "back",
  send_back: "back",
  approve: "check",
  release: "broadcast",
  revise: "pen",
  discard: "back",
  restore_revision: "back",
  keep_revision: "clock",
  take_down: "stop",
  restore: "broadcast",
  spike: "strike",
  create: "plus",
  import: "upload",
};

const verbOf = (action: string) => action.replace(/^article\./, "");

const signOf = (item: HistoryItem): IconName =>
  item.kind === "typing" ? "pencil" : (signs[verbOf(item.action)] ?? "log");

/** What changed the piece's way stands out; what was typed and saved on it stays quiet. */
const weightOf = (item: HistoryItem): "act" | "quiet" =>
  item.kind === "act" && actIds.includes(verbOf(item.action) as ActId) ? "act" : "quiet";

function actionName(action: string, { words, house }: HistoryDesk): string {
  const verb = verbOf(action);
  return actIds.includes(verb as ActId) ? house.acts[verb as ActId] : (words.history.actions[verb] ?? action);
}

/** Stored values in words: states, sections, roles, kinds. */
function namesOf({ words, house, desk, log }: HistoryDesk): Names {
  const states = house.states as Record<string, string>;
  return {
    words: words.history,
    log,
    value(column, value) {
      const text = String(value);
      if (column === "desk_state" || column === "live_state") return states[text] ?? null;
      if (column === "section_id") return desk.sections.find((one) => one.id === text)?.name ?? null;
      if (column === "role") return words.bylines.roles[text as BylineRole] ?? null;
      if (column === "revision_kind") return words.acts.revisionKinds[text as RevisionKind] ?? null;
      if (column === "reason_code") return words.acts.takedownReasons[text as TakedownReason] ?? null;
      if (column === "photo_id" || column === "lead_photo_id") return words.history.aPhoto;
      return null;
    },
  };
}
