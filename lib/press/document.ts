/** A whole reader page as one string: style inlined, no script but JSON-LD, nothing fetched before first paint. */
import type { ReactElement } from "react";
import { escapeJson, escapeMarkup } from "./markup";

/** An extra element of the head; attribute values are escaped here. */
export interface HeadTag {
  tag: "meta" | "link";
  attributes: Record<string, string>;
}

export interface DocumentParts {
  title: string;
  description: string;
  /** Absolute address of the page; null for pages without one (404, 410), which also ask not to be indexed. */
  canonical: string | null;
  lang: "vi";
  head?: readonly HeadTag[];
  jsonLd?: object;
  body: ReactElement;
  /** Trusted: the compiled sheet of components/story, whose hash stands in the Content-Security-Policy. */
  css: string;
}

/**
 * The paper's sign and the colour around the page, paper as it is by day and by night. Browsers that read no SVG ask
 * for /favicon.ico by themselves.
 */
const signs = [
  `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
  `<link rel="apple-touch-icon" href="/apple-touch-icon.png">`,
  `<link rel="manifest" href="/manifest.webmanifest">`,
  `<meta name="theme-color" content="#fff">`,
  `<meta name="theme-color" content="#191817" media="(prefers-color-scheme:dark)">`,
].join("");

/**
 * Renders a page. The body must be made of pure components: hooks, context and async components throw here.
 * react-dom/server is imported inside the function since a static import fails Next's build of a route handler.
 */
export async function renderDocument(parts: DocumentParts): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { title, description, canonical, lang, head = [], jsonLd, body, css } = parts;
  const address: HeadTag = canonical
    ? { tag: "link", attributes: { rel: "canonical", href: canonical } }
    : { tag: "meta", attributes: { name: "robots", content: "noindex" } };
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<meta name="description" content="${escapeMarkup(description)}">`,
    ...[address, ...head].map(printTag),
    signs,
    `<style>${css}</style>`,
    jsonLd ? `<script type="application/ld+json">${escapeJson(jsonLd)}</script>` : "",
    `</head><body>${renderToStaticMarkup(body)}</body></html>`,
  ].join("");
}

function printTag({ tag, attributes }: HeadTag): string {
  const printed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  return `<${tag}${printed.join("")}>`;
}
