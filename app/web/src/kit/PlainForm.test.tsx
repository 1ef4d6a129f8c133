import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PlainForm } from "./PlainForm";

function form(deliberate = false) {
  const onSubmit = vi.fn();
  render(
    <PlainForm onSubmit={onSubmit} deliberate={deliberate}>
      <input aria-label="名称" />
      <button type="submit">提交</button>
    </PlainForm>,
  );
  return onSubmit;
}

test("Enter that ends a composition is for the input method", () => {
  const onSubmit = form();
  const input = screen.getByLabelText("名称");

  const composing = createEvent.keyDown(input, { key: "Enter", isComposing: true });
  const safari = createEvent.keyDown(input, { key: "Enter", keyCode: 229 });
  fireEvent(input, composing);
  fireEvent(input, safari);

  expect([composing.defaultPrevented, safari.defaultPrevented]).toEqual([true, true]);
  expect(onSubmit).not.toHaveBeenCalled();
});

test("a plain Enter submits once", async () => {
  const onSubmit = form();

  await userEvent.type(screen.getByLabelText("名称"), "曦光{Enter}");

  expect(onSubmit).toHaveBeenCalledOnce();
});

test("a final act needs the button", async () => {
  const onSubmit = form(true);

  await userEvent.type(screen.getByLabelText("名称"), "曦光{Enter}");
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button"));

  expect(onSubmit).toHaveBeenCalledOnce();
});
