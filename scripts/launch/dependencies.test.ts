import { describe, expect, test } from "vitest";
import { differs } from "./dependencies.mjs";

const lock = (packages: Record<string, object>) => ({ packages: { "": { version: "0.1.0" }, ...packages } });

describe("the installed packages", () => {
  test("are current when each one has the version that the lock file names", () => {
    const both = lock({ "node_modules/next": { version: "16.4.6" } });
    expect(differs(both, both)).toBeNull();
  });

  test("are stale when one is missing or has another version, and the reason names it", () => {
    const wanted = lock({ "node_modules/next": { version: "16.4.6" } });
    expect(differs(wanted, lock({}))).toBe("next 16.4.6");
    expect(differs(wanted, lock({ "node_modules/next": { version: "16.4.5" } }))).toBe("next 16.4.6");
  });

  test("may lack what belongs to another platform or to development alone", () => {
    const wanted = lock({
      "node_modules/@img/sharp-darwin-arm64": { version: "0.35.5", optional: true },
      "node_modules/vitest": { version: "4.1.12", dev: true },
    });
    expect(differs(wanted, lock({}))).toBeNull();
  });
});
