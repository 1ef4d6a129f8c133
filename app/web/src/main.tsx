import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { startMessages } from "@/i18n";
import "@/styles/base.css";

async function start(): Promise<void> {
  if (import.meta.env.MODE === "mock") {
    const { startMock } = await import("@/mock/browser");
    await startMock();
  }
  await startMessages();
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
}

void start();
