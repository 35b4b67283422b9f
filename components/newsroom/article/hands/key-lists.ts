/** The table of keys as the sheet of shortcuts shows it. */
import type { ArticleWords } from "@/lib/words/article";
import type { KeyList } from "../../shell/offered-keys";
import { type KeyGroup, type KeyId, keyGroups, keyTable, shownKeys } from "./key-table";

/** The lists of these groups, in the table's order. */
export function keyLists(
  words: Pick<ArticleWords, "keys">,
  groups: readonly KeyGroup[] = keyGroups,
): KeyList[] {
  return groups.map((group) => ({
    title: words.keys.groups[group],
    keys: (Object.keys(keyTable) as KeyId[])
      .filter((id) => keyTable[id].group === group)
      .map((id) => [keyTable[id].keys.map(shownKeys).join(" "), words.keys[id]] as const),
  }));
}
