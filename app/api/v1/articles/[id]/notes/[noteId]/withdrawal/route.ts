import { route } from "@/lib/web/api";
import { postWithdrawal } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: postWithdrawal });
