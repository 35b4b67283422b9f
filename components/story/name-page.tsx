import type { ArticleCard, ListPlace } from "@/lib/domain/site";
import { CardList } from "./card-list";
import { ListPager } from "./list-pager";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";
import { Trail } from "./trail";

/** What stands behind an address of one name: a pen name or a tag as it is printed. */
export interface NamedList {
  name: string;
  slug: string;
}

/** All pieces under a pen name, newest first. Readers know the pen name and nothing of who is behind it. */
export function AuthorPage(props: {
  frame: SiteFrame;
  author: NamedList;
  cards: readonly ArticleCard[];
  place: ListPlace;
}) {
  const { author, ...rest } = props;
  return (
    <NamePage
      {...rest}
      name={author.name}
      label="Tác giả"
      first={`/tac-gia/${author.slug}`}
      empty="Chưa có bài nào dưới bút danh này."
    />
  );
}

/** All pieces with a tag, newest first. */
export function TopicPage(props: {
  frame: SiteFrame;
  topic: NamedList;
  cards: readonly ArticleCard[];
  place: ListPlace;
}) {
  const { topic, ...rest } = props;
  return (
    <NamePage
      {...rest}
      name={topic.name}
      label="Chủ đề"
      first={`/chu-de/${topic.slug}`}
      empty="Chưa có bài nào về chủ đề này."
    />
  );
}

function NamePage({
  frame,
  name,
  label,
  first,
  cards,
  place,
  empty,
}: {
  frame: SiteFrame;
  name: string;
  label: string;
  first: string;
  cards: readonly ArticleCard[];
  place: ListPlace;
  empty: string;
}) {
  return (
    <PageFrame frame={frame}>
      <div className="list-page wide">
        <Trail steps={[{ name: "Trang nhất", path: "/" }]} at={label} />
        <header className="list-head">
          <h1 className="section-name">{name}</h1>
          <p>
            {label} · <a href={`${first}/rss.xml`}>RSS</a>
          </p>
        </header>
        <CardList cards={cards} timeZone={frame.timeZone} empty={empty} />
        <ListPager first={first} place={place} />
      </div>
    </PageFrame>
  );
}
