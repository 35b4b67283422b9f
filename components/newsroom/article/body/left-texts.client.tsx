"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { BodyDoc } from "@/lib/domain/content";
import { formatShortStamp } from "@/lib/format/datetime";
import type { WordEdit } from "@/lib/text/diff";
import { type BlockChange, diffBlocks } from "@/lib/text/diff-content";
import { fill } from "@/lib/words/fill";
import { useRoom, useRoomState } from "../room.client";
import { mayType } from "../store/article-store";
import type { AskedText, Choice } from "./use-left-texts.client";

/** How long "discard" can be taken back. */
const regret = 12_000;

/** Text left on this device that cannot go into the article without asking: what differs, and what may become of it. */
export function LeftTexts({
  left,
  settle,
}: {
  left: readonly AskedText[];
  settle: (asked: AskedText, choice: Choice) => Promise<boolean>;
}) {
  const { words } = useRoom();
  if (left.length === 0) return null;
  return (
    <section aria-label={words.left.title} className="my-3 flex flex-col gap-2">
      {left.map((asked) => (
        <LeftCard key={asked.text.editor} asked={asked} settle={settle} />
      ))}
    </section>
  );
}

function LeftCard({
  asked,
  settle,
}: {
  asked: AskedText;
  settle: (asked: AskedText, choice: Choice) => Promise<boolean>;
}) {
  const { words, desk } = useRoom();
  const isOpen = useRoomState(mayType);
  const [working, setWorking] = useState<Choice | null>(null);
  const [isGoing, setGoing] = useState(false);
  const [failed, setFailed] = useState(false);
  const say = words.left;
  const { compared, text } = asked;
  const time = formatShortStamp(new Date(text.at).toISOString(), desk.timeZone);
  const choose = async (choice: Choice) => {
    setWorking(choice);
    setFailed(!(await settle(asked, choice)));
    setWorking(null);
  };

  useEffect(() => {
    if (!isGoing) return;
    // A page that is closed meanwhile has discarded nothing: the words are there next time.
    const timer = setTimeout(() => void settle(asked, "discard"), regret);
    return () => clearTimeout(timer);
  }, [isGoing, asked, settle]);

  if (isGoing)
    return (
      <Notice
        live
        actions={
          <Button size="small" onClick={() => setGoing(false)}>
            {say.undo}
          </Button>
        }
      >
        {fill(say.discarded, { time })}
      </Notice>
    );
  return (
    <Notice tone="warn" live>
      <h2 className="font-semibold">{say.title}</h2>
      <p className="text-row text-soft">{fill(compared.fits ? say.explain : say.apart, { time })}</p>
      <Difference from={compared.theirs as BodyDoc} to={compared.mine as BodyDoc} />
      {failed && <p className="mt-1 text-row text-danger">{say.failed}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {compared.fits && (
          <Button
            size="small"
            look="primary"
            disabled={!isOpen}
            pending={working === "place"}
            onClick={() => void choose("place")}
          >
            {say.place}
          </Button>
        )}
        <Button size="small" pending={working === "tray"} onClick={() => void choose("tray")}>
          {say.tray}
        </Button>
        <Button size="small" look="plain" onClick={() => setGoing(true)}>
          {say.discard}
        </Button>
        {compared.fits && !isOpen && <span className="text-note text-soft">{say.placeWhy}</span>}
      </div>
    </Notice>
  );
}

/** The blocks that differ, word by word; what stayed is left out. */
function Difference({ from, to }: { from: BodyDoc; to: BodyDoc }) {
  const { words } = useRoom();
  const changes = diffBlocks(from.content, to.content).filter((change) => change.op !== "same");
  return (
    <ul
      className="mt-2 flex max-h-64 flex-col gap-2 overflow-y-auto border-s-2 border-rule ps-2 font-serif"
      lang="vi"
    >
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered.
        <li key={index} className="whitespace-pre-line">
          {partsOf(change).map(({ op, text }, at) =>
            op === "same" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <span key={at}>{text}</span>
            ) : op === "added" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <ins key={at}>
                <span className="sr-only">[{words.left.added}: </span>
                {text}
                <span className="sr-only">]</span>
              </ins>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <del key={at} className="text-soft">
                <span className="sr-only">[{words.left.removed}: </span>
                {text}
                <span className="sr-only">]</span>
              </del>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

const partsOf = ({ op, words, text }: BlockChange): readonly WordEdit[] =>
  words ?? [{ op: op === "added" || op === "moved" ? "added" : "removed", text }];
