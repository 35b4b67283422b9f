/** What a form knows after its action; the shape that the server's actions answer with. */
export type FormState =
  | { status: "idle" }
  | { status: "done"; at: string }
  | {
      status: "refused";
      code: string;
      sentence: string;
      field: string | null;
      facts: Record<string, unknown>;
    };

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };

/** The sentence for one field, if that is where the refusal belongs. */
export const errorAt = (state: FormState, field: string): string | null =>
  state.status === "refused" && state.field === field ? state.sentence : null;

/** The sentence that belongs to none of `fields` and so stands above the form. */
export const errorBeside = (state: FormState, fields: readonly string[]): string | null =>
  state.status === "refused" && !fields.includes(state.field ?? "") ? state.sentence : null;
