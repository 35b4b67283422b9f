import { route } from "@/lib/web/api";
import { postReplyWithdrawal } from "@/lib/web/calls/notes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: postReplyWithdrawal });
