import { route } from "@/lib/web/api";
import { postNoticesRead } from "@/lib/web/calls/notices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: postNoticesRead });
