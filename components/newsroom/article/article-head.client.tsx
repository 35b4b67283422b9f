"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time.client";
import { formatNumber } from "@/lib/format/number";
import { fill } from "@/lib/words/fill";
import { LiveChip, StateChip } from "../state-chip";
import { useArticle, useRoom } from "./room.client";
import { SaveLine } from "./save-line.client";
import { Presence } from "./together/presence.client";

/** Where the piece stands and who has it; beneath, always in the same place, how saving stands. */
export function ArticleHead() {
  const { words, house, desk } = useRoom();
  const article = useArticle();
  const head = useHeight("--article-head");
  return (
    <header
      ref={head}
      className="sticky top-0 z-20 flex flex-col gap-1 border-b border-line bg-sheet px-4 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-row text-soft">
        <Link
          href="/newsroom/articles"
          aria-label={words.back}
          title={words.back}
          className="-ms-1 inline-flex items-center rounded-control p-1 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
        >
          <Icon name="left" />
        </Link>
        <StateChip state={article.state} words={house.states} />
        <LiveChip state={article.state} live={article.live} words={house.states} />
        <span className="tnum">{fill(words.number, { n: article.number })}</span>
        <span className="hidden max-w-72 truncate font-medium text-ink wide:inline">{article.headline}</span>
        <span className="hidden tablet:inline">
          {fill(words.createdBy, { name: article.createdBy.name })}
        </span>
        {article.claimedBy && article.claimedAt && (
          <span className="hidden tablet:inline">
            {fill(words.claimedBy, { name: article.claimedBy.name, time: "" })}
            <Time
              at={article.claimedAt}
              now={desk.now}
              words={house.time}
              zone={desk.timeZone}
              relative="none"
            />
          </span>
        )}
        <Presence />
        {article.url && (
          <a className="text-link" href={new URL(article.url).pathname} target="_blank" rel="noreferrer">
            {words.onSite}
          </a>
        )}
        {desk.views && (
          <span className="tnum hidden tablet:inline">
            {fill(words.views, { n: formatNumber(desk.views.total), day: formatNumber(desk.views.day) })}
          </span>
        )}
      </div>
      <SaveLine />
    </header>
  );
}

/** Tells the page how high this element is, so that what sticks beneath it knows where. */
function useHeight(property: `--${string}`) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty(property, `${current.offsetHeight}px`),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [property]);
  return element;
}
