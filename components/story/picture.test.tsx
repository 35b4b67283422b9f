import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Picture } from "./picture";

const file = { key: "0123456789abcdef01234567", width: 1500, height: 1000 };
const print = (picture: Parameters<typeof Picture>[0]) => renderToStaticMarkup(<Picture {...picture} />);

describe("a picture", () => {
  it("offers WebP and one JPEG while nothing else has been made", () => {
    const html = print({ file, alt: "Bến đò", sizes: "100vw" });
    expect(html).not.toContain("avif");
    expect(html).toContain(
      `<source type="image/webp" srcSet="/media/${file.key}-400.webp 400w, /media/${file.key}-800.webp 800w, /media/${file.key}-1200.webp 1200w" sizes="100vw"/>`,
    );
    expect(html).toContain(`src="/media/${file.key}-800.jpg"`);
  });

  it("offers AVIF first, in the widths that exist and no other", () => {
    const html = print({ file: { ...file, avif: [400, 800, 1200, 1500] }, alt: "", sizes: "50vw" });
    expect(html).toMatch(
      /<picture><source type="image\/avif"[^>]*1500\.avif 1500w" sizes="50vw"\/><source type="image\/webp"/,
    );
    const small = print({ file: { ...file, avif: [400, 800] }, alt: "", sizes: "8rem", widest: 400 });
    expect(small).toContain(`srcSet="/media/${file.key}-400.avif"/>`);
    expect(small).not.toContain("-800.avif");
  });

  it("keeps its place: its own size stands in it, whatever is cropped", () => {
    for (const crop of [undefined, "wide", "square", "portrait"] as const)
      expect(print({ file, alt: "", sizes: "100vw", crop })).toContain('width="1500" height="1000"');
  });

  it("waits until it is near, but for the one of the first screen, which goes before the rest", () => {
    expect(print({ file, alt: "", sizes: "1px" })).toContain('decoding="async" loading="lazy"');
    const lead = print({ file, alt: "", sizes: "1px", eager: true });
    expect(lead).toContain('fetchPriority="high"');
    expect(lead).not.toContain("lazy");
  });

  it("keeps its focus in sight by classes, since a style attribute is refused to pages", () => {
    const html = print({ file: { ...file, focus: { x: 23, y: 96 } }, alt: "", sizes: "1px", crop: "square" });
    expect(html).toContain('class="crop-square fx2 fy10"');
    expect(html).not.toContain("style=");
    expect(print({ file: { ...file, focus: { x: 52, y: 48 } }, alt: "", sizes: "1px" })).not.toContain(
      "class",
    );
  });

  it("fetches a picture that is wider than its crop as large as filling it takes", () => {
    const sizes = "(min-width: 64em) 24rem, (min-width: 40em) 50vw, 100vw";
    expect(print({ file, alt: "", sizes, crop: "square" })).toContain(
      'sizes="(min-width: 64em) 36rem, (min-width: 40em) 75vw, 150vw"',
    );
    const tall = { ...file, width: 1000, height: 1500 };
    expect(print({ file: tall, alt: "", sizes, crop: "square" })).toContain(`sizes="${sizes}"`);
  });
});
