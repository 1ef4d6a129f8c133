import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { handlers } from "@/mock/handlers";
import { MessagesPage } from "./MessagesPage";

const server = setupServer(...handlers);
beforeAll(async () => {
  await startMessages("zh-CN");
  server.listen();
});
afterAll(() => server.close());

it("shows what is new, reads all, and then nothing is new", async () => {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter><MessagesPage /></MemoryRouter>
    </QueryClientProvider>,
  );
  expect(await screen.findByText("已逾期：形式审查")).toBeTruthy();
  expect(screen.getAllByText("未读")).toHaveLength(1);
  expect(screen.getByText("紧急")).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "全部标为已读" }));
  await expect.poll(() => screen.queryAllByText("未读")).toHaveLength(0);

  await userEvent.click(screen.getByRole("checkbox"));
  expect(await screen.findByText("没有消息")).toBeTruthy();
});
