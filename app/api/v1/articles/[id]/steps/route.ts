import { route } from "@/lib/web/api";
import { getSteps, postSteps } from "@/lib/web/calls/steps";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ GET: getSteps, POST: postSteps });
