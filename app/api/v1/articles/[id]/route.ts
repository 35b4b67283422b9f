import { route } from "@/lib/web/api";
import { getArticle, patchArticle } from "@/lib/web/calls/articles";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: getArticle,
  PATCH: patchArticle,
});
