"use server";
import { FrontChange } from "@/lib/domain/front";
import { arrangeFront } from "@/lib/newsroom/arrange-front";
import { newsroomAction } from "@/lib/web/newsroom-action";

export const arrangeFrontAction = newsroomAction(FrontChange, arrangeFront);
