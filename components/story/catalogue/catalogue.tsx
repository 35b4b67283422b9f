import { entries } from "./entries";

/** All components one below the other, each state under its name; whole pages are named with their address. */
export function Catalogue() {
  return (
    <main className="wide">
      <h1 className="section-name">Mẫu các phần của trang báo</h1>
      {entries.map(({ file, states = {}, pages = [] }) => (
        <section key={file} id={file}>
          <h2 className="rubric">{file}</h2>
          {pages.length > 0 && (
            <p className="legend">
              {pages.map((page) => (
                <a key={page} href={`/trang/${page}`}>
                  {page}{" "}
                </a>
              ))}
            </p>
          )}
          {Object.entries(states).map(([name, shown]) => (
            <div key={name}>
              <p className="meta">{name}</p>
              {shown}
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}
