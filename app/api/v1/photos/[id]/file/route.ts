import { route } from "@/lib/web/api";
import { getPhotoFile } from "@/lib/web/calls/photo-file";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getPhotoFile });
