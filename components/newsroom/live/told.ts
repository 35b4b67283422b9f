/** What the stream says (lib/newsroom/room/told.ts), and how it is read off the wire. */
import type { LoggedStep } from "../article/text/save-queue";

export interface ToldSteps {
  kind: "steps";
  article: string;
  bodyVersion: number;
  steps: LoggedStep[];
}

export interface ToldArticle {
  kind: "article";
  article: string;
  version: number;
  state: string;
  live: string;
  changedAt: string;
}

export interface ToldNews {
  kind: "news";
  article: string;
  what: string;
  detail: Record<string, unknown>;
}

/** Someone who has the piece open, and since when; `typedAt` is null while they only look. */
export interface Present {
  id: string;
  name: string;
  since: string;
  typedAt: string | null;
}

export interface ToldPresence {
  kind: "presence";
  article: string;
  people: Present[];
}

/** Something happened to a piece of this person; null after a cut, when that is not known. */
export interface ToldNotice {
  kind: "notice";
  article: string | null;
}

export type Told =
  | ToldSteps
  | ToldArticle
  | ToldPresence
  | ToldNotice
  | ToldNews
  | { kind: "closed"; article: string };
export type FromStream = Told | { kind: "line"; isUp: boolean };

/** Cuts server-sent events out of chunks of text; comments and heartbeats give nothing. */
export function eventReader(): (chunk: string) => FromStream[] {
  let rest = "";
  return (chunk) => {
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => {
      const data = block
        .split("\n")
        .filter((line) => line.startsWith("data: "))
        .map((line) => line.slice("data: ".length))
        .join("\n");
      return data === "" ? [] : [JSON.parse(data) as FromStream];
    });
  };
}
