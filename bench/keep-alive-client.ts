/** A client that costs little: one kept-open connection, JSON there and back, times in milliseconds. */
import http from "node:http";

export interface Told<T = unknown> {
  status: number;
  body: T;
  /** From the first byte sent to the last received. */
  ms: number;
}

export interface Client {
  call<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Told<T>>;
  close(): void;
}

/** A client of `origin` that presents `token`. */
export function openClient(origin: string, token: string): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(origin);
  return {
    call: <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      new Promise<Told<T>>((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const began = performance.now();
        const request = http.request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            headers: {
              authorization: `Bearer ${token}`,
              ...(text !== undefined && {
                "content-type": "application/json",
                "content-length": Buffer.byteLength(text),
              }),
              ...headers,
            },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("error", reject);
            response.on("end", () => {
              const ms = performance.now() - began;
              const whole = Buffer.concat(chunks).toString();
              const body = (whole === "" ? null : JSON.parse(whole)) as T;
              resolve({ status: response.statusCode ?? 0, body, ms });
            });
          },
        );
        request.on("error", reject);
        request.end(text);
      }),
    close: () => agent.destroy(),
  };
}

/** The value below which `share` (0–1) of `values` lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
