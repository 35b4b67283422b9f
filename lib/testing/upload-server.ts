/**
 * A server that does nothing but receive photos, in a process of its own, so that a test can see how much
 * memory an upload costs: `tsx lib/testing/upload-server.ts MEDIA_URL`. Prints its port; `GET /peak` answers
 * the largest resident memory seen, in bytes above that at the start.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { receiveUpload } from "@/lib/media/receive-upload";
import { openStore } from "@/lib/media/store";

const store = openStore(process.argv[2] ?? "");
const before = process.memoryUsage.rss();
let peak = before;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5).unref();

const server = createServer(async (request, response) => {
  if (request.method === "GET") {
    response.end(String(peak - before));
    return;
  }
  const outcome = await receiveUpload({ headers: request.headers, body: request }, store);
  response.end(JSON.stringify(outcome));
});

server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
