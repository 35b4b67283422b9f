import { route } from "@/lib/web/api";
import { getAwardsCsv } from "@/lib/web/calls/public";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getAwardsCsv });
