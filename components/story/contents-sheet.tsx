import { SheetShut } from "./sheet-shut";
import { childSections, type SiteFrame, topSections } from "./site-frame";

/** Pages that are no section of the paper. */
const otherPages = [
  ["/khen-thuong", "Khen thưởng"],
  ["/cai-chinh", "Cải chính"],
  ["/luu-tru", "Lưu trữ"],
  ["/toa-soan", "Tòa soạn"],
  ["/rss.xml", "RSS"],
] as const;

/** Every section and page of the paper: in the foot of each page, and lifted above it by the button "Mục lục". */
export function ContentsSheet({ frame }: { frame: SiteFrame }) {
  return (
    <nav className="sheet contents wide" id="muc-luc" popover="auto" aria-label="Mục lục">
      <SheetShut of="muc-luc" />
      <h2>Mục lục</h2>
      <ul>
        <li>
          <a href="/">Trang nhất</a>
          <ul>
            {otherPages.map(([path, name]) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
            <li>
              <button type="button" popoverTarget="cach-doc">
                Cách đọc
              </button>
            </li>
          </ul>
        </li>
        {topSections(frame.sections).map(({ slug, name }) => {
          const children = childSections(frame.sections, slug);
          return (
            <li key={slug}>
              <a href={`/${slug}`}>{name}</a>
              {children.length > 0 && (
                <ul>
                  {children.map((child) => (
                    <li key={child.slug}>
                      <a href={`/${child.slug}`}>{child.name}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
