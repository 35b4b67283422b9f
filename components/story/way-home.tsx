import { type SiteFrame, topSections } from "./site-frame";

/** Where to go from a page that has nothing to read: the front, the register, every section. */
export function WayHome({ frame }: { frame: SiteFrame }) {
  return (
    <>
      <h2 className="rubric">Đọc tiếp</h2>
      <ul className="way-home">
        <li>
          <a href="/">Trang nhất {frame.identity.name}</a>
        </li>
        {topSections(frame.sections).map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/${slug}`}>{name}</a>
          </li>
        ))}
        <li>
          <a href="/khen-thuong">Khen thưởng</a>
        </li>
      </ul>
    </>
  );
}
