/** The article screen's words in a language. */
import { articleEn } from "./article-en";
import { type ArticleWords, articleVi } from "./article-vi";
import type { Locale } from "./sentence";

export type { ArticleWords } from "./article-vi";

export const articleWordsFor = (locale: Locale): ArticleWords => (locale === "en" ? articleEn : articleVi);
