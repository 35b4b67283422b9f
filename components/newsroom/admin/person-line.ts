import type { FormAction } from "@/components/newsroom/form-state";
import type { Capability } from "@/lib/domain/capability";
import type { NewsroomWords } from "@/lib/words/dictionary";
import type { StaffForm } from "./staff-form";

/** One of the staff as the administrator sees them; a null section is everywhere. */
export interface PersonLine {
  id: string;
  email: string;
  fullName: string;
  position: string;
  disabled: boolean;
  grants: readonly { capability: Capability; section: string | null }[];
}

export interface StaffActions {
  create: (before: StaffForm, form: FormData) => Promise<StaffForm>;
  grant: FormAction;
  revoke: FormAction;
  disable: FormAction;
  enable: FormAction;
}

export type AdminWords = Pick<NewsroomWords, "admin" | "ui" | "rights" | "rightNotes" | "everywhere">;

/** Sections to choose from: slug and printed name. */
export type Places = readonly { value: string; label: string }[];

/** Where a right holds, in words. */
export const placeName = (section: string | null, places: Places, everywhere: string): string =>
  section === null
    ? everywhere
    : (places.find((place) => place.value === section)?.label ?? section).replace(/^— /, "");
