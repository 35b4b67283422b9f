/** The text: what was typed since a version, and typing. */
import { z } from "zod";
import { done } from "@/lib/domain/outcome";
import { readSteps } from "@/lib/newsroom/read-steps";
import { StepsInput, saveSteps } from "@/lib/newsroom/save-steps";
import { staffCall } from "../call";
import { withArticle } from "../with-article";

const StepsShape = z
  .object({
    bodyVersion: z.int(),
    steps: z.array(
      z.object({
        step: z.unknown().meta({ description: "A ProseMirror step" }),
        clientId: z.string(),
        by: z.uuid(),
      }),
    ),
  })
  .meta({ id: "Steps" });

export const getSteps = staffCall({
  method: "GET",
  path: "/articles/{id}/steps",
  summary: "Steps saved after version `since`",
  tag: "articles",
  scope: "articles:read",
  judgedByDatabase: true,
  query: z.strictObject({
    since: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .default(0),
  }),
  answer: StepsShape,
  run: (given) =>
    withArticle(given, async (id) => {
      const since = await readSteps(given.ctx, id, given.query.since);
      return since.ok ? done({ body: since.value }) : since;
    }),
});

export const postSteps = staffCall({
  method: "POST",
  path: "/articles/{id}/steps",
  summary:
    "Saves steps made on `bodyVersion` or rebases them; answers what was missed, then yours as accepted",
  tag: "articles",
  scope: "articles:write",
  judgedByDatabase: true,
  body: StepsInput,
  answer: StepsShape,
  run: (given) =>
    withArticle(given, async (id) => {
      const saved = await saveSteps(given.ctx, id, given.body);
      return saved.ok ? done({ body: saved.value }) : saved;
    }),
});
