import { route } from "@/lib/web/api";
import { getHistory } from "@/lib/web/calls/history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getHistory });
