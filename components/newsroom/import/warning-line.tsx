import { Icon } from "@/components/ui/icon";
import type { ImportWarning } from "@/lib/import/import-result";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

const looks = {
  error: ["warning", "text-danger"],
  warn: ["warning", "text-warn"],
  info: ["info", "text-soft"],
} as const;

/** One thing to look at: the sentence, what was found, what was probably meant. */
export function WarningLine({ warning, words }: { warning: ImportWarning; words: NewsroomWords["import"] }) {
  const [icon, colour] = looks[warning.severity];
  const asides = [
    warning.found && fill(words.found, { text: warning.found }),
    warning.suggest && fill(words.suggest, { text: warning.suggest }),
  ].filter(Boolean);
  return (
    <p className={`flex gap-1 text-row ${colour}`} lang="vi">
      <Icon name={icon} className="mt-0.5" />
      <span>
        {warning.message}
        {asides.length > 0 && <span className="text-soft"> ({asides.join("; ")})</span>}
      </span>
    </p>
  );
}
