import { render, screen } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import type { Sheet, SheetSpan } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { LetterPaper } from "./LetterPaper";

beforeAll(() => startMessages("zh-CN"));

const span = (text: string, more: Partial<SheetSpan> = {}): SheetSpan => ({ text, size: 16, bold: false, italic: false, underline: false, ...more });
const sheet = (...spans: SheetSpan[]): Sheet => ({ margins: [37, 26, 35, 28], blocks: [{ paragraph: { align: "center", first: 0, left: 0, right: 0, before: 0, after: 0, spans } }] });

it("draws words as words, whatever they are", () => {
  const { container } = render(<LetterPaper sheet={sheet(span('<img src=x onerror="alert(1)">'))} />);
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getByText('<img src=x onerror="alert(1)">')).toBeTruthy();
});

it("lets the nearest font stand in for one that is not there", () => {
  render(<LetterPaper sheet={sheet(span("正文", { font: "仿宋_GB2312" }))} />);
  expect(screen.getByText("正文").style.fontFamily).toContain("FangSong");
});

it("marks a preview without saying it twice to a screen reader", () => {
  const { container } = render(<LetterPaper sheet={sheet(span("正文"))} mark="预览" />);
  expect(container.querySelector("[aria-hidden=true] [data-mark=预览]")).not.toBeNull();
  expect(screen.queryByText("预览")).toBeNull();
});
