/** What stops saving, in one sentence for the line that always says how saving stands. */
import type { ArticleWords } from "@/lib/words/article";
import { fill } from "@/lib/words/fill";
import { waiting } from "../form/drafts";
import { type ArticleSnapshot, saveWord } from "./article-store";
import { isOutage } from "./article-wire";

export const isSessionOver = ({ text, problem, session }: ArticleSnapshot): boolean =>
  session !== null || text?.trouble?.kind === "session" || problem?.status === 401;

/** The sentence, or null when nothing is wrong. */
export function problemWords(snapshot: ArticleSnapshot, words: ArticleWords): string | null {
  const { text, problem, drafts } = snapshot;
  if (saveWord(snapshot) !== "problem") return null;
  if (isSessionOver(snapshot)) return words.save.session;
  if (text?.trouble?.kind === "refused")
    return fill(words.save.refusedText, { sentence: text.trouble.sentence });
  if (text?.trouble) return fill(words.save.closedText, { sentence: text.trouble.sentence });
  const [key] = waiting(drafts);
  const draft = key && drafts.open[key];
  if (key && draft) {
    const field = words.fields[key];
    if (draft.theirs !== null) return fill(words.save.conflict, { field });
    if (draft.error) return fill(words.save.fieldError, { field, sentence: draft.error.sentence });
    return fill(words.save.unfinished, { field });
  }
  return problem && !isOutage(problem) ? problem.sentence : null;
}
