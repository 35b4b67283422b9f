/**
 * Posted or pasted HTML as the numbered lines that the importer reads: a block is a line, a picture is its
 * caption twice, scripts and styles are nothing. No link, colour or table survives; every word does.
 */
import { cleanLine } from "@/lib/domain/text-fields";
import { fromLegacyFont, type LegacyEncoding, legacyFont } from "@/lib/text/legacy-encodings";
import { htmlTokens } from "./html-tokens";
import type { ImportWarning } from "./import-result";
import { maxCaption } from "./photo-captions";

export interface HtmlText {
  text: string;
  /** What a picture's own `alt` says, by the line of its caption's first copy; null when it says nothing. */
  alts: Map<number, string | null>;
  /** Set when a font of the old encodings was named in the markup and its text converted. */
  legacy: LegacyEncoding | null;
  warnings: ImportWarning[];
}

const words = (text: string): Set<string> => new Set(text.split(" "));
const blocks = words(
  "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul",
);
const silent = words("script style noscript template iframe object svg head title textarea");
const voids = words("area base br col embed hr img input link meta source track wbr");

interface Open {
  name: string;
  font: string | null;
}

interface Line {
  text: string;
  inArticle: boolean;
  inTitle: boolean;
  alt?: string | null;
}

function fontOf(attributes: ReadonlyMap<string, string>): string | null {
  const style = /font-family\s*:\s*["']?([^;"',]+)/i.exec(attributes.get("style") ?? "")?.[1];
  return (style ?? attributes.get("face")?.split(",")[0])?.trim() ?? null;
}

/** Collects the lines; one instance reads one document. */
class LineReader {
  readonly lines: Line[] = [];
  legacy: LegacyEncoding | null = null;
  articles = 0;
  private current = "";
  private readonly open: Open[] = [];
  /** How many elements of each name are open: a stack a million deep must not be searched at every word. */
  private readonly depth = new Map<string, number>();
  private silentDepth = 0;
  private figure: { alts: string[]; caption: string } | null = null;
  /** A picture outside a figure: old sites print its caption in the next line. */
  private waiting: string | null = null;

  private inside(name: string): boolean {
    return (this.depth.get(name) ?? 0) > 0;
  }

  private enter(element: Open): void {
    this.open.push(element);
    this.depth.set(element.name, (this.depth.get(element.name) ?? 0) + 1);
    if (silent.has(element.name)) this.silentDepth += 1;
  }

  private leave(): string | undefined {
    const name = this.open.pop()?.name;
    if (name === undefined) return undefined;
    this.depth.set(name, (this.depth.get(name) ?? 1) - 1);
    if (silent.has(name)) this.silentDepth -= 1;
    return name;
  }

  private push(text: string, alt?: string | null): void {
    const mark = { inArticle: this.inside("article"), inTitle: this.inside("h1") };
    this.lines.push({ text, ...mark, ...(alt === undefined ? {} : { alt }) });
  }

  private settle(next: string | null): void {
    const alt = this.waiting;
    this.waiting = null;
    if (alt === null) return;
    this.push(alt);
    if (next === null || cleanLine(next) !== cleanLine(alt)) this.push(alt);
  }

  private flush(): void {
    const text = cleanLine(this.current);
    this.current = "";
    if (text === "") return;
    if (this.figure && this.inside("figcaption")) {
      this.figure.caption = `${this.figure.caption} ${text}`.trim();
      return;
    }
    this.settle(text);
    this.push(text);
  }

  private endFigure(): void {
    this.flush();
    const figure = this.figure;
    this.figure = null;
    if (!figure) return;
    const [first = "", ...others] = figure.alts;
    if (figure.caption.length > maxCaption) {
      this.push(figure.caption);
      others.unshift(first);
    } else if (figure.caption !== "") {
      this.push(figure.caption, first || null);
      this.push(figure.caption);
    } else others.unshift(first);
    for (const alt of others.filter((text) => text !== "")) {
      this.push(alt);
      this.push(alt);
    }
  }

  private image(alt: string): void {
    this.flush();
    this.settle(null);
    if (this.figure) this.figure.alts.push(alt);
    else if (alt !== "") this.waiting = alt;
  }

  endElement(name: string): void {
    if (!this.inside(name)) return;
    if (blocks.has(name)) this.flush();
    if (name === "figure") this.endFigure();
    for (let left = this.leave(); left !== undefined && left !== name; ) left = this.leave();
  }

  element(name: string, attributes: ReadonlyMap<string, string>): void {
    if (blocks.has(name)) this.flush();
    if (name === "img") this.image(cleanLine(attributes.get("alt") ?? ""));
    if ((name === "td" || name === "th") && this.current.trim() !== "") this.current += " | ";
    if (name === "figure") {
      if (this.figure) this.endFigure();
      this.settle(null);
      this.figure = { alts: [], caption: "" };
    }
    if (name === "article" && !this.inside("article")) this.articles += 1;
    if (voids.has(name)) return;
    // A paragraph, item or cell ends where the next begins, end tag or not.
    if (["p", "li", "td", "tr"].includes(name) && this.open.at(-1)?.name === name) this.leave();
    this.enter({ name, font: fontOf(attributes) ?? this.open.at(-1)?.font ?? null });
  }

  text(text: string): void {
    if (this.silentDepth > 0) return;
    if (this.inside("pre") && text.includes("\n")) {
      for (const line of text.split("\n")) {
        this.text(line);
        this.flush();
      }
      return;
    }
    const font = this.open.at(-1)?.font ?? "";
    const encoding = legacyFont(font);
    if (encoding) {
      this.legacy = encoding;
      this.current += fromLegacyFont(text, font);
    } else this.current += text;
  }

  finish(): void {
    if (this.figure) this.endFigure();
    this.flush();
    this.settle(null);
  }
}

/** The one article of a page, with its title wherever that stands; all lines when there is not exactly one. */
function articleOf(reader: LineReader): { lines: Line[]; outside: Line[] } {
  const isPage = reader.articles === 1 && reader.lines.some(({ inArticle }) => inArticle);
  if (!isPage) return { lines: reader.lines, outside: [] };
  const hasOwnTitle = reader.lines.some(({ inArticle, inTitle }) => inArticle && inTitle);
  const belongs = ({ inArticle, inTitle }: Line): boolean => inArticle || (inTitle && !hasOwnTitle);
  return { lines: reader.lines.filter(belongs), outside: reader.lines.filter((line) => !belongs(line)) };
}

/** Reads HTML of any quality. Menus and footers around a single `<article>` are left out, and it is said so. */
export function htmlToText(html: string): HtmlText {
  const reader = new LineReader();
  for (const token of htmlTokens(html)) {
    if (token.type === "text") reader.text(token.text);
    else if (token.type === "open") reader.element(token.name, token.attributes);
    else reader.endElement(token.name);
  }
  reader.finish();
  const { lines, outside } = articleOf(reader);
  const alts = new Map<number, string | null>();
  for (const [i, { alt }] of lines.entries()) if (alt !== undefined) alts.set(i + 1, alt);
  return {
    text: lines.map(({ text }) => text).join("\n"),
    alts,
    legacy: reader.legacy,
    warnings: outside.length === 0 ? [] : [outsideWarning(outside)],
  };
}

function outsideWarning(outside: readonly Line[]): ImportWarning {
  return {
    code: "HTML_OUTSIDE_ARTICLE",
    severity: "info",
    lines: [],
    found: outside.map(({ text }) => text).join(" / "),
    message: "Phần ngoài bài (đầu trang, trình đơn, chân trang) không nhập; xem lại nếu thiếu.",
  };
}
