/** What an act's form shows after its server action; the shape of lib/web/newsroom-action. */
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
