import { route } from "@/lib/web/api";
import { getMe } from "@/lib/web/calls/me";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getMe });
