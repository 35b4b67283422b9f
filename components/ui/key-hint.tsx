/** A key as it stands on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className="inline-block min-w-5 rounded-chip border border-rule bg-sheet px-1 text-center font-sans text-note text-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
