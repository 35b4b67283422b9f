import { route } from "@/lib/web/api";
import { getRevisions } from "@/lib/web/calls/revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getRevisions });
