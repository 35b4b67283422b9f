import { defineConfig } from "@playwright/test";
import { ports } from "./e2e/support/ports.mjs";

/**
 * Journeys in a real browser against the production build, on a throw-away PostgreSQL with the demo newsroom.
 * Two web processes share it, so that what one releases can be watched in the other.
 */
export default defineConfig({
  testDir: "e2e/journeys",
  // Every journey signs in as its own people on its own articles, but they share one newsroom and two cores.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://127.0.0.1:${ports.first}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node e2e/support/serve-newsroom.mjs",
    url: `http://127.0.0.1:${ports.second}/readyz`,
    timeout: 180_000,
    stdout: "pipe",
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
