/** The HTTP API as a test calls it: the route files of the app, with a token of a person of the cast. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import type { DemoLogin } from "@/lib/demo/people";
import { newId } from "@/lib/domain/ids";
import { type Scope, scopes } from "@/lib/domain/scopes";
import type { Handler } from "@/lib/web/api";
import type { ArticleJson } from "@/lib/web/article-shapes";
import type { TestDatabase } from "./test-database";

const root = path.resolve("app/api/v1");

export interface RouteFile {
  /** As in OpenAPI: "/articles/{id}". */
  path: string;
  load(): Promise<Record<string, Handler>>;
}

/** Every route file of the API. */
export function routeFiles(): RouteFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => ({
      path: `/${path
        .dirname(file)
        .replaceAll(path.sep, "/")
        .replace(/\[(\w+)\]/g, "{$1}")}`,
      load: () => import(path.join(root, file)),
    }));
}

/** An article or a problem: what most answers are. A test names another shape where it expects one. */
export type Seen = ArticleJson & {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  field?: string;
  theirs?: unknown;
  yours?: unknown;
};

export interface ApiAnswer<T> {
  status: number;
  headers: Headers;
  /** The JSON of the answer; the text of anything else. */
  body: T;
}

export interface ApiAsk {
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
  headers?: Record<string, string>;
  ifMatch?: number;
}

export interface ApiClient {
  /** Calls "POST /articles/…" as a person of the cast; null: without a token. */
  call<T = Seen>(who: DemoLogin | null, line: string, ask?: ApiAsk): Promise<ApiAnswer<T>>;
  /** A token of a person with just these scopes, to be sent by hand. */
  token(who: DemoLogin, held: readonly Scope[]): Promise<string>;
}

/** Opens the API on a test's own database; `process.env` names that database from now on. */
export async function openApi(world: TestDatabase): Promise<ApiClient> {
  Object.assign(process.env, {
    SECRET: "the secret of the API's tests",
    NEWSROOM_DATABASE_URL: world.urls.newsroom,
    READER_DATABASE_URL: world.urls.reader,
    AUDITOR_DATABASE_URL: world.urls.auditor,
    SITE_URL: "https://bao.example",
  });
  const files = routeFiles().map((file) => ({ ...file, matches: patternOf(file.path) }));
  // What is written out beats what is a parameter, and the longer address the shorter, as in Next.
  files.sort((a, b) => rank(a.path) - rank(b.path));
  const token = (who: DemoLogin, held: readonly Scope[]) => issue(world, who, held);
  const tokens = new Map<DemoLogin, string>();

  return {
    token,
    async call<T>(who: DemoLogin | null, line: string, ask: ApiAsk = {}) {
      const [method = "GET", address = "/"] = line.split(" ");
      const url = new URL(`https://bao.example/api/v1${address}`);
      const file = files.find((one) => one.matches.test(url.pathname.replace("/api/v1", "")));
      if (!file) throw new Error(`No route for ${line}`);
      const headers = new Headers(ask.headers);
      if (who) {
        const held = tokens.get(who) ?? (await token(who, scopes));
        tokens.set(who, held);
        headers.set("authorization", `Bearer ${held}`);
      }
      if (ask.ifMatch !== undefined) headers.set("if-match", `"${ask.ifMatch}"`);
      if (ask.json !== undefined) headers.set("content-type", "application/json");
      const body = ask.json !== undefined ? JSON.stringify(ask.json) : ask.raw;
      const request = new Request(url, {
        method,
        headers,
        ...(body !== undefined && { body, duplex: "half" }),
      });
      const params = file.matches.exec(url.pathname.replace("/api/v1", ""))?.groups ?? {};
      const handler = (await file.load())[method];
      if (!handler) throw new Error(`${line}: the route exports no ${method}`);
      const response = await handler(request, { params: Promise.resolve({ ...params }) });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      return {
        status: response.status,
        headers: response.headers,
        body: (isJson && text !== "" ? JSON.parse(text) : text) as T,
      };
    },
  };
}

const patternOf = (route: string) =>
  new RegExp(
    `^${route
      .replaceAll(".", "\\.")
      .replace(/\[\\\.\\\.\\\.\w+\]/, ".*")
      .replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`,
  );

const rank = (route: string) => (route.includes("...") ? 1000 : 0) + (route.match(/\{/g)?.length ?? 0);

async function issue(world: TestDatabase, who: DemoLogin, held: readonly Scope[]): Promise<string> {
  const secret = `token-${who}-${newId()}`;
  const owner = connect(world.urls.owner, { max: 1, name: "test-token" });
  try {
    await owner.transaction(async (tx) => {
      await tx.execute(sql`select audit.begin_system('token.create')`);
      await tx.execute(sql`
        insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes)
        select ${newId()}, newsroom.hash_secret(${secret}), ${world.idOf(who)}::uuid,
               array(select jsonb_array_elements_text(${JSON.stringify(held)}::jsonb))`);
    });
  } finally {
    await owner.close();
  }
  return secret;
}
