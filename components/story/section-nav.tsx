import type { SiteFrame } from "./site-frame";
import { childSections, topSections } from "./site-frame";

/** The page that stands in the row of sections without being one. */
const registerSlug = "khen-thuong";

/**
 * The row of top sections; `trail` are the slugs of the section at hand, top first. `isOpen` adds the row of the
 * sections below it: a section's own pages have it, an article has its breadcrumbs.
 */
export function SectionNav({
  frame,
  trail,
  isOpen,
}: {
  frame: SiteFrame;
  trail: readonly string[];
  isOpen: boolean;
}) {
  const top = topSections(frame.sections);
  const children = isOpen && trail[0] ? childSections(frame.sections, trail[0]) : [];
  const current = trail.at(-1);
  const links = top.some((section) => section.slug === registerSlug)
    ? top
    : [...top, { slug: registerSlug, name: "Khen thưởng" }];
  return (
    <nav className="sections" aria-label="Chuyên mục">
      <ul>
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
        <ul className="children">
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
