import { route } from "@/lib/web/api";
import { getNotes, postNote } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getNotes, POST: postNote });
