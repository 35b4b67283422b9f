/** What an act's form shows after its server action; the shape of lib/web/newsroom-action. */
import type { ActId } from "@/lib/domain/workflow";

export type ActState =
  | { status: "idle" }
  | { status: "done"; at: string }
  | {
      status: "refused";
      code: string;
      sentence: string;
      field: string | null;
      facts: Record<string, unknown>;
    };

/** The server action behind every act of the article: which one stands in the form. */
export type ActAction = Record<ActId, (before: ActState, form: FormData) => Promise<ActState>>;
