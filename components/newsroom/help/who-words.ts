import type { Capability } from "@/lib/domain/capability";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** "Biên tập viên, Tác giả": whoever may, in the words of the rights. */
export function whoWords(
  who: readonly (Capability | "author")[],
  words: Pick<NewsroomWords, "rights" | "help">,
): string {
  return who.map((one) => (one === "author" ? words.help.author : words.rights[one])).join(", ");
}
