import { route } from "@/lib/web/api";
import { getStream } from "@/lib/web/calls/stream";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getStream });
