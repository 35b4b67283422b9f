import { route } from "@/lib/web/api";
import { listArticles, postArticle } from "@/lib/web/calls/articles";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: listArticles,
  POST: postArticle,
});
