import { routeByName } from "@/lib/web/api";
import { callOfNoun } from "@/lib/web/calls/acts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routeByName("act", callOfNoun);
