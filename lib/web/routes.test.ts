import { describe, expect, it } from "vitest";
import { routeFiles } from "@/lib/testing/api-client";
import { allCalls } from "./all-calls";
import { openApiDocument } from "./openapi";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Every method that some route file answers, as "GET /articles/{id}". */
async function answered(): Promise<string[]> {
  const lines: string[] = [];
  for (const file of routeFiles()) {
    const handlers = await file.load();
    for (const method of methods) if (handlers[method]?.runs) lines.push(`${method} ${file.path}`);
  }
  return lines;
}

const isAct = (path: string) => /^\/articles\/\{id\}\/[a-z-]+$/.test(path);

describe("the OpenAPI document and the routes", () => {
  it("knows every method that a route answers", async () => {
    const documented = new Set(
      Object.entries(openApiDocument().paths ?? {}).flatMap(([path, item]) =>
        Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`),
      ),
    );
    const lines = await answered();
    expect(lines.filter((line) => !documented.has(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  it("has a route for every call that it describes, at the address it gives", async () => {
    const lines = new Set(await answered());
    const files = new Set(routeFiles().map((file) => file.path));
    const missing = allCalls
      .filter((call) => !lines.has(`${call.method} ${call.path}`))
      // The acts share one file, which finds them by their noun.
      .filter((call) => !(call.tag === "acts" && isAct(call.path) && files.has("/articles/{id}/{act}")));
    expect(missing.map((call) => call.path)).toEqual([]);
  });

  it("runs in each route the very call that stands in the list", async () => {
    const calls: unknown[] = [...allCalls];
    for (const file of routeFiles()) {
      const handlers = await file.load();
      for (const method of methods) {
        const call = handlers[method]?.runs;
        if (call) expect([call.method, call.path, calls.includes(call)]).toEqual([method, file.path, true]);
      }
    }
  });

  it("names every operation once and refers to nothing that is not there", () => {
    const document = openApiDocument();
    const text = JSON.stringify(document);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const known = Object.keys(document.components?.schemas ?? {});
    for (const [, name] of text.matchAll(/#\/components\/schemas\/([^"]+)"/g)) expect(known).toContain(name);
  });

  it("says of a body that unknown keys are refused", () => {
    const patch = openApiDocument().paths?.["/api/v1/articles/{id}"]?.patch;
    expect(JSON.stringify(patch?.requestBody)).toContain('"additionalProperties":false');
  });
});
