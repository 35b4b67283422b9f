/** Articles in any state, made by the commands that make them in the newsroom. */
import { createHash } from "node:crypto";
import type { DemoLogin } from "@/lib/demo/people";
import { ArticleFields, ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import type { BodyDoc, BodyNode } from "@/lib/domain/content";
import type { Outcome } from "@/lib/domain/outcome";
import type { DeskState } from "@/lib/domain/workflow";
import { approveArticle } from "@/lib/newsroom/approve-article";
import { claimArticle } from "@/lib/newsroom/claim-article";
import type { Context } from "@/lib/newsroom/context";
import { createArticle } from "@/lib/newsroom/create-article";
import { readArticle } from "@/lib/newsroom/reads";
import { registerPhoto } from "@/lib/newsroom/register-photo";
import { releaseArticle } from "@/lib/newsroom/release-article";
import { returnArticle } from "@/lib/newsroom/return-article";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveAwards } from "@/lib/newsroom/save-awards";
import { saveBylines } from "@/lib/newsroom/save-bylines";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { spikeArticle } from "@/lib/newsroom/spike-article";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { writeBody } from "@/lib/newsroom/write-body";
import type { TestDatabase } from "./test-database";

export interface ArticleWish {
  /** `scheduled` is none: no command leads there yet. Default `draft`. */
  state?: Exclude<DeskState, "scheduled">;
  /** A released piece that was opened again: state `editing`, live stays. */
  revised?: boolean;
  /** Slug; the default editor works in `xa-hoi` and `thoi-su`. */
  section?: string;
  author?: DemoLogin;
  editor?: DemoLogin;
  publisher?: DemoLogin;
  headline?: string;
  words?: string;
  /** Names in the byline; the author's first pen name by default. */
  bylines?: string[];
  photos?: number;
  awards?: Award[];
}

/** The value of an outcome; throws its code when the command refused. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The code of a refusal; "done" if the command did it. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.refusal.code);

export const paragraph = (text: string): BodyNode => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});

export const textOf = (...paragraphs: string[]): BodyDoc => ({
  type: "doc",
  content: paragraphs.map(paragraph),
});

/** A certificate of merit for two named people and one unnamed group. */
export const anAward = (authority = "Chủ tịch UBND tỉnh Trường Sơn"): Award =>
  Award.parse({
    formCode: "bang_khen",
    authority,
    recipients: [
      { kind: "individual", name: "Trần Giả Định" },
      { kind: "collective", name: "Tập thể Ví Dụ" },
      { kind: "household", isAggregate: true, count: 12, quantifier: "hộ" },
    ],
    decision: { number: "12/QĐ-UBND", signedOn: "2026-11-02" },
    achievement: "Thành tích trong phong trào hiến đất làm đường",
  });

/** Signs the present content as `editor`; returns the outcome. */
export async function approveAs(editor: Context, articleId: string): Promise<Outcome<ArticleRecord>> {
  const view = await readArticle(editor, articleId);
  if (!view.ok) return view;
  return await approveArticle(editor, { articleId, contentHash: view.value.contentHash });
}

/** Publishes what is approved now as `publisher`; returns the outcome. */
export async function releaseAs(publisher: Context, articleId: string): Promise<Outcome<ArticleRecord>> {
  const view = await readArticle(publisher, articleId);
  if (!view.ok) return view;
  return await releaseArticle(publisher, {
    articleId,
    contentHash: view.value.article.approval?.contentHash ?? "",
  });
}

let serial = 0;

/** Enters a picture into the library; only its row, no file. */
export async function aPhoto(uploader: Context): Promise<string> {
  serial += 1;
  const sha256 = createHash("sha256").update(`photo ${uploader.actor.id} ${serial}`).digest("hex");
  const photo = await registerPhoto(
    uploader,
    {
      key: sha256.slice(0, 24),
      sha256,
      type: "jpeg",
      width: 1200,
      height: 800,
      bytes: 1000,
      renditions: [],
      embedded: { caption: null, credit: null, copyright: null, takenAt: null, alt: null, hasGps: false },
    },
    { caption: `Ảnh thử ${serial}`, credit: "Thí Điểm", alt: "Một khung cảnh" },
  );
  return must(photo).id;
}

/** A draft with everything that submitting asks for, and the lists wished. */
async function aDraft(world: TestDatabase, wish: ArticleWish): Promise<ArticleRecord> {
  const author = await world.as(wish.author ?? "phongvien");
  serial += 1;
  const fields = ArticleFields.parse({
    section: wish.section ?? "xa-hoi",
    headline: wish.headline ?? `Bản tin thử số ${serial}`,
    sapo: "Một câu dẫn.",
  });
  let now = must(await createArticle(author, fields));
  const at = () => ({ articleId: now.id, basedOn: now.version });
  const names = wish.bylines ?? [author.staff.fullName.split(" ").slice(-2).join(" ")];
  const bylines = names.map((displayName) => Byline.parse({ displayName }));
  now = must(await saveBylines(author, { ...at(), items: bylines }));
  const doc = textOf(wish.words ?? "Đoạn thứ nhất.", "Đoạn thứ hai.");
  now = must(await writeBody(author, { ...at(), doc }));
  if (wish.photos) {
    const items: ArticlePhoto[] = [];
    for (let n = 0; n < wish.photos; n++)
      items.push(ArticlePhoto.parse({ photoId: await aPhoto(author), lead: n === 0 }));
    now = must(await savePhotos(author, { ...at(), items }));
  }
  if (wish.awards) now = must(await saveAwards(author, { ...at(), items: wish.awards }));
  return now;
}

/** An article brought to its state by the people wished: `phongvien` writes, `btv2` edits, `tkts` releases. */
export async function anArticle(world: TestDatabase, wish: ArticleWish = {}): Promise<ArticleRecord> {
  const draft = await aDraft(world, wish);
  const input = { articleId: draft.id };
  const author = await world.as(wish.author ?? "phongvien");
  const editor = await world.as(wish.editor ?? "btv2");
  const state = wish.revised ? "published" : (wish.state ?? "draft");
  if (state === "draft") return draft;
  const submitted = must(await submitArticle(author, input));
  if (state === "submitted") return submitted;
  if (state === "spiked") return must(await spikeArticle(editor, { ...input, reason: "Trùng đề tài" }));
  const editing = must(await claimArticle(editor, input));
  if (state === "editing") return editing;
  if (state === "returned") return must(await returnArticle(editor, { ...input, reason: "Thiếu nguồn" }));
  const approved = must(await approveAs(editor, draft.id));
  if (state === "approved") return approved;
  const live = must(await releaseAs(await world.as(wish.publisher ?? "tkts"), draft.id));
  if (wish.revised) return must(await reviseArticle(editor, { ...input, kind: "update" }));
  if (state === "published") return live;
  return must(
    await takeDownArticle(await world.as("tbt"), {
      ...input,
      reasonCode: "wrong",
      reason: "Sai nhân vật",
      requestedBy: "Ban Biên tập",
    }),
  );
}
