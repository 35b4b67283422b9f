/** A step on the way up: its name, and its address unless it is the page at hand. */
export interface TrailStep {
  name: string;
  path: string;
}

/** The way up, top first; nothing where there is none. The last step may be the page itself. */
export function Trail({ steps, at }: { steps: readonly TrailStep[]; at?: string }) {
  if (steps.length === 0) return null;
  return (
    <nav className="trail" aria-label="Đường dẫn">
      <ol>
        {steps.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        {at && <li aria-current="page">{at}</li>}
      </ol>
    </nav>
  );
}
