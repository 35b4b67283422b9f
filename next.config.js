import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  turbopack: { root },
  outputFileTracingRoot: root,
  // The press compresses readers' pages itself, once; the newsroom sits behind a loopback or a proxy.
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  serverExternalPackages: ["postgres", "sharp", "@node-rs/argon2", "exifreader", "busboy"],
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
};

export default config;
