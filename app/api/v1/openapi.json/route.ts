import { openApiDocument } from "@/lib/web/openapi";

/** The same for everybody, made once a process. */
let document: string | undefined;

export function GET(): Response {
  document ??= JSON.stringify(openApiDocument());
  return new Response(document, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
  });
}
