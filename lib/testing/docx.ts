/** Small .docx files made part by part, as Word packs them: a test says what is in one. */
import JSZip from "jszip";

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  font?: string;
}

/** Words of one look. */
export const run = (text: string, { bold, italic, font }: RunLook = {}): string =>
  `<w:r><w:rPr>${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ""}${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, or of plain words; `style` is a style's id. */
export const para = (inner: string, style?: string): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}</w:pPr>${inner.startsWith("<") ? inner : run(inner)}</w:p>`;

export const item = (text: string, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const link = (text: string): string => `<w:hyperlink r:id="rIdLink">${run(text)}</w:hyperlink>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** The picture of the package, with its alternative text. */
export const picture = (alt = ""): string =>
  para(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );

export interface DocxParts {
  body: string;
  picture?: Buffer;
  /** Text of the one footnote, called by `<w:footnoteReference w:id="2"/>`. */
  footnote?: string;
  /** More files of the package, as they are. */
  others?: Record<string, string | Buffer>;
}

/** The file. */
export async function docxOf({ body, picture: bytes, footnote, others }: DocxParts): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    "[Content_Types].xml",
    xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  );
  zip.file(
    "_rels/.rels",
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  );
  zip.file(
    "word/_rels/document.xml.rels",
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rIdNumbering" Type="${relations}/numbering" Target="numbering.xml"/><Relationship Id="rIdLink" Type="${relations}/hyperlink" Target="https://truongson.example/ban-do" TargetMode="External"/><Relationship Id="rIdPicture" Type="${relations}/image" Target="media/image1.png"/><Relationship Id="rIdNotes" Type="${relations}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
  );
  const styles = ["Title", "heading 1", "heading 2", "Quote"];
  zip.file(
    "word/styles.xml",
    xml(
      `<w:styles ${space}>${styles.map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`,
    ),
  );
  zip.file(
    "word/numbering.xml",
    xml(
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  );
  zip.file("word/document.xml", xml(`<w:document ${space}><w:body>${body}</w:body></w:document>`));
  if (bytes) zip.file("word/media/image1.png", bytes);
  if (footnote)
    zip.file(
      "word/footnotes.xml",
      xml(`<w:footnotes ${space}><w:footnote w:id="2">${para(footnote)}</w:footnote></w:footnotes>`),
    );
  for (const [name, content] of Object.entries(others ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
