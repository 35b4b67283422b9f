/** Every component of the readers' site in every state that readers meet, out of the fixtures. */
import type { ReactElement } from "react";
import { StoryCard } from "../article-card";
import { AwardTable } from "../award-table";
import { BodyTable } from "../body-table";
import { BodyText } from "../body-text";
import { BylineLine } from "../byline-line";
import { CardList } from "../card-list";
import { ContentsSheet } from "../contents-sheet";
import { CorrectionNotes } from "../correction-notes";
import { DemoBanner } from "../demo-banner";
import { content, liveArticle, photo } from "../fixtures/article";
import { awardRows, groupAwards } from "../fixtures/awards";
import { cards, sectionBlocks } from "../fixtures/cards";
import { longArticle, longHeadline } from "../fixtures/long-article";
import { demoFrame, demoIdentity } from "../fixtures/paper";
import { Headline } from "../headline";
import { Kicker } from "../kicker";
import { ListPager } from "../list-pager";
import { Masthead } from "../masthead";
import { MonthCalendar } from "../month-calendar";
import { PhotoFigure } from "../photo-figure";
import { Picture } from "../picture";
import { ReadingSheet } from "../reading-sheet";
import { Sapo } from "../sapo";
import { SearchForm } from "../search-form";
import { SectionColumn } from "../section-column";
import { SectionNav } from "../section-nav";
import { SheetShut } from "../sheet-shut";
import { SiteFoot } from "../site-foot";
import { TagLine } from "../tag-line";
import { TimeStamp } from "../time-stamp";
import { Trail } from "../trail";
import { ViewCount } from "../view-count";
import { WayHome } from "../way-home";

/** What one file of components/story shows: states by name, or whole pages by their name in `everyPage`. */
export interface Entry {
  /** File name without its ending. */
  file: string;
  states?: Record<string, ReactElement>;
  pages?: readonly string[];
}

const { timeZone } = demoFrame;
const card = (given: Partial<(typeof cards)[number]> = {}) =>
  ({ ...(cards[1] ?? cards[0]), ...given }) as (typeof cards)[number];
const withPhoto = cards.find((one) => one.photo) ?? card();
const table =
  longArticle.content.body.content.find((node) => node.type === "table") ?? longArticle.content.body;
const cellWords = (cell: { content?: { content?: { text?: string }[] }[] }) => [
  cell.content?.[0]?.content?.[0]?.text ?? "",
];
const story = (inner: ReactElement) => <div className="story">{inner}</div>;
const sized = (size: "lead" | "large" | "row" | "line") => ({
  [`${size}`]: <StoryCard card={withPhoto} size={size} level={3} timeZone={timeZone} showSection />,
  [`${size}, tít dài, không ảnh`]: (
    <StoryCard
      card={card({ headline: longHeadline, photo: null })}
      size={size}
      level={3}
      timeZone={timeZone}
    />
  ),
});

export const entries: readonly Entry[] = [
  { file: "about-page", pages: ["about"] },
  {
    file: "archive-page",
    pages: ["archive", "empty archive", "archive month", "archive day", "empty archive day"],
  },
  {
    file: "article-card",
    states: { ...sized("lead"), ...sized("large"), ...sized("row"), ...sized("line") },
  },
  { file: "article-page", pages: ["article", "long article"] },
  { file: "award-list-page", pages: ["awards", "empty awards", "asked awards", "unanswered awards"] },
  { file: "award-filter", pages: ["asked awards"] },
  {
    file: "award-name-page",
    pages: ["honoured", "authority", "authorities", "no authorities", "alike names"],
  },
  { file: "award-page", pages: ["award", "revoked award"] },
  { file: "award-register-table", pages: ["awards"] },
  {
    file: "award-table",
    states: {
      "trong bài": <AwardTable caption="Khen thưởng trong bài" awards={groupAwards} />,
      "mọi hình thức": (
        <AwardTable caption="Khen thưởng trong bài" awards={awardRows.map(({ award }) => award)} />
      ),
    },
  },
  { file: "body-table", states: { "bảng số": <BodyTable table={table} print={cellWords} /> } },
  {
    file: "body-text",
    states: {
      "mọi thứ": story(<BodyText content={longArticle.content} eagerPhoto={null} opening="" />),
      "không sapo, mở bằng ký hiệu báo": story(
        <BodyText
          content={content({
            photos: [],
            body: { type: "doc", content: longArticle.content.body.content.slice(0, 1) },
          })}
          eagerPhoto={null}
          opening="(TSĐT) - "
        />,
      ),
    },
  },
  {
    file: "byline-line",
    states: {
      "một tên": (
        <BylineLine
          bylines={content().bylines}
          firstReleasedAt={liveArticle().firstReleasedAt}
          releasedAt={liveArticle().releasedAt}
          originalPublishedAt={null}
          timeZone={timeZone}
        />
      ),
      "nhiều tên, cập nhật, bản gốc": (
        <BylineLine
          bylines={longArticle.content.bylines}
          firstReleasedAt={longArticle.firstReleasedAt}
          releasedAt={longArticle.releasedAt}
          originalPublishedAt={longArticle.content.originalPublishedAt}
          timeZone={timeZone}
        />
      ),
      "không tên": (
        <BylineLine
          bylines={[]}
          firstReleasedAt={liveArticle().firstReleasedAt}
          releasedAt={liveArticle().releasedAt}
          originalPublishedAt={null}
          timeZone={timeZone}
        />
      ),
    },
  },
  {
    file: "card-list",
    states: {
      "danh sách": <CardList cards={cards.slice(0, 3)} timeZone={timeZone} empty="" />,
      rỗng: <CardList cards={[]} timeZone={timeZone} empty="Chưa có bài nào." />,
    },
  },
  { file: "contents-sheet", states: { "ở chân trang": <ContentsSheet frame={demoFrame} /> } },
  {
    file: "correction-notes",
    states: { "cải chính và đính chính": <CorrectionNotes notes={longArticle.notes} timeZone={timeZone} /> },
  },
  { file: "corrections-page", pages: ["corrections", "empty corrections"] },
  { file: "demo-banner", states: { "dải demo": <DemoBanner /> } },
  { file: "front-page", pages: ["front", "empty front"] },
  { file: "gone-page", pages: ["gone"] },
  {
    file: "headline",
    states: {
      thường: <Headline text={content().headline} />,
      dài: <Headline text={longHeadline} />,
      "mở bằng dấu ngoặc": (
        <Headline text="“Nước lên thì mình gõ cửa”: chuyện những người trực trạm đo mưa" />
      ),
    },
  },
  { file: "kicker", states: { "tiêu đề phụ": <Kicker text="Sau mùa mưa lũ" /> } },
  {
    file: "list-pager",
    states: {
      "trang đầu": (
        <ListPager first="/kinh-te" place={{ path: "/kinh-te", older: "/kinh-te?truoc=1", isFirst: true }} />
      ),
      "trang giữa": (
        <ListPager
          first="/kinh-te"
          place={{ path: "/kinh-te?truoc=1", older: "/kinh-te?truoc=2", isFirst: false }}
        />
      ),
      "trang cuối": (
        <ListPager first="/kinh-te" place={{ path: "/kinh-te?truoc=2", older: null, isFirst: false }} />
      ),
    },
  },
  {
    file: "masthead",
    states: {
      "demo, có khẩu hiệu": (
        <Masthead
          frame={{
            ...demoFrame,
            identity: { ...demoIdentity, tagline: "Tiếng nói của Đảng bộ, chính quyền và nhân dân" },
          }}
          date={demoFrame.pressedAt}
          isFront={false}
        />
      ),
      thật: (
        <Masthead
          frame={{ ...demoFrame, identity: { ...demoIdentity, isDemo: false } }}
          date={demoFrame.pressedAt}
          isFront={false}
        />
      ),
    },
  },
  { file: "missing-page", pages: ["missing"] },
  {
    file: "month-calendar",
    states: {
      "tháng có bài": (
        <MonthCalendar
          month="2026-11"
          days={[
            { day: "2026-11-02", pieces: 3 },
            { day: "2026-11-21", pieces: 1 },
          ]}
          current="2026-11-21"
        />
      ),
      "tháng không bài": <MonthCalendar month="2026-02" days={[]} current={null} />,
    },
  },
  { file: "name-page", pages: ["author", "empty author", "topic"] },
  { file: "page-frame", pages: ["missing"] },
  {
    file: "photo-figure",
    states: {
      "chú thích, tác giả": story(<PhotoFigure photo={photo(1)} />),
      "ảnh tư liệu, đứng": story(
        <PhotoFigure
          photo={photo(2, {
            isFilePhoto: true,
            file: { key: "7f00aa90e4d2b81f6035ae91", width: 1067, height: 1600 },
          })}
        />,
      ),
      "không rõ tác giả": story(<PhotoFigure photo={photo(3, { credit: null })} />),
    },
  },
  {
    file: "picture",
    states: {
      ảnh: (
        <Picture
          file={{ key: "18a7c90e4d2b81f6035ae917", width: 1600, height: 1067 }}
          alt="Dòng sông buổi sớm"
          sizes="20rem"
        />
      ),
    },
  },
  { file: "reading-sheet", states: { "cách đọc": <ReadingSheet /> } },
  {
    file: "sapo",
    states: {
      "có ký hiệu báo": <Sapo text={content().sapo} agencySlug="TSĐT" />,
      "không ký hiệu": <Sapo text={content().sapo} agencySlug={null} />,
    },
  },
  {
    file: "search-form",
    states: { trống: <SearchForm id="tim-1" />, "đã gõ": <SearchForm id="tim-2" query="bằng khen" /> },
  },
  { file: "search-page", pages: ["search", "empty search"] },
  {
    file: "section-column",
    states: {
      "một chuyên mục": sectionBlocks[0] ? (
        <SectionColumn block={sectionBlocks[0]} timeZone={timeZone} />
      ) : (
        <p />
      ),
    },
  },
  {
    file: "section-nav",
    states: {
      "ở trang nhất": <SectionNav frame={demoFrame} trail={[]} isOpen={false} />,
      "ở mục con": <SectionNav frame={demoFrame} trail={["thoi-su", "xay-dung-dang"]} isOpen />,
    },
  },
  { file: "section-page", pages: ["section", "older section", "empty section"] },
  { file: "sheet-shut", states: { "nút đóng": <SheetShut of="muc-luc" /> } },
  { file: "site-foot", states: { "chân trang": <SiteFoot identity={demoIdentity} /> } },
  { file: "tag-line", states: { "từ khóa": <TagLine tags={longArticle.content.tags} /> } },
  {
    file: "time-stamp",
    states: {
      "đầy đủ": (
        <p>
          <TimeStamp instant={demoFrame.pressedAt} timeZone={timeZone} />
        </p>
      ),
      ngắn: (
        <p>
          <TimeStamp instant={demoFrame.pressedAt} timeZone={timeZone} short />
        </p>
      ),
    },
  },
  { file: "view-count", states: { "không thấy gì": <ViewCount number={12} /> } },
  {
    file: "trail",
    states: {
      "hai bậc": (
        <Trail
          steps={[
            { name: "Trang nhất", path: "/" },
            { name: "Lưu trữ", path: "/luu-tru" },
          ]}
          at="Tháng 11/2026"
        />
      ),
    },
  },
  { file: "way-home", states: { "lối về": <WayHome frame={demoFrame} /> } },
];
