/** Drawing a newer page into an older one: what is the same stays, so that nothing jumps and no picture blinks. */

const sheet = /<style>([\s\S]*?)<\/style>/;

/**
 * Makes the text of `current` that of the page whose HTML is given. False when the two have another style sheet (a new
 * build): then only loading the page anew is right.
 */
export function takeOver(current: Document, html: string): boolean {
  if (current.querySelector("style")?.textContent !== sheet.exec(html)?.[1]) return false;
  // A parsed page stands under the newsroom's own policy, which takes no foreign sheet.
  const next = new DOMParser().parseFromString(html.replace(sheet, ""), "text/html");
  current.title = next.title;
  sameAs(current.body, next.body);
  return true;
}

/** Changes `old` where it differs from `fresh`, from the outside in; both are the same kind of element. */
function sameAs(old: Element, fresh: Element): void {
  const was = [...old.childNodes];
  const is = [...fresh.childNodes];
  const ends = Math.min(was.length, is.length);
  let head = 0;
  while (head < ends && equal(was[head], is[head])) head++;
  let tail = 0;
  while (tail < ends - head && equal(was.at(-1 - tail), is.at(-1 - tail))) tail++;
  const goes = was.slice(head, was.length - tail);
  const comes = is.slice(head, is.length - tail);
  if (goes.length === comes.length) for (const [index, node] of goes.entries()) replace(node, comes[index]);
  else {
    const before = was[was.length - tail] ?? null;
    for (const node of goes) node.remove();
    for (const node of comes) old.insertBefore(node, before);
  }
}

function replace(node: ChildNode, by: ChildNode | undefined): void {
  if (!by || node.isEqualNode(by)) return;
  if (isElement(node) && isElement(by) && node.cloneNode().isEqualNode(by.cloneNode())) sameAs(node, by);
  else node.replaceWith(by);
}

const equal = (one: Node | undefined, other: Node | undefined) =>
  one !== undefined && other !== undefined && one.isEqualNode(other);

// Not `instanceof`: the page in a frame has an Element of its own.
const isElement = (node: Node): node is Element => node.nodeType === 1;
