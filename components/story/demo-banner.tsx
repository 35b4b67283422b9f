/** The band that a demonstration carries on every page (domain.md §8). */
export function DemoBanner() {
  return (
    <p className="demo">
      <strong>DỮ LIỆU DEMO</strong> Mọi người, mọi việc ở đây đều hư cấu
    </p>
  );
}
