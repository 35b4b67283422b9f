import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryScreen } from "@/components/newsroom/article/history/history-screen.client";
import { loadArticleRoom } from "@/lib/web/article-loader";
import { loadPerson } from "@/lib/web/loaders";
import { articleWordsFor } from "@/lib/words/article";
import { eventWords } from "@/lib/words/event-sentence";

interface Props {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { staff } = await loadPerson();
  const room = await loadArticleRoom((await params).articleId);
  const words = articleWordsFor(staff.locale);
  return {
    title: `${words.past.page.title} · ${(room.ok && room.value.article.headline) || words.untitled}`,
  };
}

/** What became of one piece, and any two of its revisions side by side. Whoever may read the piece may read this. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { staff, words } = await loadPerson();
  const room = await loadArticleRoom((await params).articleId);
  if (!room.ok) notFound();
  const asked = await searchParams;
  const { ui, time, states, acts } = words;
  const { tables, columns } = eventWords(staff.locale);
  return (
    <HistoryScreen
      article={room.value.article}
      desk={room.value.desk}
      words={articleWordsFor(staff.locale)}
      house={{ ui, time, states, acts }}
      log={{ tables, columns }}
      from={sideOf(asked.from)}
      to={sideOf(asked.to) ?? "working"}
    />
  );
}

/** A side as the address names it; anything else is none. */
function sideOf(value: string | string[] | undefined): number | "working" | null {
  if (value === "working") return value;
  return typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
