import type { RescuedWords } from "@/components/newsroom/journal/journal-records";
import type { LostWords } from "../text/take-in";

/** Words without a place as entries of the tray. */
export function rescued({ mine, theirs }: LostWords): RescuedWords[] {
  const at = new Date().toISOString();
  const entry = (whose: RescuedWords["whose"]) => (text: string) => ({
    id: crypto.randomUUID(),
    text,
    at,
    whose,
  });
  return [...mine.map(entry("mine")), ...theirs.map(entry("theirs"))];
}
