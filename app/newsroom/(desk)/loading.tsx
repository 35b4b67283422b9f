import { Spinner } from "@/components/ui/spinner";
import { currentLocale } from "@/lib/web/appearance";
import { wordsFor } from "@/lib/words/dictionary";

export default async function NewsroomLoading() {
  const { faults } = wordsFor(await currentLocale());
  return (
    <p className="flex items-center gap-2 p-4 text-ui text-soft" role="status">
      <Spinner />
      {faults.loading}
    </p>
  );
}
