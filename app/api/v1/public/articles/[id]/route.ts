import { route } from "@/lib/web/api";
import { getPublicArticle } from "@/lib/web/calls/public";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getPublicArticle });
