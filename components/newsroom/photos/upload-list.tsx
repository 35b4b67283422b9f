import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { ProgressBar, Spinner } from "@/components/ui/spinner";
import { formatFileSize } from "@/lib/format/file-size";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { Upload, UploadState } from "./upload-queue";

/** What each upload is doing, in words that are read out when they change. */
export function UploadList({
  queue,
  locale,
  words,
  retry,
  onAgain,
  onClear,
}: {
  queue: readonly Upload[];
  locale: Locale;
  words: NewsroomWords["photos"];
  retry: string;
  onAgain: (id: number) => void;
  onClear: () => void;
}) {
  return (
    <section aria-label={words.uploads} className="mb-4 rounded-control border border-line bg-sheet">
      <ul>
        {queue.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5 text-row"
          >
            <span className="min-w-40 flex-1 truncate font-medium">{one.name}</span>
            <span className="tnum text-note text-faint">{formatFileSize(one.size, locale)}</span>
            <span className="flex min-w-52 items-center gap-2" role="status">
              <StateSign state={one.state} name={one.name} />
              <StateText state={one.state} words={words} />
            </span>
            {one.state.is === "failed" && (
              <Button size="small" onClick={() => onAgain(one.id)}>
                {retry}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex justify-end px-3 py-1.5">
        <Button look="plain" size="small" onClick={onClear}>
          {words.clear}
        </Button>
      </div>
    </section>
  );
}

function StateSign({ state, name }: { state: UploadState; name: string }) {
  if (state.is === "sending")
    return (
      <span className="w-20">
        <ProgressBar value={state.share} label={name} />
      </span>
    );
  if (state.is === "developing") return <Spinner />;
  if (state.is === "done") return <Icon name="check" className="text-good" />;
  if (state.is === "failed") return <Icon name="warning" className="text-danger" />;
  return <Icon name="clock" className="text-faint" />;
}

function StateText({ state, words }: { state: UploadState; words: NewsroomWords["photos"] }) {
  if (state.is === "failed")
    return (
      <span className="text-danger">
        {words.failed}: {state.sentence}
      </span>
    );
  if (state.is === "sending") return fill(words.sending, { percent: Math.round(state.share * 100) });
  return words[state.is];
}
