import type { FormState } from "@/components/newsroom/form-state";

/** The form that adds a person: any form's state, or the person with the password that is shown once. */
export type StaffForm = FormState | { status: "made"; fullName: string; email: string; password: string };
