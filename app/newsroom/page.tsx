import { staffContext } from "@/lib/web/context";
import { wordsFor } from "@/lib/words/dictionary";

export default async function DeskPage() {
  const { staff } = await staffContext();
  const words = wordsFor(staff.locale);
  return <h1 className="p-4 text-page font-semibold">{words.shell.desk}</h1>;
}
