import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { on } from "@/mock/on";
import { OtherEditors } from "./OtherEditors";

const left: string[] = [];
const server = setupServer(
  on("post", "/editing/{subject}", ({ params }) => ({ others: params["subject"] === "shared" ? [{ name: "李华", since: "2026-03-02T01:30:00Z" }] : [] })),
  on("delete", "/editing/{subject}", ({ params }) => {
    left.push(params["subject"] ?? "");
    return undefined;
  }),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
afterAll(() => server.close());

test("a second editor is told who and since when, and whoever goes says so", async () => {
  const { unmount } = render(<QueryClientProvider client={new QueryClient()}><OtherEditors subject="shared" /></QueryClientProvider>);

  expect((await screen.findByRole("status")).textContent).toContain("李华 从 2026年3月2日 09:30 起也在填写");
  unmount();
  await waitFor(() => expect(left).toEqual(["shared"]));
});
