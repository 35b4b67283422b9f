/**
 * Links of body text. The mark keeps the attributes that texts already stored have, which approvals have signed;
 * the ready-made extension would bring a finder of addresses as large as all lists together to every editor.
 */
import { Mark, markPasteRule } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Links go to the web or to a mailbox, nowhere else. */
export const isSafeLink = (href: unknown): boolean =>
  typeof href === "string" &&
  href.length <= 2000 &&
  /^(https?:\/\/|mailto:|\/(?!\/))[^\s"'<>\\]*$/i.test(href);

/** An address in running text; the full stop or bracket after it is the sentence's. */
const address = /https?:\/\/[^\s"'<>\\]*[^\s"'<>\\.,;:!?…)\]]/gi;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: {
      /** Links the selection to `href`; refuses what is not safe. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

export const Link = Mark.create({
  name: "link",
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("href") },
    // A pasted page's own are not taken over; texts of before hold them as null.
    target: { default: null, parseHTML: () => null },
    rel: { default: null, parseHTML: () => null },
    class: { default: null, parseHTML: () => null },
    title: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("title") },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element: HTMLElement) => (isSafeLink(element.getAttribute("href")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "a",
    { ...HTMLAttributes, href: isSafeLink(HTMLAttributes.href) ? HTMLAttributes.href : "" },
    0,
  ],
  addCommands() {
    return {
      setLink:
        (attributes) =>
        ({ commands }) =>
          isSafeLink(attributes.href) && commands.setMark(this.name, attributes),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: address,
        type: this.type,
        getAttributes: ([found]) => isSafeLink(found) && { href: found },
      }),
    ];
  },
  addProseMirrorPlugins() {
    const { editor, type } = this;
    return [
      new Plugin({
        props: {
          /** An address pasted over words becomes their link. */
          handlePaste(view, _event, slice) {
            const { empty, from, to } = view.state.selection;
            const href = slice.content.textBetween(0, slice.content.size, "\n").trim();
            if (empty || !editor.isEditable || !/^https?:/i.test(href) || !isSafeLink(href)) return false;
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })));
            return true;
          },
        },
      }),
    ];
  },
});
