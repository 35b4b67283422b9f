/** Tokens as a tree, as lenient as a browser about what is left open, and never deeper than a stack can bear. */
import { type HtmlToken, htmlTokens } from "../html-tokens";

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** Deeper elements are read as if they stood at this depth: their words stay, their nesting does not. */
const maxDepth = 120;

const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const none: ReadonlyMap<string, string> = new Map();

/** What an opening tag ends that was left open, and what it must not reach beyond. */
const endedBy: Readonly<Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { ends: new Set(["li"]), within: new Set(["ul", "ol"]) },
  dd: { ends: new Set(["dd", "dt"]), within: new Set(["dl"]) },
  dt: { ends: new Set(["dd", "dt"]), within: new Set(["dl"]) },
  td: { ends: new Set(["td", "th"]), within: new Set(["tr", "table"]) },
  th: { ends: new Set(["td", "th"]), within: new Set(["tr", "table"]) },
  tr: { ends: new Set(["tr"]), within: new Set(["table"]) },
  tbody: { ends: new Set(["thead", "tbody", "tfoot"]), within: new Set(["table"]) },
  tfoot: { ends: new Set(["thead", "tbody", "tfoot"]), within: new Set(["table"]) },
  option: { ends: new Set(["option"]), within: new Set(["select"]) },
};
const endParagraph = new Set(
  "address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);

/** Builds a tree token by token. */
export class TreeBuilder {
  readonly root: HtmlElement = { name: "", attributes: none, children: [] };
  private readonly open: HtmlElement[] = [this.root];
  private readonly depth = new Map<string, number>();
  /** Elements beyond the depth that were opened and are not on the stack. */
  private readonly beyond = new Map<string, number>();

  take(token: HtmlToken): void {
    if (token.type === "text") this.top().children.push(token.text);
    else if (token.type === "close") this.close(token.name);
    else this.begin(token.name, token.attributes);
  }

  private top(): HtmlElement {
    return this.open.at(-1) ?? this.root;
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>): void {
    const rule = endedBy[name];
    if (rule) this.endImplied(rule.ends, rule.within);
    // A paragraph ends where a block begins, unless another block stands between them.
    if (endParagraph.has(name) && this.top().name === "p") this.leave();
    const element: HtmlElement = { name, attributes, children: [] };
    this.top().children.push(element);
    if (voids.has(name)) return;
    if (this.open.length >= maxDepth) {
      this.beyond.set(name, (this.beyond.get(name) ?? 0) + 1);
      return;
    }
    this.open.push(element);
    this.depth.set(name, (this.depth.get(name) ?? 0) + 1);
  }

  private endImplied(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const name = this.open[at]?.name ?? "";
      if (within.has(name)) return;
      if (!ends.has(name)) continue;
      while (this.open.length > at) this.leave();
      return;
    }
  }

  private close(name: string): void {
    const outside = this.beyond.get(name) ?? 0;
    if (outside > 0) {
      this.beyond.set(name, outside - 1);
      return;
    }
    if ((this.depth.get(name) ?? 0) === 0) return;
    while (this.leave() !== name);
  }

  private leave(): string {
    const name = this.open.length > 1 ? (this.open.pop()?.name ?? "") : "";
    this.depth.set(name, (this.depth.get(name) ?? 1) - 1);
    return name;
  }
}

/** Reads `html` of any quality. */
export function htmlTree(html: string): HtmlElement {
  const builder = new TreeBuilder();
  for (const token of htmlTokens(html)) builder.take(token);
  return builder.root;
}

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== "string";

/** All words beneath a node, as they are written. */
export const textIn = (node: HtmlNode): string =>
  isElement(node) ? node.children.map(textIn).join("") : node;
