import { afterEach, describe, expect, it, vi } from "vitest";
import { MediaError } from "@/lib/media/media-error";
import { logFailure } from "./log-failure";
import { outageOf } from "./outage";

/** As drizzle wraps what PostgreSQL said, with the query's values in its message. */
const wrapped = (code: string) =>
  Object.assign(new Error("Failed query: insert …\nparams: Bí mật của tòa soạn"), {
    cause: Object.assign(new Error("duplicate key"), { code, constraint_name: "staff_email_unique" }),
  });

describe("failures that pass by themselves", () => {
  it("are a database that is away, starting, ending or full, and a full store", () => {
    for (const code of ["08006", "53300", "53100", "57P01", "57P03"])
      expect(outageOf(wrapped(code))).toEqual({ status: 503, code: "database.away" });
    for (const code of ["ECONNREFUSED", "ECONNRESET", "CONNECT_TIMEOUT", "CONNECTION_CLOSED"])
      expect(outageOf({ code })?.code).toBe("database.away");
    expect(outageOf(new MediaError("media.no_space", "full"))?.code).toBe("media.no_space");
  });

  it("are never a bug", () => {
    for (const error of [wrapped("23505"), wrapped("42601"), new TypeError("x"), "text", null, undefined])
      expect(outageOf(error)).toBeNull();
  });
});

describe("the line about a bug", () => {
  afterEach(() => vi.restoreAllMocks());

  it("says where it happened and never what a person wrote", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    logFailure(wrapped("23505"), { requestId: "r-1", method: "POST", path: "/api/v1/articles" });
    const line = String(said.mock.calls[0]?.[0]);
    expect(line).not.toContain("Bí mật");
    expect(JSON.parse(line)).toMatchObject({
      level: "error",
      requestId: "r-1",
      path: "/api/v1/articles",
      sqlstate: "23505",
      constraint: "staff_email_unique",
    });
  });
});
