/** The OpenAPI 3.1 document, made from the same calls and schemas that the routes run. */
import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { allCalls } from "./all-calls";
import { ProblemShape } from "./api-problem";
import type { Call } from "./call";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ProblemShape } },
});

const pathNames: Record<string, z.ZodType> = {
  id: z.string().meta({ description: "UUID (public calls also take an article's number)" }),
  noteId: z.string().meta({ description: "UUID of a note" }),
  replyId: z.string().meta({ description: "UUID of a reply" }),
  n: z.string().meta({ description: "Number of a revision" }),
};

/** The document, as /api/v1/openapi.json answers it. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const call of allCalls) {
    const path = `/api/v1${call.path}`;
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Tòa Soạn",
      version: "1",
      description:
        "The newsroom over HTTP. A token belongs to a person, narrows by its scopes, and never does more than they " +
        "may. Refusals are RFC 9457 problems; `code` is stable, `detail` is the sentence the newsroom shows.",
    },
    servers: [{ url: "/" }],
    tags: ["articles", "acts", "notes", "photos", "imports", "audit", "me", "public"].map((name) => ({
      name,
    })),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "`cms token create --user … --scopes …`" },
      },
    },
    paths,
  });
}

function operationOf(call: Call): ZodOpenApiOperationObject {
  const names = [...call.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const path = z.object(Object.fromEntries(names.map((name) => [name, pathNames[name] ?? z.string()])));
  const header = z.object({
    "If-Match": z.string().meta({ description: 'The version you read, as in "3"', example: '"3"' }),
  });
  return {
    operationId: `${call.method.toLowerCase()}${call.path.replace(/[^a-z]+([a-z]?)/gi, (_, c: string) => c.toUpperCase())}`,
    summary: call.summary,
    tags: [call.tag],
    security: call.scope === "public" ? [] : [{ token: call.scope ? [call.scope] : [] }],
    requestParams: {
      ...(names.length > 0 && { path }),
      ...(call.query instanceof z.ZodObject && { query: call.query }),
      ...(call.ifMatch && { header }),
    },
    ...bodyOf(call),
    responses: answersOf(call),
  };
}

function bodyOf(call: Call): Pick<ZodOpenApiOperationObject, "requestBody"> {
  if (call.body) return { requestBody: { content: { "application/json": { schema: call.body } } } };
  if (!call.takes) return {};
  const schema = call.form ?? z.string();
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(call.takes.map((type) => [type, { schema }])),
    },
  };
}

function answersOf(call: Call): ZodOpenApiResponsesObject {
  const changes = call.method !== "GET";
  return {
    [call.status ?? 200]: {
      description: "Done",
      content: call.answer
        ? { "application/json": { schema: call.answer } }
        : { [call.gives ?? "application/octet-stream"]: {} },
    },
    "400": problem("The request itself is wrong: unknown key, no JSON, no If-Match"),
    ...(call.scope !== "public" && {
      "401": problem("No token or session, or one that is no longer good"),
      "403": problem("Not your right, or not this token's scope"),
    }),
    "404": problem("There is none, or it is not yours to see"),
    ...(call.scope === "public" && { "410": problem("It was taken down") }),
    ...(changes && {
      "409": problem("State, version or hash has moved on; the members say to what"),
      "413": problem("Too large"),
      "415": problem("Another media type"),
    }),
    "422": problem("A value is not acceptable, or the piece is not ready"),
    "503": problem("The database or the store is away; try again"),
  };
}
