import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleRoom } from "@/components/newsroom/article/article-room.client";
import { loadArticleRoom } from "@/lib/web/article-loader";
import { loadPerson } from "@/lib/web/loaders";
import { articleWordsFor } from "@/lib/words/article";
import { eventWords } from "@/lib/words/event-sentence";

interface Props {
  params: Promise<{ articleId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { staff } = await loadPerson();
  const room = await loadArticleRoom((await params).articleId);
  return { title: (room.ok && room.value.article.headline) || articleWordsFor(staff.locale).untitled };
}

/** One piece: its fields and text in the readers' order, and what can be done with it. */
export default async function ArticleScreen({ params }: Props) {
  const { staff, words } = await loadPerson();
  const room = await loadArticleRoom((await params).articleId);
  if (!room.ok) notFound();
  const { ui, time, states, acts } = words;
  const { tables, columns } = eventWords(staff.locale);
  return (
    <ArticleRoom
      key={room.value.article.id}
      article={room.value.article}
      desk={room.value.desk}
      words={articleWordsFor(staff.locale)}
      house={{ ui, time, states, acts }}
      log={{ tables, columns }}
    />
  );
}
