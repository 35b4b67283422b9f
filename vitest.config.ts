import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = {
  "@": fileURLToPath(new URL(".", import.meta.url)),
  "server-only": fileURLToPath(new URL("./lib/testing/server-only.ts", import.meta.url)),
};

/** Two tiers: `unit` is pure code and properties, `db` runs against a template-cloned real PostgreSQL. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,bench,components,db,lib,scripts}/**/*.test.ts", "{components,lib}/**/*.test.tsx"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          env: { TZ: "UTC" },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["{bench,db,lib,scripts}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/database-server.ts"],
          env: { TZ: "UTC" },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
