import { route } from "@/lib/web/api";
import { getPhoto, patchPhoto } from "@/lib/web/calls/photos";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getPhoto, PATCH: patchPhoto });
