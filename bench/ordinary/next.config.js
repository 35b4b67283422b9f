import { fileURLToPath } from "node:url";

/** The ordinary application that ours is measured beside: Next as its manual has it, nothing pressed, nothing pushed. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  turbopack: { root },
  outputFileTracingRoot: root,
  devIndicators: false,
  serverExternalPackages: ["postgres"],
  images: { remotePatterns: [{ protocol: "http", hostname: "127.0.0.1" }], dangerouslyAllowLocalIP: true },
};

export default config;
