import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBody } from "@/lib/domain/body-schema";
import { type BodyNode, plainText } from "@/lib/domain/content";
import { hasForbiddenCharacter } from "@/lib/domain/text-form";
import { bringIn } from "./bring-in";

const run = { numRuns: 150, seed: 20261106 };

const body = (blocks: readonly BodyNode[]) => {
  const shown = blocks.filter(({ type }) => type !== "picture");
  return parseBody({ type: "doc", content: shown.length > 0 ? shown : [{ type: "paragraph" }] });
};

const tags = fc.constantFrom(
  ..."p div span b i u a h1 h3 h6 ul ol li table tr td th thead tbody caption blockquote figure figcaption pre font center dl dt dd sup s article section label td".split(
    " ",
  ),
);
const attributes = fc.constantFrom(
  "",
  ' style="font-weight:bold"',
  ' style="color:red;white-space:pre-wrap"',
  ' style="mso-list:l0 level2 lfo1"',
  ' colspan="3"',
  ' rowspan="99"',
  ' colspan="-4" rowspan="x"',
  ' href="https://truongson.example/a b"',
  ' href="javascript:x"',
  ' class="MsoNormal"',
);
const word = fc.nat({ max: 999 }).map((n) => `chữ${n}x `);
const words = fc.oneof(
  word,
  fc.constantFrom(" ", "\n", "<br>", "&nbsp;", "<br><br>", '<img src="data:image/png;base64,AA=="> '),
);

/** Markup of any nesting, with or without its end tags. */
const markup = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    words,
    fc
      .tuple(tags, attributes, tie("nodes"), fc.boolean())
      .map(([tag, given, inner, isClosed]) => `<${tag}${given}>${inner}${isClosed ? `</${tag}>` : ""}`),
  ),
  nodes: fc.array(tie("node"), { maxLength: 5 }).map((list) => list.join("")),
})).nodes;

describe("whatever is pasted", () => {
  test("becomes a text that the schema takes, whatever it is made of", async () => {
    const soup = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            "<",
            ">",
            "</",
            "<table><tr>",
            "<td rowspan=9>",
            "<!--",
            "<p",
            "'",
            '"',
            "&#0;",
            "\u202e",
            "\ud800",
            "<li>",
            "<script>",
            "</x>",
            "<h2>",
            "a\u0301",
          ),
          { maxLength: 60 },
        )
        .map((list) => list.join("")),
      markup,
    );
    await fc.assert(
      fc.asyncProperty(soup, fc.boolean(), async (source, isPlain) => {
        const { brought } = await bringIn(isPlain ? { plain: source } : { html: source, plain: source });
        const doc = body(brought.blocks);
        expect(hasForbiddenCharacter(doc.textContent)).toBe(false);
        expect(doc.textContent).toBe(doc.textContent.normalize("NFC"));
      }),
      run,
    );
  });

  test("keeps every word that could be seen, in its order but for pictures and what is moved out of lists", async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (html) => {
        const { brought } = await bringIn({ html });
        const captions = brought.pictures.map(({ caption }) => caption).join(" ");
        const kept = `${brought.blocks.map(plainText).join("\n")} ${captions}`;
        const seen = (text: string) => (text.match(/chữ\d+x/g) ?? []).sort();
        expect(seen(kept)).toEqual(seen(html));
      }),
      run,
    );
  });

  test("keeps every letter of plain text, however its lines were broken", async () => {
    const line = fc
      .array(fc.constantFrom("xã", "Bến", "Gió", "mưa.", "cầu,", "1.250", "Đồi"), { maxLength: 14 })
      .map((list) => list.join(" "));
    const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));
    const letters = (all: string) => all.replace(/\s+/g, "");
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        const { brought } = await bringIn({ plain });
        // A line of a number alone may be a page's: then it is said.
        fc.pre(brought.said.length === 0);
        expect(letters(brought.blocks.map(plainText).join("\n"))).toBe(letters(plain));
      }),
      run,
    );
  });

  test("is read in stretches, so that a megabyte does not hold the screen, and can be given up", async () => {
    const html = `<p class=MsoNormal>${"<b>Chữ</b> <span style='color:red'>đỏ</span> ".repeat(20_000)}</p>`;
    const parts: number[] = [];
    await bringIn({ html }, async (part) => void parts.push(part));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    await expect(bringIn({ html }, () => Promise.reject(new Error("enough")))).rejects.toThrow("enough");
  });
});
