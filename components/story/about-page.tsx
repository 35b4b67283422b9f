import type { ReactNode } from "react";
import { PageFrame } from "./page-frame";
import { childSections, type SiteFrame, topSections } from "./site-frame";
import { Trail } from "./trail";

/** The paper about itself: the statutory fields, how to reach it, how it corrects, its sections and its feeds. */
export function AboutPage({ frame }: { frame: SiteFrame }) {
  const { identity, sections, origin } = frame;
  const mail = <a href={`mailto:${encodeURI(identity.email)}`}>{identity.email}</a>;
  const facts: [string, ReactNode][] = [
    ["Tên cơ quan báo chí", identity.agency],
    ["Cơ quan chủ quản", identity.governingBody],
    ["Tổng Biên tập", identity.editorInChief],
    ["Giấy phép hoạt động báo chí", `Số ${identity.licence}`],
    ["Cơ quan cấp phép", identity.licenceIssuer],
    ["Tên miền", new URL(origin).host],
  ];
  const contact: [string, ReactNode][] = [
    ["Tòa soạn", identity.address],
    ["Điện thoại", identity.phone],
    ...(identity.fax ? ([["Fax", identity.fax]] satisfies [string, ReactNode][]) : []),
    ["Email", mail],
  ];
  return (
    <PageFrame frame={frame}>
      <div className="plain about-paper">
        <Trail steps={[{ name: "Trang nhất", path: "/" }]} at="Tòa soạn" />
        <h1 className="headline">{identity.name}</h1>
        {identity.tagline && <p className="sapo">{identity.tagline}</p>}
        <Facts facts={facts} />
        <h2>Liên hệ</h2>
        <Facts facts={contact} />
        <h2>Khi báo viết sai</h2>
        <p>
          Cá nhân, tổ chức có quyền yêu cầu cải chính. Xin gửi tới {mail} hoặc địa chỉ tòa soạn: địa chỉ bài,
          chỗ sai, điều đúng và căn cứ. Lỗi nhỏ được đính chính ngay trên bài; thông tin sai sự thật được cải
          chính, xin lỗi trên bài và ở trang <a href="/cai-chinh">Cải chính</a>.
        </p>
        <h2>Chuyên mục và nguồn tin RSS</h2>
        <ul className="feeds">
          <li>
            <a href="/">Tất cả tin, bài</a> <a href="/rss.xml">RSS</a>
          </li>
          {topSections(sections).map((section) => (
            <li key={section.slug}>
              <a href={`/${section.slug}`}>{section.name}</a> <a href={`/${section.slug}/rss.xml`}>RSS</a>
              {childSections(sections, section.slug).length > 0 && (
                <ul>
                  {childSections(sections, section.slug).map((child) => (
                    <li key={child.slug}>
                      <a href={`/${child.slug}`}>{child.name}</a> <a href={`/${child.slug}/rss.xml`}>RSS</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
