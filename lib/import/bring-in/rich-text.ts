/**
 * Foreign HTML as blocks of the body: an allow-list, read from our own tree. What the text has no place for is
 * left out and counted; every visible word is kept. Pure, so that a test needs no browser.
 */
import type { BodyNode } from "@/lib/domain/content";
import { fromLegacyFont, type LegacyEncoding, legacyFont } from "@/lib/text/legacy-encodings";
import { fitItem, fitQuote } from "./block-shape";
import { type Brought, type BroughtPicture, Tally } from "./brought";
import { cleanWords } from "./clean-words";
import { lookOf, readStyle } from "./element-style";
import { type HtmlElement, type HtmlNode, isElement, textIn } from "./html-tree";
import { LineSink } from "./line-sink";
import { linkTo } from "./links";
import { tableBlocks, withoutBold } from "./rich-table";
import { isMarker, type WordItem, wordItemOf, wordLists } from "./word-lists";

export interface RichOptions {
  /** Whether words in fonts of the old encodings are written in Unicode; asked of the writer first. */
  convertsLegacy: boolean;
}

interface Context {
  href: string | null;
  bold: boolean;
  italic: boolean;
  font: string;
  pre: boolean;
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const blockNames = names(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption footer form header hgroup html legend main p pre section summary td th tr",
);
const silentNames = names(
  "script style noscript template head title meta link base xml col colgroup param source track area rp",
);
const raisedNames = names("sup sub");
const frames = names("iframe frame frameset embed object applet portal fencedframe");
const media = names("video audio");
const drawings = names("svg canvas math v:shape v:imagedata");
const controls = names("input select button textarea option optgroup datalist meter progress output keygen");

/** Reads a tree. Never throws, whatever it holds. */
export class RichReader {
  private readonly tally = new Tally();
  private readonly pictures: BroughtPicture[] = [];
  private readonly headings = new Map<number, number>();
  private legacy: LegacyEncoding | null = null;
  private wordItems: WordItem[] = [];
  private boldClasses: ReadonlySet<string> = new Set();

  constructor(private readonly options: RichOptions) {}

  read(root: HtmlElement): Brought {
    this.boldClasses = boldClassesIn(root);
    const sink = new LineSink();
    this.flow(root.children, { href: null, bold: false, italic: false, font: "", pre: false }, sink);
    this.endWordList(sink);
    const levels = headingLevels(this.headings);
    return {
      blocks: withoutGaps(sink.finish()).map((block) => settled(block, levels)),
      pictures: this.pictures,
      said: this.tally.read(),
      legacy: this.legacy,
    };
  }

  private flow(nodes: readonly HtmlNode[], context: Context, sink: LineSink): void {
    for (const node of nodes) {
      if (isElement(node)) this.element(node, context, sink);
      else this.words(node, context, sink);
    }
  }

  /** The blocks of an element's content, apart from what is around it. */
  private inside(element: HtmlElement, context: Context): BodyNode[] {
    const sink = new LineSink();
    const outer = this.wordItems;
    this.wordItems = [];
    this.flow(element.children, context, sink);
    this.endWordList(sink);
    this.wordItems = outer;
    return sink.finish();
  }

  private words(text: string, context: Context, sink: LineSink): void {
    if (text.trim() !== "") this.endWordList(sink);
    const encoding = legacyFont(context.font);
    if (encoding && /[\u00a1-\u00ff]/.test(text)) this.legacy = encoding;
    const read = encoding && this.options.convertsLegacy ? fromLegacyFont(text, context.font) : text;
    if (!context.pre || !read.includes("\n")) {
      sink.text(read, context);
      return;
    }
    for (const [at, line] of read.split(/\r\n|[\r\n]/).entries()) {
      if (at > 0) sink.lineBreak();
      sink.text(line, context);
    }
  }

  private element(element: HtmlElement, outer: Context, sink: LineSink): void {
    const { name } = element;
    if (silentNames.has(name)) return;
    if (name === "br") sink.lineBreak();
    else if (this.isLeftOut(element)) return;
    else if (name === "img") this.picture(element, sink);
    else this.shown(element, this.contextIn(element, outer), sink);
  }

  private shown(element: HtmlElement, context: Context, sink: LineSink): void {
    const { name } = element;
    const level = headingLevel(element);
    if (wordItemOf(element)) this.wordItem(element, context, sink);
    else if (level) this.heading(element, level, context, sink);
    else if (name === "ul" || name === "ol" || name === "menu" || name === "dir")
      this.list(element, context, sink);
    else if (name === "li") sink.push(...this.inside(element, context));
    else if (name === "table") this.table(element, context, sink);
    else if (name === "blockquote" && !isIndent(element)) this.quote(element, context, sink);
    else if (name === "figure") this.figure(element, context, sink);
    else if (name === "hr") {
      sink.endParagraph();
      this.tally.add("rule");
    } else if (blockNames.has(name)) {
      sink.endParagraph();
      this.flow(element.children, context, sink);
      sink.endParagraph();
    } else if (raisedNames.has(name) && textIn(element).trim() !== "") this.raised(element, context, sink);
    else this.flow(element.children, context, sink);
  }

  private wordItem(element: HtmlElement, context: Context, sink: LineSink): void {
    const item = wordItemOf(element);
    if (!item) return;
    sink.endParagraph();
    const { inside, after } = fitItem(this.inside(element, context));
    this.wordItems.push({ ...item, blocks: inside });
    if (after.length === 0) return;
    this.endWordList(sink);
    sink.push(...after);
  }

  private table(element: HtmlElement, context: Context, sink: LineSink): void {
    this.endWordList(sink);
    const read = (cell: HtmlElement) => this.inside(cell, this.contextIn(cell, context));
    sink.push(...tableBlocks(element, read, this.tally));
  }

  private quote(element: HtmlElement, context: Context, sink: LineSink): void {
    this.endWordList(sink);
    const { inside, after } = fitQuote(this.inside(element, context));
    if (inside.length > 0) sink.push({ type: "blockquote", content: inside });
    sink.push(...after);
  }

  /** Elements that a text has no place for; told when anyone could see them. */
  private isLeftOut(element: HtmlElement): boolean {
    const { name, attributes } = element;
    const style = readStyle(attributes.get("style"));
    const part = style.get("mso-element") ?? "";
    const role = attributes.get("role") ?? "";
    const told =
      (frames.has(name) && "frame") ||
      (media.has(name) && "media") ||
      (drawings.has(name) && "drawing") ||
      ((controls.has(name) || role === "button" || role === "search") && "control") ||
      ((name === "nav" || role === "navigation") && "menu") ||
      (isDeletion(element) && "deletion") ||
      ((/^comment/.test(part) || isComment(element)) && "comment") ||
      (/^(header|footer)$/.test(part) && "pageHead") ||
      null;
    if (told) {
      const isSeen = attributes.get("type") !== "hidden" && !lookOf(element).hidden;
      if (isSeen) this.tally.add(told);
      return true;
    }
    if (isMarker(element)) return true;
    if (!lookOf(element).hidden) return false;
    if (textIn(element).trim() !== "") this.tally.add("hidden");
    return true;
  }

  private contextIn(element: HtmlElement, outer: Context): Context {
    const look = lookOf(element);
    const context = { ...outer };
    if (look.bold !== undefined) context.bold = look.bold;
    else if (
      element.attributes
        .get("class")
        ?.split(/\s+/)
        .some((name) => this.boldClasses.has(name))
    )
      context.bold = true;
    if (look.italic !== undefined) context.italic = look.italic;
    if (look.font) context.font = look.font;
    const space = readStyle(element.attributes.get("style")).get("white-space") ?? "";
    if (element.name === "pre") context.pre = true;
    else if (/^pre/.test(space)) context.pre = true;
    else if (/^(normal|nowrap)/.test(space)) context.pre = false;
    if (element.name === "a") this.link(element, context);
    const isEmpty = textIn(element).trim() === "";
    if (isEmpty) return context;
    if (look.underline && !context.href && element.name !== "a" && element.name !== "ins")
      this.tally.add("underline");
    if (look.strike) this.tally.add("strike");
    if (look.coloured && !context.href) this.tally.add("colour");
    if (look.highlighted) this.tally.add("highlight");
    if (look.raised && element.name !== "sup" && element.name !== "sub") this.tally.add("raised");
    return context;
  }

  private link(element: HtmlElement, context: Context): void {
    const written = element.attributes.get("href")?.trim();
    if (!written) return;
    const isFootnote = /^#?_?(ftn|edn|footnote|endnote|cite_note)/i.test(written.slice(written.indexOf("#")));
    if (written.includes("#") && isFootnote) {
      this.tally.add("footnoteLink");
      return;
    }
    context.href = linkTo(written);
    if (context.href === null && textIn(element).trim() !== "") this.tally.add("link");
  }

  /** Small raised figures that Unicode has are kept ("m²"); others stand on the line, and it is said. */
  private raised(element: HtmlElement, context: Context, sink: LineSink): void {
    const text = textIn(element).trim();
    const small: Readonly<Record<string, string>> =
      element.name === "sup"
        ? { "1": "¹", "2": "²", "3": "³", o: "°", "0": "°" }
        : { "2": "₂", "3": "₃", "4": "₄" };
    const sign = small[text];
    if (sign) {
      this.words(sign, context, sink);
      return;
    }
    if (!/^\[?\d+\]?$/.test(text)) this.tally.add("raised");
    this.flow(element.children, context, sink);
  }

  private heading(element: HtmlElement, level: number, context: Context, sink: LineSink): void {
    this.endWordList(sink);
    sink.endParagraph();
    for (const block of this.inside(element, { ...context, bold: false })) {
      if (block.type !== "paragraph") {
        sink.push(block);
        continue;
      }
      this.headings.set(level, (this.headings.get(level) ?? 0) + 1);
      sink.push({ ...withoutBold(block), type: "heading", attrs: { level } });
    }
  }

  private list(element: HtmlElement, context: Context, sink: LineSink): void {
    this.endWordList(sink);
    sink.endParagraph();
    const items: BodyNode[] = [];
    const after: BodyNode[] = [];
    const stray = new LineSink();
    const endStray = () => {
      const { inside, after: beyond } = fitItem(stray.finish().splice(0));
      if (inside.some(({ content, type }) => content || type !== "paragraph")) addTo(items, inside);
      after.push(...beyond);
    };
    for (const child of element.children) {
      if (isElement(child) && child.name === "li" && !this.isLeftOut(child)) {
        endStray();
        const { inside, after: beyond } = fitItem(this.inside(child, this.contextIn(child, context)));
        const isEmpty = inside.length === 1 && !inside[0]?.content;
        if (!isEmpty) items.push({ type: "listItem", content: inside });
        after.push(...beyond);
      } else if (isElement(child) && child.name === "li") continue;
      else if (isElement(child)) this.element(child, context, stray);
      else this.words(child, context, stray);
    }
    endStray();
    const start = Number.parseInt(element.attributes.get("start") ?? "1", 10);
    if (items.length > 0)
      sink.push(
        element.name === "ol"
          ? {
              type: "orderedList",
              attrs: { start: start >= 1 && start < 100_000 ? start : 1 },
              content: items,
            }
          : { type: "bulletList", content: items },
      );
    sink.push(...after);
  }

  private endWordList(sink: LineSink): void {
    if (this.wordItems.length === 0) return;
    const items = this.wordItems;
    this.wordItems = [];
    sink.push(...wordLists(items));
  }

  private figure(element: HtmlElement, context: Context, sink: LineSink): void {
    this.endWordList(sink);
    const caption = element.children.filter(isElement).find(({ name }) => name === "figcaption");
    const others = element.children.filter((child) => child !== caption);
    const before = this.pictures.length;
    const inner = new LineSink();
    this.flow(others, context, inner);
    sink.push(...inner.finish());
    if (!caption) return;
    const words = this.inside(caption, this.contextIn(caption, context));
    const [picture, ...more] = this.pictures.slice(before);
    const text = cleanWords(textIn(caption)).replace(/\s+/g, " ").trim();
    // A caption goes with its picture; where there is none, or several, it is a paragraph like any other.
    if (picture && more.length === 0 && !legacyFont(context.font)) picture.caption = text;
    else sink.push(...words);
  }

  private picture(element: HtmlElement, sink: LineSink): void {
    const { attributes } = element;
    const alt = cleanWords(attributes.get("alt") ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const source = (attributes.get("src") ?? "").trim();
    // Faces in mails and posts are drawn as pictures; their sign is a word.
    if (/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(alt)) {
      sink.text(alt, { href: null, bold: false, italic: false });
      return;
    }
    const [width, height] = [attributes.get("width"), attributes.get("height")].map((size) =>
      Number(size ?? 100),
    );
    if ((width ?? 100) <= 2 && (height ?? 100) <= 2) return;
    if (/^data:image\/(png|jpe?g|webp)[;,]/i.test(source))
      this.keep({ kind: "data", uri: source }, alt, sink);
    else if (/^data:/i.test(source)) this.tally.add("strangePicture");
    else if (/^(https?:)?\/\//i.test(source)) this.tally.add("remotePicture");
    else if (/^(file:|cid:|blob:|[a-z]:\\|webkit-fake-url:)/i.test(source))
      this.keep({ kind: "local" }, alt, sink);
    else if (source !== "") this.tally.add("remotePicture");
  }

  private keep(source: BroughtPicture["source"], alt: string, sink: LineSink): void {
    this.pictures.push({ source, alt: alt.slice(0, 500), caption: "" });
    sink.push({ type: "picture", attrs: { n: this.pictures.length - 1 } });
  }
}

/** Spreadsheets say in a style sheet which cells are bold, and nowhere else. */
function boldClassesIn(root: HtmlElement): ReadonlySet<string> {
  const sheets = (node: HtmlNode): string =>
    isElement(node) ? (node.name === "style" ? textIn(node) : node.children.map(sheets).join("")) : "";
  const rules = sheets(root)
    .slice(0, 200_000)
    .matchAll(/\.([\w-]{1,60})\s*\{([^}]*)\}/g);
  return new Set(
    [...rules].flatMap(([, name = "", body = ""]) =>
      /font-weight:\s*(bold|[6-9]00)/i.test(body) ? [name] : [],
    ),
  );
}

/** A list within a list belongs to the item before it; stray words are an item of their own. */
function addTo(items: BodyNode[], blocks: BodyNode[]): void {
  const last = items.at(-1);
  const isNested = blocks[0]?.type === "paragraph" && !blocks[0].content;
  if (last && isNested) last.content = [...(last.content ?? []), ...blocks.slice(1)];
  else items.push({ type: "listItem", content: blocks });
}

function headingLevel({ name, attributes }: HtmlElement): number | null {
  const byName = /^h([1-6])$/.exec(name)?.[1];
  if (byName) return Number(byName);
  if (attributes.get("role") === "heading") return Number(attributes.get("aria-level") ?? 2) || 2;
  const style = attributes.get("class") ?? "";
  if (/\bMsoTitle\b/.test(style)) return 1;
  return /\bMsoSubtitle\b/.test(style) ? 2 : null;
}

/**
 * Six levels to two: the highest in use becomes the large heading, all below it the small one. A single highest one
 * above others is the piece's own title, and does not count.
 */
function headingLevels(used: ReadonlyMap<number, number>): (level: number) => number {
  const levels = [...used.keys()].sort((a, b) => a - b);
  const [highest = 2, second] = levels;
  const isTitle = highest === 1 && used.get(1) === 1 && second !== undefined;
  const top = isTitle ? second : highest;
  return (level) => (level <= top ? 2 : 3);
}

/** Some programs paste every item as a list of its own: neighbouring lists that go on are one. */
function withoutGaps(blocks: readonly BodyNode[]): BodyNode[] {
  const result: BodyNode[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const next =
      last?.type === "orderedList" ? Number(last.attrs?.start) + (last.content?.length ?? 0) : null;
    const goesOn =
      last?.type === block.type &&
      (block.type === "bulletList" || (block.type === "orderedList" && block.attrs?.start === next));
    if (last && goesOn)
      result[result.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] };
    else result.push(block);
  }
  return result;
}

const settled = (node: BodyNode, levels: (level: number) => number): BodyNode => ({
  ...node,
  ...(node.type === "heading" && { attrs: { level: levels(Number(node.attrs?.level)) } }),
  ...(node.content &&
    node.type === "blockquote" && { content: node.content.map((child) => settled(child, levels)) }),
});

/** Editors indent with quotations that have no border. */
const isIndent = ({ attributes }: HtmlElement): boolean =>
  /border\s*:\s*(none|0)/i.test(attributes.get("style") ?? "") ||
  /indent/i.test(attributes.get("class") ?? "");

const isDeletion = ({ name, attributes }: HtmlElement): boolean =>
  name === "del" || /\bmsoDel\b/i.test(attributes.get("class") ?? "");

const isComment = ({ name, attributes }: HtmlElement): boolean =>
  /\bMsoCommentReference\b/.test(attributes.get("class") ?? "") ||
  (name === "a" && /^#_msocom/.test(attributes.get("href") ?? "")) ||
  (name === "a" && /^_msoanchor|^_msocom/.test(attributes.get("name") ?? ""));
