/** Pasted and posted HTML of the kinds that newsrooms meet. */
import { describe, expect, it } from "vitest";
import { htmlToText } from "./html-to-text";
import { importText } from "./import-text";

const linesOf = (html: string): string[] => htmlToText(html).text.split("\n");

describe("HTML as lines", () => {
  it("blocks and breaks end lines, inline tags do not", () => {
    expect(linesOf("<p>Một <b>hai</b>\n ba</p>bốn<br/>năm<ul><li>sáu<li>bảy</ul>")).toEqual([
      "Một hai ba",
      "bốn",
      "năm",
      "sáu",
      "bảy",
    ]);
  });

  it("character references are read, unknown ones stay", () => {
    expect(
      linesOf("<p>T&ocirc;i &amp; b&#7841;n &#x1EA1; &ldquo;&hellip;&rdquo; &khong; &#150; 5&nbsp;kg</p>"),
    ).toEqual(["Tôi & bạn ạ “…” &khong; – 5 kg"]);
  });

  it("scripts, styles, comments and templates say nothing, whatever they hold", () => {
    expect(
      linesOf(
        "<style>p>a{}</style><p>Chữ<script>if (a<b) '</p>'</script> thật</p><!-- <p>x</p> --><template>y</template>",
      ),
    ).toEqual(["Chữ thật"]);
  });

  it("a sign that begins no tag is text, and so is a tag that never ends", () => {
    expect(linesOf('<p>a < b, 3<4</p>cuối <b class="')).toEqual(["a < b, 3<4", 'cuối <b class="']);
  });

  it("cells of a row stay apart, lines of preformatted text too", () => {
    expect(
      linesOf("<table><tr><th>Xã</th><th>Hộ</th></tr><tr><td>Ví Dụ<td>120</table><pre>một\nhai</pre>"),
    ).toEqual(["Xã | Hộ", "Ví Dụ | 120", "một", "hai"]);
  });
});

describe("pictures", () => {
  it("a figure is its caption twice, with the alternative text kept beside it", () => {
    const read = htmlToText('<figure><img alt="Cầu nhìn từ xa"><figcaption>Cầu Ví Dụ.</figcaption></figure>');
    expect(read.text).toBe("Cầu Ví Dụ.\nCầu Ví Dụ.");
    expect(read.alts).toEqual(new Map([[1, "Cầu nhìn từ xa"]]));
  });

  it("a picture and the same words in the next line are one caption, other words are text", () => {
    expect(linesOf('<img alt="Chợ."><p>Chợ.</p><img alt="Đò."><p>Bến vắng.</p>')).toEqual([
      "Chợ.",
      "Chợ.",
      "Đò.",
      "Đò.",
      "Bến vắng.",
    ]);
  });

  it("a picture without alternative text keeps its caption and is not said to repeat it", () => {
    const html =
      "<h1>Tít bài thử</h1><p>(TSĐT) - Đoạn mở đầu.</p><figure><img src=a><figcaption>Hội trường.</figcaption></figure>";
    const outcome = importText(html, { knownBylines: new Set(), mediaType: "text/html" });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.result.photos).toMatchObject([{ caption: "Hội trường.", alt_from_source: null }]);
    expect(outcome.warnings.map(({ code }) => code)).not.toContain("ALT_EQUALS_CAPTION");
  });
});

describe("fonts of the old encodings", () => {
  it("text in .VnTime is converted, in .VnTimeH to capitals, in VNI-Times likewise; the rest is left", () => {
    const html =
      '<p style="font-family:.VnTime">QuyÕt ®Þnh</p><p><font face=".VnTimeH">Héi nghÞ</font></p>' +
      '<p style="font-family: \'VNI-Times\'">Tænh uûy</p><p style="font-family:Arial">Café à Genève</p>';
    const read = htmlToText(html);
    expect(read.text.split("\n")).toEqual(["Quyết định", "HỘI NGHỊ", "Tỉnh ủy", "Café à Genève"]);
    expect(read.legacy).not.toBeNull();
  });

  it("without a font name the spelling tells, alternative texts included", () => {
    const html =
      '<p>B¸o Tr&shy;êng S¬n tæng kÕt c«ng t¸c héi</p><figure><img alt="H¹nh phóc"><figcaption>C«ng t¸c.</figcaption></figure>';
    const outcome = importText(html, { knownBylines: new Set(), mediaType: "text/html" });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.result.article.headline).toBe("Báo Trường Sơn tổng kết công tác hội");
    expect(outcome.result.photos[0]).toMatchObject({ caption: "Công tác.", alt_from_source: "Hạnh phúc" });
  });
});

describe("pages", () => {
  it("a title above the article belongs to it", () => {
    const html = "<header>Báo</header><h1>Tít</h1><article><p>Thân bài</p></article><footer>Chân</footer>";
    expect(linesOf(html)).toEqual(["Tít", "Thân bài"]);
    expect(htmlToText(html).warnings[0]?.found).toBe("Báo / Chân");
  });

  it("several articles are a list: nothing is left out", () => {
    expect(linesOf("<nav>Mục</nav><article>Một</article><article>Hai</article>")).toEqual([
      "Mục",
      "Một",
      "Hai",
    ]);
  });

  it("a million open tags take no longer than they should", () => {
    expect(linesOf(`${"<b>x".repeat(300_000)}`)[0]).toHaveLength(300_000);
    expect(linesOf("<p>".repeat(300_000) + "<a ".repeat(300_000))).toHaveLength(1);
  }, 30_000);
});
