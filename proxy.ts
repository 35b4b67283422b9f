import { type NextRequest, NextResponse } from "next/server";

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
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
  return response;
}

const always = {
  "cache-control": "private, no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** The policy of a newsroom page. Development evaluates source maps and injects styles; a built server does not. */
function newsroomPolicy(nonce: string, development: boolean): string {
  const styles = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${styles}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: ["/newsroom", "/newsroom/((?!articles/[^/]+/preview$).*)"],
};
