import { Button } from "@/components/ui/button.client";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Logins of the demonstration newsroom; their offices are the paper's own words and stay Vietnamese. */
const parts = [
  ["tbt", "Tổng Biên tập"],
  ["photbt", "Phó TBT trực"],
  ["tkts", "Thư ký tòa soạn"],
  ["truongphong", "Trưởng phòng"],
  ["btv", "Biên tập viên"],
  ["btv2", "Biên tập viên 2"],
  ["phongvien", "Phóng viên"],
  ["phongvien2", "Phóng viên 2"],
  ["pvanh", "Phóng viên ảnh"],
  ["kiemtoan", "Kiểm toán"],
  ["admin", "Quản trị"],
] as const;

/** What a visitor of the demonstration needs: whose part to play. Never a password. */
export function DemoParts({
  words,
  onChoose,
}: {
  words: NewsroomWords["signIn"];
  onChoose: (address: string) => void;
}) {
  return (
    <section className="rounded-control border border-line bg-sheet p-3" aria-labelledby="demo-parts">
      <h2 id="demo-parts" className="text-row font-semibold">
        {words.demoTitle}
      </h2>
      <p className="text-row text-soft">{words.demoText}</p>
      <p className="mt-2 text-row text-soft">{words.demoChoose}</p>
      <ul className="mt-1 flex flex-wrap gap-1" lang="vi">
        {parts.map(([login, office]) => (
          <li key={login}>
            <Button size="small" onClick={() => onChoose(`${login}@demo.invalid`)}>
              {office}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
