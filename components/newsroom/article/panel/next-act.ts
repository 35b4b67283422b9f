/** Which act stands first on the panel, which stand beneath it, and which are closed for a reason worth saying. */
import { type ActId, actIds, acts } from "@/lib/domain/workflow";
import type { ArticleData, Reason } from "../article-data";

export interface ActList {
  /** The act to do next, if this person may do it or lacks nothing but what the article lacks. */
  primary: { act: ActId; missing: Reason[] } | null;
  others: ActId[];
  closed: { act: ActId; reason: string }[];
}

/** The way a piece goes, in order; everything else is a side road. */
const road: readonly ActId[] = ["submit", "claim", "approve", "release", "restore", "unspike", "revise"];

/** What the panel offers for this article and person. */
export function actList(article: ArticleData): ActList {
  const fits = (act: ActId) =>
    acts[act].from.includes(article.state) && (acts[act].live ?? [article.live]).includes(article.live);
  const missingFor = (act: ActId): Reason[] =>
    act === "submit" || act === "approve" || act === "release" ? article.issues[act] : [];
  const isUnready = (act: ActId) =>
    article.refused.some((one) => one.act === act && one.code.startsWith("ready."));
  const first = road.find((act) => fits(act) && (article.allowed.includes(act) || isUnready(act)));
  const primary = first
    ? { act: first, missing: article.allowed.includes(first) ? [] : missingFor(first) }
    : null;
  return {
    primary,
    others: actIds.filter((act) => act !== first && article.allowed.includes(act)),
    closed: article.refused
      .filter(({ act }) => act !== first && fits(act))
      .map(({ act, reason }) => ({ act, reason })),
  };
}

/** Acts that ask before they are done, for what they change or for what they must be told. */
export const asksFirst: ReadonlySet<ActId> = new Set([
  "return",
  "send_back",
  "release",
  "revise",
  "discard",
  "take_down",
  "restore",
  "spike",
]);

/** Acts whose button is red: readers lose something, or words do. */
export const isGrave: ReadonlySet<ActId> = new Set(["take_down", "discard", "spike"]);
