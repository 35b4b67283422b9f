/** One web process as far as text goes: the very handlers that scripts/serve.ts answers with. PORT and the logins by environment. */
import { createServer } from "node:http";
import { answerSteps } from "@/lib/web/serve-steps";

const server = createServer((request, response) => {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (!answerSteps(request, response, path)) response.writeHead(path === "/readyz" ? 200 : 404).end();
});
server.listen(Number(process.env.PORT), "127.0.0.1");
