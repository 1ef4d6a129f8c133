import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { lengthWords } from "@/features/catalog/lengthWords";
import { startMessages } from "@/testing/startMessages";
import { shares } from "./shares";

beforeAll(() => startMessages("zh-CN"));

test("bars are measured against the longest", () => {
  expect(shares(["3.2", "12.8", "0"])).toEqual([25, 100, 0]);
  expect(shares(["1,000", "500"])).toEqual([100, 50]);
});

test("no figures, no bars", () => {
  expect(shares(["—", ""])).toEqual([0, 0]);
  expect(shares([])).toEqual([]);
});

test("lengths are said in words, strange ones stay", () => {
  expect(["5WD", "4WH", "24H", "15ND", "0.25WD", "@周五12:00"].map((length) => lengthWords(length, i18next.t))).toEqual(["5 个工作日", "4 个工作小时", "24 小时", "15 天", "0.25 个工作日", "@周五12:00"]);
});
