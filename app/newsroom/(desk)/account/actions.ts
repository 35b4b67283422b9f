"use server";
import { z } from "zod";
import { changePassword } from "@/lib/newsroom/sign-in";
import { newsroomAction } from "@/lib/web/newsroom-action";

const Passwords = z.strictObject({
  current: z.string().max(1000).default(""),
  next: z.string().max(1000).default(""),
});

/** One's own password; the two typed copies are compared in the form, where the second one stands. */
export const changePasswordAction = newsroomAction(Passwords, changePassword);
