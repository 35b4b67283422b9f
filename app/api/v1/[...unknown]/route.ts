import { routeNowhere } from "@/lib/web/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routeNowhere();
