import { route } from "@/lib/web/api";
import { patchReply } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ PATCH: patchReply });
