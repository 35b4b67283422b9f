import type { ListPlace } from "@/lib/domain/site";

/** The ways on from a page of a list: older pieces, and back to the newest. `first` is the list's own address. */
export function ListPager({ first, place }: { first: string; place: ListPlace }) {
  if (place.isFirst && !place.older) return null;
  return (
    <nav className="pager" aria-label="Trang của danh sách">
      {!place.isFirst && <a href={first}>Về tin mới nhất</a>}
      {place.older && (
        <a rel="next" href={place.older}>
          Tin cũ hơn
        </a>
      )}
    </nav>
  );
}
