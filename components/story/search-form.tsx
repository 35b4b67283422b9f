/** The box that asks /tim-kiem; `id` tells apart the boxes of one page. */
export function SearchForm({ id, query = "" }: { id: string; query?: string }) {
  return (
    <search>
      <form className="search" action="/tim-kiem">
        <label htmlFor={id}>Tìm trong báo</label>
        <input id={id} type="search" name="q" defaultValue={query || undefined} />
        <button type="submit">Tìm</button>
      </form>
    </search>
  );
}
