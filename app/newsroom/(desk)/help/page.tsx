import type { Metadata } from "next";
import { ActTable } from "@/components/newsroom/help/act-table";
import { FourEyes, RightList, StateList } from "@/components/newsroom/help/manual-parts";
import { TypingTable } from "@/components/newsroom/help/typing-table";
import { PageHead } from "@/components/ui/page-head";
import { loadPerson } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.help.title };
}

/** The manual: the machine of lib/domain/workflow.ts, printed. */
export default async function HelpPage() {
  const { words } = await loadPerson();
  return (
    <div className="flex max-w-5xl flex-col gap-8 p-4 pb-16">
      <div>
        <PageHead title={words.help.title} />
        <p className="max-w-2xl text-ui text-soft text-pretty">{words.help.lead}</p>
      </div>
      <StateList words={words} />
      <ActTable words={words} />
      <FourEyes words={words.help} />
      <TypingTable words={words} />
      <RightList words={words} />
    </div>
  );
}
