/** Forty clipboards as the programs of a newsroom write them, each beside what must come of it. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { bringIn } from "./bring-in";
import type { Brought } from "./brought";
import { outline, outlineSaid } from "./outline";

const folder = new URL("../clipboards/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const sources = readdirSync(folder)
  .filter((name) => /\.(html|txt)$/.test(name))
  .sort();

/** What the body takes, with figures for the pictures: those get their ids when they are uploaded. */
const asBody = ({ blocks }: Brought): BodyNode => ({
  type: "doc",
  content: blocks.map((block) =>
    block.type === "picture"
      ? { type: "figure", attrs: { photo: "0190b8a0-0000-7000-8000-000000000001" } }
      : block,
  ),
});

describe("a clipboard", () => {
  test("there are forty of them", () => expect(sources).toHaveLength(40));

  test.each(sources)("%s becomes what stands beside it", async (name) => {
    const text = read(name);
    const { brought, conversion } = await bringIn(name.endsWith(".html") ? { html: text } : { plain: text });
    const lines = [...outline(brought.blocks), `left out: ${outlineSaid(brought)}`];
    if (conversion) lines.push(`in ${conversion.encoding}:`, ...outline(conversion.converted.blocks));
    for (const [n, { source, alt, caption }] of brought.pictures.entries())
      lines.push(`picture ${n}: ${source.kind} "${alt}" "${caption}"`);
    expect(lines.join("\n")).toBe(read(name.replace(/\.\w+$/, ".expected")).trimEnd());
    for (const one of [brought, ...(conversion ? [conversion.converted] : [])])
      expect(parseBody(asBody(one)).textContent).toBe(parseBody(asBody(one)).textContent.normalize("NFC"));
  });
});
