"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { useArticle, useRoom } from "../room.client";

// Nobody needs the history to type: it is fetched when its tab is opened.
const Timeline = dynamic(() => import("../history/timeline.client").then((part) => part.Timeline));
const CompareDialog = dynamic(() =>
  import("../history/compare-dialog.client").then((part) => part.CompareDialog),
);
const AuthorsToggle = dynamic(() =>
  import("../history/authors-toggle.client").then((part) => part.AuthorsToggle),
);

/** "Lịch sử": what happened to the piece, any two revisions side by side, and who wrote which words. */
export function HistoryPanel({ isShown }: { isShown: boolean }) {
  const room = useRoom();
  const article = useArticle();
  const [wasShown, setShown] = useState(isShown);
  const [compared, setCompared] = useState<{ revision: number | null } | null>(null);
  if (isShown && !wasShown) setShown(true);
  if (!wasShown) return null;
  const say = room.words.past.timeline;
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => setCompared({ revision: null })}>
          {say.compare}
        </Button>
        <Link className="text-link text-row" href={`/newsroom/articles/${article.id}/history`}>
          {say.whole}
        </Link>
      </div>
      <AuthorsToggle />
      {isShown && (
        <Timeline
          desk={{ ...room, articleId: article.id }}
          stamp={`${article.version}-${article.state}-${article.bodyVersion}`}
          onCompare={(revision) => setCompared({ revision })}
        />
      )}
      {compared && <CompareDialog revision={compared.revision} onClose={() => setCompared(null)} />}
    </div>
  );
}
