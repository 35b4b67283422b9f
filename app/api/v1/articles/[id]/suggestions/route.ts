import { route } from "@/lib/web/api";
import { getSuggestions } from "@/lib/web/calls/suggestions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getSuggestions });
