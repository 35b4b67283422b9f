"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { parseInput } from "@/lib/domain/parse-input";
import { Line } from "@/lib/domain/text-fields";
import { createArticle } from "@/lib/newsroom/create-article";
import { currentContext } from "@/lib/web/context";
import { type ActionState, refusedState, unexpected } from "@/lib/web/newsroom-action";

const Beginning = z.strictObject({
  headline: Line(300).default(""),
  section: z.string().max(80).optional(),
});

/** Makes a draft of one's own and goes to it. */
export async function createAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const ctx = await currentContext();
  if (!ctx) return refusedState({ status: 401, code: "session.ended" }, "vi");
  const given = Object.fromEntries(
    [...form].filter(([name, value]) => !name.startsWith("$") && value !== ""),
  );
  const input = parseInput(Beginning, given);
  if (!input.ok) return refusedState(input.refusal, ctx.staff.locale);
  const made = await createArticle(ctx, input.value).catch((error: unknown) => unexpected(error));
  if (!made.ok) return refusedState(made.refusal, ctx.staff.locale);
  redirect(`/newsroom/articles/${made.value.id}`);
}
