/** Requests that Next would answer with a page of its own, or a failure: told here in the API's way. */
import { problemOf } from "./api-problem";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export interface EarlyAnswer {
  status: 404 | 405;
  headers: Record<string, string>;
  body: string;
}

/** The answer to a method that nothing here takes (TRACE, CONNECT …) or an address that is no text; else null. */
export function refusedEarly(method: string | undefined, path: string): EarlyAnswer | null {
  if (!methods.includes(method ?? ""))
    return {
      status: 405,
      headers: { "content-type": "application/problem+json", allow: methods.join(", ") },
      body: JSON.stringify(
        problemOf({ status: 405, code: "request.method", params: { method: method ?? "" } }, "vi"),
      ),
    };
  if (isText(path)) return null;
  return {
    status: 404,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify(problemOf({ status: 404, code: "request.not_found" }, "vi")),
  };
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
