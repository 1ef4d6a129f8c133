import i18next from "i18next";
import { expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { weekText } from "./weekText";

test("a week is said in words, and what is none is left alone", async () => {
  await startMessages("zh-CN");

  expect(["2026-W05", "2026-W53", "2026-03"].map((each) => weekText(each, i18next.t))).toEqual(["2026年第5周", "2026年第53周", "2026-03"]);
});
