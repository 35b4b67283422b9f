import { Fault } from "@/components/newsroom/faults/fault";
import { currentLocale } from "@/lib/web/appearance";
import { wordsFor } from "@/lib/words/dictionary";

export default async function NewsroomNotFound() {
  const { faults } = wordsFor(await currentLocale());
  return <Fault icon="search" title={faults.missingTitle} text={faults.missing} desk={faults.toDesk} />;
}
