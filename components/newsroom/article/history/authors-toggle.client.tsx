"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { formatCompactStamp, formatShortStamp } from "@/lib/format/datetime";
import { formatNumber } from "@/lib/format/number";
import { fill } from "@/lib/words/fill";
import { useRoom, useRoomState } from "../room.client";
import { callApi } from "../store/article-wire";
import type { AuthorRun } from "./authors-plugin";
import "./authors.css";

interface Answer {
  bodyVersion: number;
  people: { id: string; name: string }[];
  runs: AuthorRun[];
}

interface Writer {
  id: string;
  name: string;
  size: number;
  /** Which colour and line: 1 to 8, then again from the beginning. */
  look: number;
}

const looks = 8;

/** "Ai viết chữ nào": colours the text by its writers, with a legend, and says whose words the cursor is in. */
export function AuthorsToggle() {
  const { store, desk, tools, words } = useRoom();
  // A text that was read anew is another editor.
  const editor = useRoomState((snapshot) => snapshot.text?.clientId ?? null);
  const [isOn, setOn] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [writers, setWriters] = useState<readonly Writer[]>([]);
  const [atCursor, setAtCursor] = useState<AuthorRun | null>(null);
  const say = words.past.authors;

  useEffect(() => {
    if (!isOn || editor === null) return;
    const people = new Map([[desk.me.id, desk.me.name]]);
    const order: string[] = [];
    const lookOf = (id: string) => {
      if (!order.includes(id)) order.push(id);
      return (order.indexOf(id) % looks) + 1;
    };
    let takeOut = () => {};
    let isOver = false;
    let counting: ReturnType<typeof setTimeout> | undefined;
    void import("./authors-plugin").then(({ authorsPlugin }) => {
      if (isOver || !tools.current) return;
      takeOut = tools.current.plug(
        authorsPlugin({
          me: desk.me.id,
          look: (run) => ({
            class: `author author-${lookOf(run.by)}`,
            title: fill(say.hover, {
              name: people.get(run.by) ?? "",
              time: formatShortStamp(run.at, desk.timeZone),
            }),
          }),
          async ask() {
            const told = await callApi<Answer>("GET", `/articles/${store.read().article.id}/authorship`);
            setFailed(!told.ok);
            if (!told.ok) return null;
            for (const { id, name } of told.value.people) people.set(id, name);
            return told.value;
          },
          onChange(runs, here) {
            setAtCursor((before) => (before?.by === here?.by && before?.at === here?.at ? before : here));
            clearTimeout(counting);
            counting = setTimeout(() => setWriters(count(runs, people, lookOf)), 200);
          },
        }),
      );
    });
    return () => {
      isOver = true;
      clearTimeout(counting);
      takeOut();
      setWriters([]);
      setAtCursor(null);
    };
  }, [isOn, editor, desk, say, store, tools]);

  const name = writers.find((writer) => writer.id === atCursor?.by)?.name;
  return (
    <section aria-label={say.toggle} className="flex flex-col gap-2">
      <Button
        size="small"
        className="self-start"
        icon="person"
        look={isOn ? "primary" : "quiet"}
        aria-pressed={isOn}
        onClick={() => setOn(!isOn)}
      >
        {say.toggle}
      </Button>
      {isOn && hasFailed && <Notice tone="warn">{say.failed}</Notice>}
      {isOn && writers.length > 0 && (
        <>
          <ul aria-label={say.title} className="flex flex-col gap-1">
            {writers.map((writer) => (
              <li key={writer.id} className="flex items-baseline gap-2 text-row">
                <span className={`author author-${writer.look} px-1.5 font-serif`} aria-hidden="true">
                  Aa
                </span>
                <span className="min-w-0 flex-1 truncate">{writer.name}</span>
                <span className="tnum text-note text-faint">
                  {fill(say.words, { n: formatNumber(writer.size) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="text-note text-soft">
            {atCursor && name
              ? fill(say.atCursor, { name, time: formatCompactStamp(atCursor.at, desk.now, desk.timeZone) })
              : say.hint}
          </p>
        </>
      )}
    </section>
  );
}

/** Everybody who wrote something that stands, who wrote most first. */
function count(
  runs: readonly AuthorRun[],
  people: ReadonlyMap<string, string>,
  lookOf: (id: string) => number,
): Writer[] {
  const sizes = new Map<string, number>();
  for (const { by, from, to } of runs) sizes.set(by, (sizes.get(by) ?? 0) + to - from);
  return [...sizes]
    .map(([id, size]) => ({ id, size, name: people.get(id) ?? "", look: lookOf(id) }))
    .sort((a, b) => b.size - a.size);
}
