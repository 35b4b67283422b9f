import { defineConfig } from "drizzle-kit";

/** `npm exec drizzle-kit generate` turns db/schema into SQL; functions, triggers and grants are `--custom`. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema",
  out: "./db/migrations",
  schemaFilter: ["newsroom", "published", "audit"],
});
