/**
 * `npm start` (and, with --dev, `npm run dev`). Runs before anything is installed, on any Node.js: what it needs
 * is loaded only after the version was looked at.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ Tòa Soạn cần Node.js 20.19 trở lên, máy này có ${process.versions.node}: cài bản mới rồi chạy lại.`,
  );
  process.exitCode = 2;
} else {
  const { fileURLToPath } = await import("node:url");
  const { runNewsroom } = await import("./launch/newsroom.mjs");
  // A reader of the output that went away (`npm start | head`) is no reason to fall.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const root = fileURLToPath(new URL("..", import.meta.url));
  process.exit(await runNewsroom({ root, dev: process.argv.includes("--dev") }));
}
