import "server-only";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";
import { parseInput } from "@/lib/domain/parse-input";
import type { Context } from "@/lib/newsroom/context";
import { type Locale, refusalSentence } from "@/lib/words/sentence";
import { currentContext } from "./context";
import { outageOf } from "./outage";

/** What a form shows after its action: nothing yet, done, or the sentence with the field it belongs to. */
export type ActionState =
  | { status: "idle" }
  | { status: "done"; at: string }
  | {
      status: "refused";
      code: string;
      sentence: string;
      field: string | null;
      facts: Record<string, unknown>;
    };

/** The refusal as a form shows it. */
export function refusedState(refusal: Refusal, locale: Locale): ActionState {
  return {
    status: "refused",
    code: refusal.code,
    sentence: refusalSentence(refusal, locale),
    field: refusal.field ?? null,
    facts: refusal.facts ?? {},
  };
}

/**
 * A server action around a command: reads the form by `schema` (empty text is left out), looks the session up,
 * runs the command and shows its answer. Every action asks for itself who is there; a page's check protects none.
 */
export function newsroomAction<I>(
  schema: z.ZodType<I>,
  command: (ctx: Context, input: I) => Promise<Outcome<unknown>>,
) {
  return async (_before: ActionState, form: FormData): Promise<ActionState> => {
    const ctx = await currentContext();
    if (!ctx) return refusedState({ status: 401, code: "session.ended" }, "vi");
    const given = Object.fromEntries(
      [...form].filter(([name, value]) => !name.startsWith("$") && value !== ""),
    );
    const input = parseInput(schema, given);
    if (!input.ok) return refusedState(input.refusal, ctx.staff.locale);
    const outcome = await command(ctx, input.value).catch((error: unknown) => unexpected(error));
    revalidatePath("/newsroom", "layout");
    return outcome.ok
      ? { status: "done", at: new Date().toISOString() }
      : refusedState(outcome.refusal, ctx.staff.locale);
  };
}

/** An outage becomes a sentence; a bug stays a throw, so that it is logged and mended. */
export function unexpected(error: unknown): { ok: false; refusal: Refusal } {
  const outage = outageOf(error);
  if (outage) return refuse(outage);
  throw error;
}
