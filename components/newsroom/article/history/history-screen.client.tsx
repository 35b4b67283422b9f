"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/words/fill";
import { offerKeys } from "../../shell/offered-keys";
import type { ArticleData } from "../article-data";
import { keyLists } from "../hands/key-lists";
import { isSigned } from "../store/article-store";
import { Comparison } from "./comparison.client";
import { type HistoryDesk, postRestoration, type Restorer, type Side } from "./history-data";
import { Timeline } from "./timeline.client";

/** The page of a piece's history: the timeline, and beside it any two revisions. */
export function HistoryScreen({
  article: first,
  from,
  to,
  ...rest
}: Omit<HistoryDesk, "articleId"> & { article: ArticleData; from: Side | null; to: Side }) {
  const [article, setArticle] = useState(first);
  const [sides, setSides] = useState({ from, to });
  // On a phone one of the two at a time; an address that names revisions is about comparing them.
  const [view, setView] = useState<"timeline" | "compare">(from === null ? "timeline" : "compare");
  const desk: HistoryDesk = { ...rest, articleId: article.id };
  const { words } = rest;
  const say = words.past.restore;
  useEffect(() => offerKeys(keyLists(words, ["history"])), [words]);
  const choose = (nextFrom: Side, nextTo: Side) => {
    setSides({ from: nextFrom, to: nextTo });
    window.history.replaceState(null, "", `?from=${nextFrom}&to=${nextTo}`);
  };
  const restorer: Restorer = {
    closed: article.typing.allowed
      ? isSigned(article.state)
        ? say.unlockFirst
        : null
      : fill(say.closed, { reason: article.typing.reason ?? "" }),
    async restore(revision, part, contentHash) {
      const told = await postRestoration(article.id, revision, part, contentHash);
      if (!told.ok) return { ok: false, sentence: told.problem.sentence || words.past.compare.failed };
      const { before, ...fresh } = told.value;
      setArticle(fresh);
      return { ok: true, before };
    },
  };
  const stamp = `${article.version}-${article.bodyVersion}-${article.state}`;
  return (
    <>
      <header className="flex min-h-14 items-center gap-2 border-b border-line bg-sheet px-4">
        <Link
          href={`/newsroom/articles/${article.id}`}
          aria-label={words.past.page.back}
          title={words.past.page.back}
          className="-ms-1 inline-flex items-center rounded-control p-1 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
        >
          <Icon name="left" />
        </Link>
        <h1 className="min-w-0 truncate text-title font-semibold">
          {words.past.page.title} · {article.headline || words.untitled}
        </h1>
      </header>
      <div className="flex gap-1 border-b border-line bg-sheet px-4 py-2 desk:hidden">
        {(["timeline", "compare"] as const).map((one) => (
          <Button
            key={one}
            size="small"
            look={view === one ? "primary" : "quiet"}
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {one === "timeline" ? words.history.title : words.past.compare.title}
          </Button>
        ))}
      </div>
      <div className="history-screen">
        <section
          aria-label={words.history.title}
          className="px-4 pb-4"
          data-away={view !== "timeline" || undefined}
        >
          <Timeline
            desk={desk}
            stamp={stamp}
            onCompare={(revision) => {
              choose(revision, "working");
              setView("compare");
            }}
          />
        </section>
        <section aria-label={words.past.compare.title} data-away={view !== "compare" || undefined}>
          <Comparison
            desk={desk}
            from={sides.from}
            to={sides.to}
            stamp={stamp}
            restorer={restorer}
            onChoose={choose}
          />
        </section>
      </div>
    </>
  );
}
