/** What waits for a yes or no in a text, with the names of those who suggest it. */
import type { Queryable } from "@/db/client";
import { listStaffNames } from "@/db/queries/staff-names";
import type { BodyDoc } from "@/lib/domain/content";
import { done, type Outcome, type Refusal } from "@/lib/domain/outcome";
import { type Suggestion, suggestionsIn } from "@/lib/domain/suggestions";
import type { Context } from "./context";
import { readArticle } from "./reads";

export interface NamedSuggestion extends Omit<Suggestion, "by"> {
  by: { id: string; name: string };
}

/** The open suggestions of a working copy as it is saved, in the order of the text. 404 to whoever may not look. */
export async function readSuggestions(
  ctx: Context,
  articleId: string,
): Promise<Outcome<{ bodyVersion: number; items: NamedSuggestion[] }>> {
  const view = await readArticle(ctx, articleId);
  if (!view.ok) return view;
  const { body, bodyVersion } = view.value;
  return done({ bodyVersion, items: await namedSuggestions(ctx.db, body) });
}

/** A refusal of `ready.suggestions` says which they are: who, what and where. Any other stays as it is. */
export async function withOpenSuggestions(q: Queryable, refusal: Refusal, body: BodyDoc): Promise<Refusal> {
  const suggestions = await namedSuggestions(q, body);
  return suggestions.length === 0 ? refusal : { ...refusal, facts: { ...refusal.facts, suggestions } };
}

async function namedSuggestions(q: Queryable, body: BodyDoc): Promise<NamedSuggestion[]> {
  const open = suggestionsIn(body);
  const names = await listStaffNames(
    q,
    open.map((one) => one.by),
  );
  return open.map((one) => ({ ...one, by: { id: one.by, name: names.get(one.by) ?? "" } }));
}
