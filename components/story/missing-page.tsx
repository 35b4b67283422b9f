import { PageFrame } from "./page-frame";
import { SearchForm } from "./search-form";
import type { SiteFrame } from "./site-frame";
import { WayHome } from "./way-home";

/** The heading of a page that never was. */
export const missingSentence = "Không tìm thấy trang này";

/** Answered with status 404. */
export function MissingPage({ frame }: { frame: SiteFrame }) {
  return (
    <PageFrame frame={frame}>
      <div className="plain">
        <h1 className="headline">{missingSentence}</h1>
        <p>
          Địa chỉ có thể đã gõ thiếu hoặc sai một chữ. Con số cuối địa chỉ là số của bài: còn con số ấy thì
          bài vẫn mở được, dù chuyên mục hay tên bài có đổi.
        </p>
        <SearchForm id="tim-o-day" />
        <WayHome frame={frame} />
      </div>
    </PageFrame>
  );
}
