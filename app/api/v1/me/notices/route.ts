import { route } from "@/lib/web/api";
import { getNotices } from "@/lib/web/calls/notices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getNotices });
