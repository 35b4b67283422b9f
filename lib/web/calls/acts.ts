/** The editorial acts, one call each, over the nouns of lib/domain/workflow.ts. */
import { z } from "zod";
import type { ArticleRecord } from "@/lib/domain/article";
import type { Outcome } from "@/lib/domain/outcome";
import { Line, Lines } from "@/lib/domain/text-fields";
import { type ActId, actIds, acts, revisionKinds, takedownReasons } from "@/lib/domain/workflow";
import { approveArticle } from "@/lib/newsroom/approve-article";
import { claimArticle } from "@/lib/newsroom/claim-article";
import type { Context } from "@/lib/newsroom/context";
import { discardRevision } from "@/lib/newsroom/discard-revision";
import { recallArticle } from "@/lib/newsroom/recall-article";
import { releaseArticle } from "@/lib/newsroom/release-article";
import { returnArticle } from "@/lib/newsroom/return-article";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { sendBackArticle } from "@/lib/newsroom/send-back-article";
import { spikeArticle, unspikeArticle } from "@/lib/newsroom/spike-article";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import type { TransitionInput } from "@/lib/newsroom/transition-article";
import { answerAfter } from "../article-json";
import { ArticleShape } from "../article-shapes";
import { type StaffCall, staffCall } from "../call";
import { withArticle } from "../with-article";

const said = (missing: string, max: number) =>
  z
    .string({ error: missing })
    .pipe(Lines(max))
    .refine((text) => text !== "", { error: missing });

const version = z
  .int()
  .min(1)
  .optional()
  .meta({ description: "The version you were looking at; a newer one refuses the act" });
const reason = said("reason.missing", 2000);
const contentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "Of exactly the content that you read" });
const Nothing = z.strictObject({ version });
const WithReason = z.strictObject({ reason, version });

/** A call for `act`; the body's `version` is what the act is based on. */
function actCall<B extends { version?: number | undefined }, I extends TransitionInput>(
  act: ActId,
  summary: string,
  body: z.ZodType<B>,
  command: (ctx: Context, input: I) => Promise<Outcome<ArticleRecord>>,
  input: (body: Omit<B, "version">) => Omit<I, "articleId" | "basedOn">,
): StaffCall {
  return staffCall({
    method: "POST",
    path: `/articles/{id}/${acts[act].noun}`,
    summary,
    tag: "acts",
    scope: "articles:write",
    body,
    answer: ArticleShape,
    run: (given) =>
      withArticle(given, async (articleId) => {
        const { version: basedOn, ...rest } = given.body;
        const outcome = await command(given.ctx, { ...input(rest), articleId, basedOn } as I);
        return await answerAfter(given.ctx, outcome);
      }),
  }) as StaffCall;
}

const same = <T>(body: T): T => body;

export const actCalls: Record<ActId, StaffCall> = {
  submit: actCall(
    "submit",
    "Gửi biên tập: hands the piece to the desk",
    z.strictObject({ note: Lines(2000).optional(), version }),
    submitArticle,
    ({ note }) => ({ reason: note }),
  ),
  recall: actCall(
    "recall",
    "Rút bài: an author takes it back, while unclaimed",
    Nothing,
    recallArticle,
    same,
  ),
  claim: actCall("claim", "Nhận biên tập: an editor takes charge", Nothing, claimArticle, same),
  return: actCall("return", "Trả lại phóng viên", WithReason, returnArticle, same),
  approve: actCall(
    "approve",
    "Duyệt bài: an editor who is not an author signs this exact content",
    z.strictObject({
      contentHash,
      overrides: z
        .array(z.strictObject({ code: Line(80, 1), reason: said("reason.missing", 1000) }))
        .max(50)
        .optional(),
      version,
    }),
    approveArticle,
    same,
  ),
  send_back: actCall(
    "send_back",
    "Trả lại biên tập: a publisher undoes the approval",
    WithReason,
    sendBackArticle,
    same,
  ),
  release: actCall(
    "release",
    "Xuất bản: exactly what was approved goes to readers",
    z.strictObject({ contentHash, version }),
    releaseArticle,
    same,
  ),
  revise: actCall(
    "revise",
    "Sửa sau xuất bản: opens a live piece; readers keep what was released",
    z.strictObject({ kind: z.enum(revisionKinds), note: Lines(2000).optional(), version }),
    reviseArticle,
    same,
  ),
  discard: actCall("discard", "Bỏ bản sửa: back to what readers have", WithReason, discardRevision, same),
  take_down: actCall(
    "take_down",
    "Gỡ bài: readers get 410 at once",
    z.strictObject({
      reasonCode: z.enum(takedownReasons),
      reason,
      requestedBy: said("requested_by.missing", 300),
      documentNo: Line(100).optional(),
      version,
    }),
    takeDownArticle,
    same,
  ),
  restore: actCall("restore", "Khôi phục: what was live is live again", WithReason, restoreArticle, same),
  spike: actCall("spike", "Loại bài", WithReason, spikeArticle, same),
  unspike: actCall("unspike", "Lấy lại: a spiked piece is a draft again", Nothing, unspikeArticle, same),
};

/** The call of the last path segment; undefined for a noun that is no act. */
export function callOfNoun(noun: string): StaffCall | undefined {
  const act = actIds.find((id) => acts[id].noun === noun);
  return act && actCalls[act];
}
