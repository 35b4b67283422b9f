import type { SiteFrame } from "./site-frame";
import { childSections, topSections } from "./site-frame";

/** The page that stands in the row of sections without being one. */
const registerSlug = "khen-thuong";

/** The row of top sections; `trail` are the slugs of the section at hand, top first. */
export function SectionNav({ frame, trail }: { frame: SiteFrame; trail: readonly string[] }) {
  const top = topSections(frame.sections);
  const children = trail[0] ? childSections(frame.sections, trail[0]) : [];
  const current = trail.at(-1);
  const links = top.some((section) => section.slug === registerSlug)
    ? top
    : [...top, { slug: registerSlug, name: "Khen thưởng" }];
  return (
    <nav className="sections" aria-label="Chuyên mục">
      <ul className="wide">
        {links.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={`/${slug}`}
              aria-current={slug === current ? "page" : slug === trail[0] ? "true" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      {children.length > 0 && (
        <ul className="wide children">
          {children.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`} aria-current={slug === current ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
