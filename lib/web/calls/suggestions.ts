/** What is proposed in a text and not yet accepted or refused. */
import { z } from "zod";
import { done } from "@/lib/domain/outcome";
import { suggestedChanges } from "@/lib/domain/suggestions";
import { readSuggestions } from "@/lib/newsroom/read-suggestions";
import { Instant, Person } from "../article-shapes";
import { staffCall } from "../call";
import { withArticle } from "../with-article";

const SuggestionShape = z
  .object({
    id: z.string(),
    by: Person,
    at: Instant,
    added: z.string().meta({ description: "Words to come; a line feed where a paragraph would begin" }),
    removed: z.string().meta({ description: "Words to go" }),
    changes: z.array(z.enum(suggestedChanges)).meta({ description: "What else would change, each once" }),
    block: z.int().meta({ description: "The block of the text in which it begins, from 1" }),
  })
  .meta({ id: "Suggestion" });

export const getSuggestions = staffCall({
  method: "GET",
  path: "/articles/{id}/suggestions",
  summary: "Open suggestions in the text, in its order; accepting or refusing one is a step like any other",
  tag: "articles",
  scope: "articles:read",
  answer: z.object({ bodyVersion: z.int(), items: z.array(SuggestionShape) }),
  run: (given) =>
    withArticle(given, async (id) => {
      const read = await readSuggestions(given.ctx, id);
      return read.ok ? done({ body: read.value }) : read;
    }),
});
