"use client";
import { Button, IconButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { Said } from "@/lib/import/bring-in/brought";
import type { BringInWords } from "@/lib/words/bring-in-vi";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../../room.client";
import type { PasteNews } from "./use-paste.client";

/** "3 khung, 1 biểu mẫu, màu chữ". */
export function leftOutWords(said: readonly Said[], words: BringInWords["leftOut"]): string {
  return said.map(({ what, count }) => fill(words[what], { n: count })).join(", ");
}

/** What a paste left out, quietly, and the way to have it as plain words. */
export function PasteNotice({
  news,
  onClose,
  onPlain,
}: {
  news: PasteNews;
  onClose: () => void;
  onPlain: (plain: string, depth: number) => void;
}) {
  const { words, house } = useRoom();
  const { paste: say, leftOut } = words.bringIn;
  const close = <IconButton icon="close" size="small" name={house.ui.close} onClick={onClose} />;
  const line = () => {
    switch (news.kind) {
      case "reading":
        return fill(say.reading, { percent: Math.round(news.part * 100) });
      case "opening":
        return fill(say.opening, { name: news.name });
      case "refused":
        return news.sentence;
      case "failed":
        return say.failed;
      case "tooLate":
        return say.tooLate;
      case "tooLarge":
        return fill(say.tooLarge, {
          n: news.size.toLocaleString("vi"),
          limit: (400_000).toLocaleString("vi"),
        });
      case "nothing":
        return news.said.length > 0
          ? fill(say.nothingBut, { what: leftOutWords(news.said, leftOut) })
          : say.nothing;
      case "done":
        return [
          news.converted && say.converted,
          news.said.length > 0 && fill(say.leftOut, { what: leftOutWords(news.said, leftOut) }),
        ]
          .filter(Boolean)
          .join(" ");
    }
  };
  return (
    <div className="my-2">
      <Notice
        live
        tone={["tooLarge", "failed", "refused"].includes(news.kind) ? "warn" : "info"}
        actions={close}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{line()}</span>
          {news.kind === "done" && (
            <Button size="small" onClick={() => onPlain(news.plain, news.depth)}>
              {say.asPlain}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}
