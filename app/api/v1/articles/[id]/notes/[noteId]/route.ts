import { route } from "@/lib/web/api";
import { patchNote } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ PATCH: patchNote });
