import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { on } from "@/mock/on";
import { MemberField } from "./MemberField";

const asked: string[] = [];
const server = setupServer(
  on("get", "/members", () => ({ items: [{ id: "m1", name: "张三" }] }) as never),
  on("get", "/people", ({ query }) => {
    asked.push(...query.getAll("id"));
    return { items: [{ id: "m99", name: "欧阳远" }] };
  }),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
afterAll(() => server.close());

test("whoever is chosen beyond the first of the list has a name, and whoever may not be looked up no id", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemberField id="f" spec={{ kind: "members", label: "专家" }} label="专家" value={["m1", "m99", "m100"]} required={false} onChange={() => undefined} />
    </QueryClientProvider>,
  );

  expect(await screen.findByText("欧阳远")).toBeTruthy();
  expect(screen.getByText("张三")).toBeTruthy();
  expect(screen.queryByText("m100")).toBeNull();
  expect(asked).toEqual(["m100", "m99"]);
});
