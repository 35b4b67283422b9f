import { route } from "@/lib/web/api";
import { deleteResolution, postResolution } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: postResolution,
  DELETE: deleteResolution,
});
