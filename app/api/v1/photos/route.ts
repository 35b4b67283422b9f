import { route } from "@/lib/web/api";
import { listPhotoLibrary, postPhoto } from "@/lib/web/calls/photos";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: listPhotoLibrary,
  POST: postPhoto,
});
