import { route } from "@/lib/web/api";
import { postRestoration } from "@/lib/web/calls/revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: postRestoration });
