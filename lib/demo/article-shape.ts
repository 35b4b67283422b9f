/**
 * How a demo article is written down: as a sub-editor would type it, with dates relative to "now" so that the
 * demo paper is always fresh. `tell-story.ts` turns it into what the commands take.
 */
import type { z } from "zod";
import type { Award } from "@/lib/domain/award";
import type { BylineRole } from "@/lib/domain/byline";
import type { TakedownReason } from "@/lib/domain/workflow";
import type { DemoLogin } from "./people";
import type { PictureName } from "./pictures";

export type Inline = string | { b: string } | { i: string } | { a: string; href: string };
export type Prose = string | Inline[];

export type Block =
  | { p: Prose }
  | { h2: string }
  /** `said` names who said it, printed below. */
  | { quote: Prose; said?: string }
  | { list: Prose[]; ordered?: true }
  /** Row by row, the heads first. */
  | { table: string[][] }
  /** Index into `photos`. */
  | { photo: number }
  | { awardBox: true };

export interface DemoPhoto {
  picture: PictureName;
  portrait?: true;
  caption: string;
  credit: string;
  alt: string;
  isFilePhoto?: true;
}

/** A change after publication. `released` null: it is still on the desk while readers keep the old text. */
export interface Amendment {
  kind: "typo" | "update" | "erratum" | "correction";
  note: string;
  by: DemoLogin;
  /** Each `from` stands exactly once in headline, sapo or one run of the body. */
  changes: { from: string; to: string }[];
  released: { editor: DemoLogin; publisher: DemoLogin; daysAgo: number; hour: number } | null;
}

export interface Takedown {
  by: DemoLogin;
  reasonCode: TakedownReason;
  reason: string;
  requestedBy: string;
  documentNo?: string;
}

/** How far the piece has come, and through whose hands. */
export type Progress =
  | { state: "draft" }
  | { state: "submitted" }
  | { state: "editing"; editor: DemoLogin }
  | { state: "approved"; editor: DemoLogin }
  | { state: "returned"; editor: DemoLogin; returnReason: string }
  | { state: "spiked"; editor: DemoLogin; spikeReason: string }
  | { state: "published"; editor: DemoLogin; publisher: DemoLogin; amendment?: Amendment }
  | { state: "taken_down"; editor: DemoLogin; publisher: DemoLogin; takedown: Takedown };

/**
 * Text may hold date marks, all counted from the day of the event (or, without one, of publication):
 * `{ngày}` "5-3" · `{ngày+7}` · `{thứ}` "thứ Sáu" · `{tháng}` "3" · `{năm}` "2026" · `{năm-1}` · `{iso-12}`
 * "2026-02-21". They are filled by `fillDates`.
 */
export type DemoArticle = Progress & {
  key: string;
  section: string;
  kicker?: string;
  headline: string;
  sapo: string;
  body: Block[];
  tags: string[];
  /** Published (or last touched) so many days before now, at `hour`:`minute` of the newspaper's zone. */
  daysAgo: number;
  hour: number;
  minute?: number;
  eventDaysAgo?: number;
  sourceCredit?: string;
  bylines: { displayName: string; role: BylineRole }[];
  /** The first is the lead; every other one stands in the text. */
  photos: DemoPhoto[];
  awards?: z.input<typeof Award>[];
  author: DemoLogin;
};
