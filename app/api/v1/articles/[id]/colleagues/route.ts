import { route } from "@/lib/web/api";
import { getColleagues } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getColleagues });
