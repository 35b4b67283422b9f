/** A call of the HTTP API as one value: the route runs it, the OpenAPI document describes it. */
import type { z } from "zod";
import type { Outcome } from "@/lib/domain/outcome";
import type { Scope } from "@/lib/domain/scopes";
import type { Context } from "@/lib/newsroom/context";
import type { Locale } from "@/lib/words/sentence";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a call answers with: JSON unless it is a whole `Response` (a picture, a CSV file). */
export type Answer = { status?: number; body: unknown; headers?: Record<string, string> } | Response;

export interface Given<Q, B> {
  request: Request;
  params: Record<string, string>;
  query: Q;
  body: B;
  locale: Locale;
}

export interface StaffGiven<Q, B> extends Given<Q, B> {
  ctx: Context;
  /** The version in If-Match; only calls with `ifMatch` may read it. */
  basedOn: number;
}

interface Described<Q, B> {
  method: Method;
  /** As in OpenAPI, below /api/v1: "/articles/{id}". */
  path: string;
  summary: string;
  tag: "articles" | "acts" | "notes" | "photos" | "imports" | "audit" | "me" | "public";
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** Media types of a body that `run` reads itself, as a stream. */
  takes?: readonly string[];
  /** What such a body holds, for the document. */
  form?: z.ZodType;
  ifMatch?: true;
  /** Of the successful answer. */
  status?: 200 | 201;
  answer?: z.ZodType;
  /** Media type of an answer that is not JSON. */
  gives?: string;
}

/** A call of a person of the newsroom, by token or from the newsroom's own pages. Null scope: any token. */
export interface StaffCall<Q = unknown, B = unknown> extends Described<Q, B> {
  scope: Scope | null;
  /**
   * The command's own statement looks the caller up by their secret and judges them: who they are may be remembered
   * for a moment, and `ctx.actor.grants` is not to be asked.
   */
  judgedByDatabase?: true;
  run(given: StaffGiven<Q, B>): Promise<Outcome<Answer>>;
}

/** A call of anybody. */
export interface PublicCall<Q = unknown, B = unknown> extends Described<Q, B> {
  scope: "public";
  run(given: Given<Q, B>): Promise<Outcome<Answer>>;
}

export type Call = StaffCall | PublicCall;

/** Lets `run` know what its schemas give. */
export const staffCall = <Q, B>(call: StaffCall<Q, B>): StaffCall<Q, B> => call;
export const publicCall = <Q, B>(call: PublicCall<Q, B>): PublicCall<Q, B> => call;
