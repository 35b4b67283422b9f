import { route } from "@/lib/web/api";
import { readDocxCall } from "@/lib/web/calls/imports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: readDocxCall });
