import { chromium } from "playwright-core";
import { createServer } from "vite";

/** The address of the application in the mock mode: BASE when one runs already, else a server of our own. */
export async function mockServer() {
  if (process.env.BASE) return { base: process.env.BASE, close: async () => undefined };
  const server = await createServer({ mode: "mock", logLevel: "error" });
  await server.listen();
  // The port may be another one than asked for when that is taken.
  const base = server.resolvedUrls?.local[0]?.replace(/\/$/, "");
  return { base, close: () => server.close() };
}

/** The system's Chromium; nothing is downloaded. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
