// @ts-check
/** `npm run check`: everything that needs no database and no browser. Each step is named; the first failure ends it. */
import { fileURLToPath } from "node:url";
import { runSteps } from "./launch/run-steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export const checks = [
  { name: "kiểu chữ trang báo", args: ["--import", "tsx", "scripts/build-reader-css.ts"] },
  { name: "đường dẫn của Next", args: ["node_modules/next/dist/bin/next", "typegen"] },
  { name: "kiểu dữ liệu", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  { name: "định dạng và luật mã", args: ["node_modules/@biomejs/biome/bin/biome", "check"] },
  {
    name: "các lớp của mã",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "app",
      "components",
      "lib",
      "db",
      "scripts",
      "e2e",
      "bench",
      "--config",
      ".dependency-cruiser.cjs",
    ],
  },
  { name: "tài liệu", args: ["--import", "tsx", "scripts/check-docs.ts"] },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = await runSteps(root, checks);
  process.exit(failed === null ? 0 : 1);
}
