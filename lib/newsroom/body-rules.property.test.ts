import type { Node as ProseNode } from "@tiptap/pm/model";
import { type Step, Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bodySchema, emptyBody } from "@/lib/domain/body-schema";
import { refusalOfBody } from "./body-rules";
import { readStep } from "./rebase";

const text = fc.constantFrom("chữ", "a\u202eb", "", "x");
const marked = fc.record({
  type: fc.constant("text"),
  text: fc.constantFrom("một", "hai", "a\u0007b"),
  marks: fc.constantFrom(
    [],
    [{ type: "bold" }],
    [{ type: "link", attrs: { href: "https://a.example/" } }],
    [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
    [{ type: "link", attrs: { href: { a: 1 } } }],
  ),
});
const block = fc.letrec((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    fc.record({ type: fc.constant("paragraph"), content: fc.array(marked, { maxLength: 2 }) }),
    fc.record({
      type: fc.constant("heading"),
      attrs: fc.record({ level: fc.constantFrom(1, 2, 3, null) }),
      content: fc.array(marked, { maxLength: 1 }),
    }),
    fc.record({
      type: fc.constant("figure"),
      attrs: fc.record({ photo: fc.constantFrom(null, "0199d5a0-0000-7000-8000-000000000001", 7) }),
    }),
    fc.record({ type: fc.constant("awardBox") }),
    fc.record({
      type: fc.constantFrom("blockquote", "bulletList", "listItem"),
      content: fc.array(tie("block"), { maxLength: 2 }),
    }),
  ),
})).block;

const change = fc.oneof(
  fc.record({ do: fc.constant("write" as const), at: fc.nat(60), text }),
  fc.record({ do: fc.constant("cut" as const), at: fc.nat(60), size: fc.nat(12) }),
  fc.record({ do: fc.constant("put" as const), at: fc.nat(60), block }),
  fc.record({ do: fc.constant("mark" as const), at: fc.nat(60), size: fc.nat(12) }),
);

function stepOf(doc: ProseNode, one: typeof change extends fc.Arbitrary<infer C> ? C : never): Step | null {
  const at = Math.min(one.at, doc.content.size);
  const to = Math.min(at + ("size" in one ? one.size : 0), doc.content.size);
  const replaced = (content: unknown) => ({ stepType: "replace", from: at, to, slice: { content } });
  switch (one.do) {
    case "write":
      return one.text ? readStep(replaced([{ type: "text", text: one.text }])) : null;
    case "cut":
      return readStep({ stepType: "replace", from: at, to });
    case "put":
      return readStep(replaced([one.block]));
    case "mark":
      return readStep({ stepType: "addMark", from: at, to, mark: { type: "bold" } });
  }
}

it("the verdict that looks only at what changed is the verdict of the whole text, after any change", () => {
  let refused = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
      let doc = bodySchema.nodeFromJSON(emptyBody);
      const remembered = new WeakSet<ProseNode>();
      for (const one of changes) {
        const next = new Transform(doc);
        try {
          const step = stepOf(doc, one);
          if (!step || next.maybeStep(step).failed) continue;
        } catch (error) {
          if (error instanceof RangeError) continue;
          throw error;
        }
        const quick = refusalOfBody(next.doc, remembered);
        expect(quick).toEqual(refusalOfBody(next.doc, new WeakSet()));
        if (quick) {
          refused++;
          continue;
        }
        next.doc.check();
        doc = next.doc;
        kept++;
      }
    }),
    { numRuns: 400, seed: 20_261_125 },
  );
  expect(refused).toBeGreaterThan(200);
  expect(kept).toBeGreaterThan(1000);
});
