import { route } from "@/lib/web/api";
import { getAuthorship } from "@/lib/web/calls/authorship";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getAuthorship });
