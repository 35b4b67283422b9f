import { route } from "@/lib/web/api";
import { getAudit } from "@/lib/web/calls/history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getAudit });
