"use client";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time.client";
import type { BylineRole } from "@/lib/domain/byline-line";
import { type ActId, actIds, type RevisionKind, type TakedownReason } from "@/lib/domain/workflow";
import { fill } from "@/lib/words/fill";
import { type RoomValue, useArticle, useRoom } from "../room.client";
import { callApi } from "../store/article-wire";
import { type HistoryItem, historyLines, type Names } from "./history-lines";

interface Page {
  items: HistoryItem[];
  next: string | null;
}

/** "Lịch sử": every act and every changed field, old and new, who, when and by which door. Newest first. */
export function HistoryPanel({ isShown }: { isShown: boolean }) {
  const { words } = useRoom();
  const article = useArticle();
  const [items, setItems] = useState<HistoryItem[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const say = words.history;

  const load = useCallback(
    async (cursor: string | null) => {
      setState("loading");
      const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
      const told = await callApi<Page>("GET", `/articles/${article.id}/history${query}`);
      if (told.ok) {
        setItems((before) => [...(cursor ? before : []), ...told.value.items]);
        setNext(told.value.next);
      }
      setState(told.ok ? "ready" : "failed");
    },
    [article.id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state or version is a reason to read again
  useEffect(() => {
    if (isShown) void load(null);
  }, [isShown, load, article.version, article.state]);

  return (
    <div className="flex flex-col gap-2 p-3">
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
      <ol className="flex flex-col">
        {items.map((item) => (
          <li
            key={item.kind === "act" ? `a${item.id}` : `t${item.fromVersion}`}
            className="border-b border-line py-2 last:border-b-0"
          >
            <Entry item={item} />
          </li>
        ))}
      </ol>
      {state === "loading" && <Spinner label={words.acts.working} />}
      {next && state === "ready" && (
        <Button size="small" className="self-start" onClick={() => void load(next)}>
          {say.more}
        </Button>
      )}
    </div>
  );
}

function Entry({ item }: { item: HistoryItem }) {
  const room = useRoom();
  const { words, desk, house } = room;
  const say = words.history;
  const when = <Time at={item.at} now={desk.now} words={house.time} zone={desk.timeZone} />;
  if (item.kind === "typing")
    return (
      <>
        <p className="text-row">{fill(say.typed, { name: item.by.name, n: item.steps })}</p>
        <p className="text-note text-faint">{when}</p>
      </>
    );
  const lines = historyLines(item.changes, namesOf(room));
  return (
    <>
      <p className="text-row">
        <strong className="font-medium">{actionName(item.action, room)}</strong> ·{" "}
        {item.actor?.name ?? say.system}
      </p>
      <p className="text-note text-faint">
        {when}
        {item.via !== "session" && ` · ${say.via[item.via] ?? item.via}`}
      </p>
      {item.reason && <p className="text-row text-soft">{fill(say.reason, { reason: item.reason })}</p>}
      {lines.length > 0 && (
        <details className="text-row" open={lines.length <= 4 || undefined}>
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

function actionName(action: string, { words, house }: RoomValue): string {
  const verb = action.replace(/^article\./, "");
  return actIds.includes(verb as ActId) ? house.acts[verb as ActId] : (words.history.actions[verb] ?? action);
}

/** Stored values in words: states, sections, roles, kinds. */
function namesOf({ words, house, desk, log }: RoomValue): Names {
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
