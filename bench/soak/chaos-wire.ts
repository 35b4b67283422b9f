/** The wire of the API as a bad day has it: late, cut before the request or after it, doubled, another process each time. */
import type { Batch } from "@/components/newsroom/article/text/save-queue";
import type { Reply } from "@/components/newsroom/article/text/text-saver";
import type { WebProcesses } from "./web-processes";

/** What happened on all wires together. */
export interface Mishaps {
  requestsLost: number;
  answersLost: number;
  doubled: number;
  failures: number;
}

export class ChaosWire {
  /** Off: the wire is well, for the end. */
  isBad = true;

  constructor(
    private readonly webs: WebProcesses,
    private readonly articleId: string,
    private readonly token: string,
    private readonly random: () => number,
    private readonly mishaps: Mishaps,
  ) {}

  save(batch: Batch): Promise<Reply> {
    const body = JSON.stringify({ bodyVersion: batch.base, clientId: batch.clientId, steps: batch.steps });
    return this.over(() => this.ask("POST", "", body), "saved");
  }

  since(version: number): Promise<Reply> {
    return this.over(() => this.ask("GET", `?since=${version}`), "asked");
  }

  private async over(send: () => Promise<Response>, how: "saved" | "asked"): Promise<Reply> {
    const fate = this.isBad ? this.random() : 1;
    await this.delay();
    if (fate < 0.05) {
      this.mishaps.requestsLost++;
      return { kind: "failed" };
    }
    try {
      const answer = await send();
      const json = (await answer.json()) as Record<string, unknown>;
      await this.delay();
      if (fate < 0.13) {
        this.mishaps.answersLost++;
        // Some requests that were given up arrive once more, much later.
        if (fate < 0.08) {
          this.mishaps.doubled++;
          setTimeout(() => void send().catch(() => undefined), this.random() * 400);
        }
        return { kind: "failed" };
      }
      return replyFrom(answer.status, json, how);
    } catch {
      this.mishaps.failures++;
      return { kind: "failed" };
    }
  }

  private ask(method: string, query: string, body?: string): Promise<Response> {
    const origin = this.webs.origin(Math.floor(this.random() * this.webs.count));
    return fetch(`${origin}/api/v1/articles/${this.articleId}/steps${query}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(20_000),
      ...(body !== undefined && { body }),
    });
  }

  private delay(): Promise<void> {
    return this.isBad ? new Promise((resolve) => setTimeout(resolve, this.random() * 20)) : Promise.resolve();
  }
}

/** As the article screen reads an answer (components/newsroom/article/store/article-wire.ts). */
function replyFrom(status: number, json: Record<string, unknown>, how: "saved" | "asked"): Reply {
  const steps = { bodyVersion: json.bodyVersion, steps: json.steps } as { bodyVersion: number; steps: [] };
  if (status === 200) return { kind: "steps", how, ...steps };
  if (status >= 500) return { kind: "failed" };
  const code = String(json.code);
  if (code === "body.acknowledged") return { kind: "steps", how: "acknowledged", ...steps };
  if (code === "body.dropped") return { kind: "steps", how: "dropped", ...steps };
  return { kind: "refused", status, code, sentence: String(json.detail) };
}
