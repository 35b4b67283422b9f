import { Icon } from "@/components/ui/icon";

/** The search box of a form; `/` jumps to it. */
export function SearchBox({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <label className="relative min-w-full flex-1 tablet:min-w-56 tablet:max-w-80">
      <span className="sr-only">{label}</span>
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-faint"
      />
      <input
        type="search"
        name="q"
        defaultValue={value}
        placeholder={label}
        title={hint}
        maxLength={200}
        className="control ps-8"
      />
    </label>
  );
}
