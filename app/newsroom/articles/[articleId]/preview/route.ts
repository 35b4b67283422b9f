import { createHash } from "node:crypto";
import { isId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/outcome";
import { readPreview } from "@/lib/newsroom/read-preview";
import { currentContext } from "@/lib/web/context";
import { refusalSentence } from "@/lib/words/sentence";

/**
 * The working copy as a reader's page, for staff who may see it. No script runs in it and nothing outside the paper
 * is fetched; pictures come through the newsroom's own door, since readers may not have them yet.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  const { articleId } = await params;
  const ctx = await currentContext();
  const preview = !ctx
    ? refuse({ status: 401, code: "session.ended" })
    : isId(articleId)
      ? await readPreview(ctx, articleId, new Date())
      : refuse({ status: 404, code: "article.not_found" });
  if (!preview.ok)
    return new Response(refusalSentence(preview.refusal, ctx?.staff.locale ?? "vi"), {
      status: preview.refusal.status,
      headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
    });
  const html = preview.value.photos.reduce(throughTheNewsroom, preview.value.html);
  return new Response(html, {
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policyFor(html),
    },
  });
}

/** `/media/{key}-800.webp` → the private rendition of the same width. */
function throughTheNewsroom(html: string, { key, photoId }: { key: string; photoId: string }): string {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return html.replace(
    new RegExp(`/media/${escaped}-(\\d+)\\.(?:webp|jpg)`, "g"),
    (_, width: string) => `/api/v1/photos/${photoId}/file?width=${width}`,
  );
}

/** Styles by their hash, as on the readers' site; framed by the newsroom alone. */
function policyFor(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin",
  ].join("; ");
}

const headers = {
  "cache-control": "private, no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};
