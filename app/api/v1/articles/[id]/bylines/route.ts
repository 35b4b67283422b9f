import { route } from "@/lib/web/api";
import { putBylines } from "@/lib/web/calls/articles";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ PUT: putBylines });
