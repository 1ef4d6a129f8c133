import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstLoad } from "./tools/firstLoad.ts";
import { withoutAntForm } from "./tools/withoutAntForm.ts";

/** `vite --mode mock` answers from src/mock instead of a server, for looking at screens. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), withoutAntForm(), firstLoad()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  publicDir: mode === "mock" ? "mock" : "public",
  server: { port: 5173, proxy: mode === "mock" ? undefined : { "/api": "http://localhost:8080" } },
  build: {
    target: "es2022",
    // The content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    restoreMocks: true,
  },
}));
