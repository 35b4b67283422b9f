/** One readers' process without Next: what scripts/serve.ts puts in front of it. Prints its port when it listens. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "@/lib/env";
import { listenForReleases } from "@/lib/press/listen";
import { pageCache } from "@/lib/press/page-cache";
import { answerHeld, answerReader } from "@/lib/press/reader-server";

listenForReleases(env().READER_DATABASE_URL);
const server = createServer((request, response) => {
  const [path = "/"] = (request.url ?? "/").split("?");
  if (path === "/listening") return void response.writeHead(pageCache().listening ? 200 : 503).end();
  if (!answerHeld(request, response, path)) void answerReader(request, response, path);
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
process.on("SIGTERM", () => process.exit(0));
