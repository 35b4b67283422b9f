// @ts-check
import { createServer } from "node:net";

/**
 * Whether a program may listen here now.
 * @param {number} port 0 asks for any free one
 * @param {string} [host]
 * @returns {Promise<{port: number} | {code: string}>} the free port, or the system's reason (EADDRINUSE, EACCES …)
 */
export function probePort(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => {
      resolve({ code: /** @type {NodeJS.ErrnoException} */ (error).code ?? "unknown" });
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve({ port: found }));
    });
  });
}

/**
 * @param {number | null} preferred taken when nobody else has it
 * @returns {Promise<number>} a port that is free on this machine's loopback
 */
export async function choosePort(preferred) {
  const first = preferred ? await probePort(preferred) : null;
  if (first && "port" in first) return first.port;
  const any = await probePort(0);
  if ("port" in any) return any.port;
  throw new Error(`no free port: ${any.code}`);
}
