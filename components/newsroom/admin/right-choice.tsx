import { Select } from "@/components/ui/select.client";
import { capabilities } from "@/lib/domain/capability";
import type { AdminWords, Places } from "./person-line";

/** Which right, and where; each right says what it lets one do. */
export function RightChoice({
  label,
  empty,
  places,
  words,
  errors,
}: {
  label: string;
  /** Label of the choice of none; without it one must be chosen. */
  empty?: string;
  places: Places;
  words: AdminWords;
  errors: { capability: string | null; section: string | null };
}) {
  return (
    <div className="grid gap-3 tablet:grid-cols-2">
      <Select
        label={label}
        name="capability"
        {...(empty === undefined ? { defaultValue: "reporter" } : { empty, defaultValue: "" })}
        options={capabilities.map((right) => ({
          value: right,
          label: `${words.rights[right]}: ${words.rightNotes[right]}`,
        }))}
        error={errors.capability}
      />
      <Select
        label={words.admin.section}
        name="section"
        defaultValue=""
        empty={words.admin.everywhere}
        options={places}
        error={errors.section}
      />
    </div>
  );
}
