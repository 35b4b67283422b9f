import { PageFrame } from "./page-frame";
import { SearchForm } from "./search-form";
import type { SiteFrame } from "./site-frame";
import { WayHome } from "./way-home";

/** The sentence that a withdrawn article answers with (domain.md §2). */
export const goneSentence = "Bài viết đã được gỡ theo quyết định của tòa soạn";

/** Answered with status 410. */
export function GonePage({ frame }: { frame: SiteFrame }) {
  return (
    <PageFrame frame={frame}>
      <div className="plain">
        <h1 className="headline">{goneSentence}</h1>
        <p>
          Địa chỉ này từng dẫn tới một bài của {frame.identity.name}. Nội dung bài không còn được phục vụ bạn
          đọc.
        </p>
        <p>
          Cần hỏi về bài viết, xin liên hệ tòa soạn: điện thoại {frame.identity.phone}, email{" "}
          <a href={`mailto:${encodeURI(frame.identity.email)}`}>{frame.identity.email}</a>.
        </p>
        <SearchForm id="tim-o-day" />
        <WayHome frame={frame} />
      </div>
    </PageFrame>
  );
}
