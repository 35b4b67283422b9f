import { type NextRequest, NextResponse } from "next/server";
import { newsroomHeaders, newsroomPolicy } from "@/lib/web/newsroom-policy";

/**
 * The newsroom's own safety: scripts and styles by a nonce of this request, no other site in or around it, nothing
 * kept in caches. Uploads and imports are under /api and never pass here, where bodies would be cut; the readers'
 * preview brings a stricter policy of its own.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = newsroomPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce here and gives it to its own scripts.
  headers.set("content-security-policy", policy);
  // Where the person wanted to go, for the way back from the sign-in; a header of that name from outside is lost.
  const { pathname, searchParams } = request.nextUrl;
  searchParams.delete("_rsc");
  headers.set("x-newsroom-path", pathname + (searchParams.size > 0 ? `?${searchParams}` : ""));

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(newsroomHeaders)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: ["/newsroom", "/newsroom/((?!articles/[^/]+/preview$).*)"],
};
