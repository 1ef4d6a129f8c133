import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { onTheWay } from "./onTheWay";
import { SubmitButton } from "./SubmitButton";

test("a form waits for its files, those that fail too", async () => {
  render(<SubmitButton>提交</SubmitButton>);
  expect(screen.getByRole("button", { name: /提 ?交/ })).toHaveProperty("disabled", false);

  let arrive: () => void = () => {};
  let fail: (why: Error) => void = () => {};
  const one = onTheWay(new Promise<void>((resolve) => { arrive = resolve; }));
  const two = onTheWay(new Promise<void>((_, reject) => { fail = reject; }));
  await act(async () => {});
  expect(screen.getByRole("button")).toHaveProperty("disabled", true);

  await act(async () => { arrive(); await one; });
  expect(screen.getByRole("button")).toHaveProperty("disabled", true);
  await act(async () => { fail(new Error("断网")); await two.catch(() => {}); });
  expect(screen.getByRole("button", { name: /提 ?交/ })).toHaveProperty("disabled", false);
});
