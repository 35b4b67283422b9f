import type { Refusal } from "@/lib/domain/outcome";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { refusalSentence } from "@/lib/words/sentence";
import { Fault } from "./fault";

/** The sentence of a refused look: which right it takes. */
export function Forbidden({
  refusal,
  locale,
  words,
}: {
  refusal: Pick<Refusal, "code" | "params">;
  locale: Locale;
  words: NewsroomWords["faults"];
}) {
  return (
    <Fault
      icon="lock"
      title={words.forbiddenTitle}
      text={refusalSentence(refusal, locale)}
      desk={words.toDesk}
    />
  );
}
