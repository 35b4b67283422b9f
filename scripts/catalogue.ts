/**
 * The readers' components and pages on the screen, printed from fixtures: no database, no newsroom.
 * `npm run catalogue` (PORT, 4400 if it is unset); what is changed in the source shows after a new start.
 */
import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { createElement } from "react";
import { Catalogue } from "@/components/story/catalogue/catalogue";
import { renderDocument } from "@/lib/press/document";
import { everyPage } from "@/lib/press/fixtures/every-page";
import { readerCss } from "@/lib/press/reader-css.generated";
import { readerFonts } from "@/lib/press/reader-fonts";
import { paintMedia } from "./catalogue/media";

const port = Number(process.env.PORT ?? 4400);

/** Fronts last: the rules that all sheets share are then followed by those of the cards' places. */
const sheets = [readerCss.article, readerCss.register, readerCss.search, readerCss.lists];

const catalogue = () =>
  renderDocument({
    title: "Mẫu các phần của trang báo",
    description: "Mọi thành phần của trang báo, ở mọi trạng thái.",
    canonical: null,
    lang: "vi",
    body: createElement(Catalogue),
    css: sheets.join(""),
  });

async function answer(path: string, response: ServerResponse): Promise<void> {
  const font = readerFonts[path];
  if (font) {
    response.writeHead(200, { "content-type": "font/woff2", "cache-control": "max-age=3600" });
    return void createReadStream(new URL(`../lib/press/${font}`, import.meta.url)).pipe(response);
  }
  const picture = await paintMedia(path);
  if (picture) {
    response.writeHead(200, { "content-type": picture.type, "cache-control": "max-age=3600" });
    return void response.end(picture.body);
  }
  const page = path === "/" ? catalogue : everyPage[path.replace(/^\/trang\//, "")];
  response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
  response.end(await (page ?? everyPage.missing)?.());
}

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  answer(path, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
