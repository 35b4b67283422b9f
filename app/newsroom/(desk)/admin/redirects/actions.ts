"use server";
import { z } from "zod";
import { addRedirect, removeRedirect } from "@/lib/newsroom/redirects";
import { newsroomAction } from "@/lib/web/newsroom-action";

const text = z.string().max(2000);

export const addRedirectAction = newsroomAction(z.strictObject({ from: text, to: text }), addRedirect);
export const removeRedirectAction = newsroomAction(z.strictObject({ from: text }), removeRedirect);
