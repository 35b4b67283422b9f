import { route } from "@/lib/web/api";
import { postReply } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: postReply });
