"use client";
import Link from "next/link";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button.client";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover.client";
import { formatCompactStamp, formatStamp } from "@/lib/format/datetime";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { NoticeLine } from "./notice-board";
import { noticeSentence, pieceOf } from "./notice-words";
import { useNoticeBoard } from "./notices.client";

const opened = "newsroom:notices";

/** Opens the list, from the key. */
export const openNotices = (): void => void window.dispatchEvent(new Event(opened));

/** The bell with the number of what is unread, and the list behind it. */
export function Bell({ words, side }: { words: NewsroomWords["notices"]; side: "right" | "bottom" }) {
  const board = useNoticeBoard();
  const { notices, isStale } = useSyncExternalStore(board.subscribe, board.read, board.read);
  const popup = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const unread = notices?.unread ?? 0;

  useEffect(() => {
    // The phone's bar and the rail have one each; only one of them is there to see.
    const show = () => button.current?.checkVisibility() && popup.current?.showPopover();
    window.addEventListener(opened, show);
    return () => window.removeEventListener(opened, show);
  }, []);

  return (
    <Popover
      popup={popup}
      title={words.title}
      side={side}
      onOpen={() => void board.refresh()}
      head={
        unread > 0 && (
          <Button look="plain" size="small" onClick={() => void board.markRead()}>
            {words.markAll}
          </Button>
        )
      }
      trigger={
        <button
          ref={button}
          type="button"
          aria-label={unread > 0 ? fill(words.openUnread, { n: unread }) : words.open}
          title={words.open}
          className="relative flex size-8 items-center justify-center rounded-control text-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <Icon name="bell" />
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="tnum absolute -end-0.5 -top-0.5 min-w-4 rounded-full bg-danger px-1 text-center text-[0.6875rem] leading-4 font-semibold text-on-danger"
            >
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </button>
      }
    >
      {notices === null ? (
        <p className="px-3 py-6 text-center text-row text-soft" role="status">
          {isStale ? words.failed : words.loading}
          {isStale && (
            <Button look="plain" size="small" className="ms-2" onClick={() => void board.refresh()}>
              {words.retry}
            </Button>
          )}
        </p>
      ) : notices.items.length === 0 ? (
        <EmptyState icon="bell" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : (
        <ul>
          {notices.items.map((notice) => (
            <li key={notice.id} className="border-b border-line last:border-0">
              <Line
                notice={notice}
                words={words}
                onOpen={() => {
                  popup.current?.hidePopover();
                  void board.markRead([notice.id]);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

/** One notice: what happened, to which piece, when; the way there marks it as read. */
function Line({
  notice,
  words,
  onOpen,
}: {
  notice: NoticeLine;
  words: NewsroomWords["notices"];
  onOpen: () => void;
}) {
  const isUnread = notice.readAt === null;
  const content = (
    <>
      <span className={`mt-1.5 size-2 shrink-0 rounded-full ${isUnread ? "bg-accent" : ""}`}>
        {isUnread && <span className="sr-only">{words.unread}</span>}
      </span>
      <span className="min-w-0 flex-1">
        <span className={`block text-row text-ink ${isUnread ? "font-medium" : ""}`}>
          {noticeSentence(notice, words)}
        </span>
        <span className="block text-row text-soft wrap-anywhere">{pieceOf(notice, words)}</span>
        <time dateTime={notice.at} title={formatStamp(notice.at)} className="tnum text-note text-faint">
          {formatCompactStamp(notice.at, Date.now())}
        </time>
      </span>
    </>
  );
  const look = "flex w-full items-start gap-2 px-3 py-2 text-start";
  return notice.article.headline === null ? (
    <button type="button" className={`${look} hover:bg-hover`} onClick={onOpen}>
      {content}
    </button>
  ) : (
    <Link
      href={`/newsroom/articles/${notice.article.id}`}
      prefetch={false}
      className={`${look} no-underline hover:bg-hover`}
      onClick={onOpen}
    >
      {content}
    </Link>
  );
}
