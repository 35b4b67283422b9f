/** What is pasted or dropped, made fit for the text: composed, without hidden characters, without strange figures. */
import { Fragment, type Node as ProseNode, Slice } from "@tiptap/pm/model";
import { normalise } from "@/lib/domain/text-form";

// Control characters, half surrogate pairs and direction overrides: the server takes none of them.
const forbidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Plain text as a field would keep it. */
export const cleanText = (text: string): string => normalise(text.replace(forbidden, ""));

/** The slice with clean text; figures of photos that `isKnown` refuses are left out. */
export function cleanSlice(slice: Slice, isKnown: (photo: string) => boolean): Slice {
  return new Slice(cleanFragment(slice.content, isKnown), slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment, isKnown: (photo: string) => boolean): Fragment {
  const nodes: ProseNode[] = [];
  fragment.forEach((node) => {
    if (node.type.name === "figure" && !isKnown(String(node.attrs.photo))) return;
    if (node.isText) {
      const text = cleanText(node.text ?? "");
      if (text) nodes.push(node.type.schema.text(text, node.marks));
    } else nodes.push(node.copy(cleanFragment(node.content, isKnown)));
  });
  return Fragment.from(nodes);
}
