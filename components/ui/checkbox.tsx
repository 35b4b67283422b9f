import type { ComponentProps, ReactNode } from "react";

/**
 * A tick with its words, which are part of what can be pressed. The browser's own box: primitives that hide one
 * behind a drawing need style attributes, which the newsroom's policy refuses.
 */
export function Checkbox({
  label,
  hint,
  className,
  ...input
}: Omit<ComponentProps<"input">, "type" | "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
}) {
  return (
    <label
      className={`inline-flex min-h-7 items-start gap-2 py-1 text-row has-disabled:text-faint pointer-coarse:min-h-11 ${className ?? ""}`}
    >
      <input {...input} type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span>
        {label}
        {hint && <span className="block text-note text-faint">{hint}</span>}
      </span>
    </label>
  );
}
