/** How buttons and links that look like buttons are drawn. */
export interface ButtonLook {
  look?: "primary" | "quiet" | "danger" | "plain" | undefined;
  size?: "normal" | "small" | undefined;
}

const looks = {
  primary:
    "border-accent bg-accent text-on-accent font-medium hover:bg-accent-strong hover:border-accent-strong",
  quiet: "border-rule bg-sheet text-ink hover:bg-hover hover:border-edge active:bg-press",
  danger: "border-danger bg-sheet text-danger hover:bg-danger hover:text-on-danger font-medium",
  plain: "border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink active:bg-press",
} as const;

/** Classes of a button: 32 px high, 28 in rows, 44 under a finger. */
export function buttonClass({ look = "quiet", size = "normal" }: ButtonLook = {}): string {
  const measure = size === "small" ? "min-h-7 px-2 text-row" : "min-h-8 px-3 text-ui";
  return `inline-flex items-center justify-center gap-1.5 rounded-control border leading-5 whitespace-nowrap select-none no-underline pointer-coarse:min-h-11 aria-disabled:opacity-60 disabled:opacity-60 ${measure} ${looks[look]}`;
}
