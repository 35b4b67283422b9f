/** Who wrote what in the present text. */
import { z } from "zod";
import { done } from "@/lib/domain/outcome";
import { readAuthorship } from "@/lib/newsroom/read-authorship";
import { Instant, Person } from "../article-shapes";
import { staffCall } from "../call";
import { withArticle } from "../with-article";

export const getAuthorship = staffCall({
  method: "GET",
  path: "/articles/{id}/authorship",
  summary: "Who wrote which run of the present text, and when, from its log of steps",
  tag: "audit",
  scope: "articles:read",
  answer: z.object({
    bodyVersion: z.int(),
    people: z.array(Person),
    runs: z.array(z.object({ from: z.int(), to: z.int(), by: z.uuid(), at: Instant })).meta({
      description: "ProseMirror positions at `bodyVersion`; together they cover the text's characters",
    }),
  }),
  run: (given) =>
    withArticle(given, async (id) => {
      const found = await readAuthorship(given.ctx, id);
      return found.ok ? done({ body: found.value }) : found;
    }),
});
