/** A .docx as plain HTML for the reader of foreign texts, with its pictures in it. */
import mammoth from "mammoth";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { LeftOut, Said } from "@/lib/import/bring-in/brought";
import { fromLegacyFont, type LegacyEncoding, legacyFont } from "@/lib/text/legacy-encodings";
import { openDocx, packDocx } from "./safe-package";

export interface DocxText {
  html: string;
  /** The same with words in fonts of the old encodings in Unicode; null when there are none. */
  converted: { html: string; encoding: LegacyEncoding } | null;
  /** What the file holds and the HTML does not. */
  said: Said[];
}

const styleMap = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Subtitle'] => p.MsoSubtitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "u => u",
  "strike => s",
];

interface Element {
  type?: string;
  font?: string | null;
  value?: string;
  children?: Element[];
}

/**
 * Reads a file of Word, Google Docs, LibreOffice or WPS. Refuses as `openDocx` does, and `import.not_docx` for what
 * is packed like one and is none. Comments, headers and tracked deletions stay out, and it is said.
 */
export async function readDocx(source: Uint8Array): Promise<Outcome<DocxText>> {
  const parts = openDocx(source);
  if (!parts.ok) return parts;
  const buffer = await packDocx(parts.value);
  try {
    const fonts = new Set<LegacyEncoding>();
    const html = await htmlOf(buffer, (element) => {
      const encoding = element.font ? legacyFont(element.font) : null;
      if (encoding && wordsIn(element).some((text) => /[\u00a1-\u00ff]/.test(text))) fonts.add(encoding);
      return element;
    });
    const [encoding] = fonts;
    const converted = encoding ? { html: await htmlOf(buffer, inUnicode), encoding } : null;
    return done({ html, converted, said: leftOutOf(parts.value) });
  } catch {
    // Whatever a broken document makes its reader stumble over, it is the document that is wrong.
    return refuse({ status: 422, code: "import.not_docx", field: "source" });
  }
}

async function htmlOf(buffer: Buffer, change: (run: Element) => Element): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: `data:${image.contentType};base64,${await image.readAsBase64String()}`,
      })),
      transformDocument: (document: Element) => eachRun(document, change),
    },
  );
  // The arrows back from notes to their signs are the page's furniture.
  return value.replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
}

function eachRun(element: Element, change: (run: Element) => Element): Element {
  const inner = element.children
    ? { ...element, children: element.children.map((child) => eachRun(child, change)) }
    : element;
  return inner.type === "run" ? change(inner) : inner;
}

const wordsIn = (element: Element): string[] =>
  element.type === "text" ? [element.value ?? ""] : (element.children ?? []).flatMap(wordsIn);

function inUnicode(run: Element): Element {
  const font = run.font ?? "";
  if (!legacyFont(font)) return run;
  const convert = (element: Element): Element =>
    element.type === "text"
      ? { ...element, value: fromLegacyFont(element.value ?? "", font) }
      : { ...element, ...(element.children && { children: element.children.map(convert) }) };
  return convert(run);
}

function leftOutOf(parts: ReadonlyMap<string, Buffer>): Said[] {
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const count = (pattern: RegExp) => text("word/document.xml").match(pattern)?.length ?? 0;
  const pages = [...parts.keys()].filter(
    (name) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(text(name)),
  );
  const counts: [LeftOut, number][] = [
    ["deletion", count(/<w:del /g)],
    ["comment", count(/<w:commentReference /g)],
    ["pageHead", pages.length],
  ];
  return counts.flatMap(([what, n]) => (n > 0 ? [{ what, count: n }] : []));
}
