"use client";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { NoticeBoard } from "./notice-board";
import { noticeSentence, pieceOf } from "./notice-words";

const BoardContext = createContext<NoticeBoard | null>(null);

/** The notices of the house around this component. Throws outside of it. */
export function useNoticeBoard(): NoticeBoard {
  const board = use(BoardContext);
  if (!board) throw new Error("Notices are read inside the shell only.");
  return board;
}

/** Hears of notices while a screen of the newsroom is open, and says them in passing with the way to the piece. */
export function NoticesProvider({
  words,
  children,
}: {
  words: NewsroomWords["notices"];
  children: ReactNode;
}) {
  const toast = useToast();
  const say = useRef<ConstructorParameters<typeof NoticeBoard>[0]>(() => undefined);
  say.current = (fresh) => {
    for (const notice of fresh.slice(0, 3).reverse())
      toast.tell({
        title: noticeSentence(notice, words),
        description: pieceOf(notice, words),
        // A lost signature is work to do: it stays until it is seen.
        stays: notice.kind === "approval_voided",
        ...(notice.article.headline !== null && {
          link: {
            href: `/newsroom/articles/${notice.article.id}`,
            label: words.openPiece,
            onFollow: () => void board.markRead([notice.id]),
          },
        }),
      });
  };
  const [board] = useState(() => new NoticeBoard((fresh) => say.current(fresh)));

  useEffect(() => {
    let leave: (() => void) | null = null;
    let isGone = false;
    // Nothing of this is needed for the first sight of a screen.
    void import("../live/line").then(({ liveLine }) => {
      if (isGone) return;
      leave = liveLine().follow(null, {
        hear: (told) => told.kind === "notice" && void board.refresh(),
        onState: () => void board.refresh(),
      });
    });
    return () => {
      isGone = true;
      leave?.();
    };
  }, [board]);

  return <BoardContext value={board}>{children}</BoardContext>;
}
