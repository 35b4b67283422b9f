/**
 * Readers' addresses inside Next: the same pages as the server in front of it, for whoever runs Next alone.
 * Next compresses by itself and drops a Content-Encoding of ours, so the plain bytes are answered here.
 */
import { answerPage } from "@/lib/press/answer";
import { currentPage } from "@/lib/press/press";
import { printSearch, searchAddress, searchHeaders } from "@/lib/press/search/answer-search";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === searchAddress) {
    const { status, html } = await printSearch(search);
    return new Response(html, { status, headers: searchHeaders });
  }
  const page = await currentPage(decodeURIComponent(pathname), search);
  const { status, headers, body } = answerPage(
    page,
    undefined,
    request.headers.get("if-none-match") ?? undefined,
  );
  return new Response(body && new Uint8Array(body), { status, headers });
}
