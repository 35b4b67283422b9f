"use server";
/** One server action an act. Every one asks for itself who is there and whether the version is the one seen. */
import { approveArticle } from "@/lib/newsroom/approve-article";
import { claimArticle } from "@/lib/newsroom/claim-article";
import { discardRevision } from "@/lib/newsroom/discard-revision";
import { recallArticle } from "@/lib/newsroom/recall-article";
import { releaseArticle } from "@/lib/newsroom/release-article";
import { returnArticle } from "@/lib/newsroom/return-article";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { sendBackArticle } from "@/lib/newsroom/send-back-article";
import { spikeArticle, unspikeArticle } from "@/lib/newsroom/spike-article";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import { newsroomAction } from "@/lib/web/newsroom-action";
import { Plain, Revision, Takedown, WithHash, WithNote, WithReason } from "./act-forms";

/** The version that the form was made from is what the act is based on. */
const based = <I extends { version: number }>({ version, ...rest }: I) => ({ ...rest, basedOn: version });

export const submitAction = newsroomAction(WithNote, (ctx, { note, ...input }) =>
  submitArticle(ctx, { ...based(input), reason: note }),
);
export const recallAction = newsroomAction(Plain, (ctx, input) => recallArticle(ctx, based(input)));
export const claimAction = newsroomAction(Plain, (ctx, input) => claimArticle(ctx, based(input)));
export const returnAction = newsroomAction(WithReason, (ctx, input) => returnArticle(ctx, based(input)));
export const approveAction = newsroomAction(WithHash, (ctx, input) => approveArticle(ctx, based(input)));
export const sendBackAction = newsroomAction(WithReason, (ctx, input) => sendBackArticle(ctx, based(input)));
export const releaseAction = newsroomAction(WithHash, (ctx, input) => releaseArticle(ctx, based(input)));
export const reviseAction = newsroomAction(Revision, (ctx, input) => reviseArticle(ctx, based(input)));
export const discardAction = newsroomAction(WithReason, (ctx, input) => discardRevision(ctx, based(input)));
export const takeDownAction = newsroomAction(Takedown, (ctx, input) => takeDownArticle(ctx, based(input)));
export const restoreAction = newsroomAction(WithReason, (ctx, input) => restoreArticle(ctx, based(input)));
export const spikeAction = newsroomAction(WithReason, (ctx, input) => spikeArticle(ctx, based(input)));
export const unspikeAction = newsroomAction(Plain, (ctx, input) => unspikeArticle(ctx, based(input)));
