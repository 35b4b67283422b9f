/** Work under way. With `label` it is said aloud too; without, the words beside it say what. */
export function Spinner({ label }: { label?: string }) {
  return (
    <>
      <svg
        viewBox="0 0 16 16"
        width="1em"
        height="1em"
        className="size-4 shrink-0 animate-spin fill-none stroke-current stroke-2 motion-reduce:animate-none"
        aria-hidden="true"
      >
        <circle cx="8" cy="8" r="6" className="opacity-25" />
        <path d="M14 8a6 6 0 0 0-6-6" strokeLinecap="round" />
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </>
  );
}

/** How much of known work is done: 0 to 1, or null while that is unknown. */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  return (
    <progress
      aria-label={label}
      max={1}
      {...(value === null ? {} : { value })}
      className="h-1.5 w-full overflow-hidden rounded-chip bg-press accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-press [&::-webkit-progress-value]:bg-accent"
    />
  );
}
