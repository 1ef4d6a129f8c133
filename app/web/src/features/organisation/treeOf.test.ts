import { expect, test } from "vitest";
import type { Unit } from "@/api/types";
import { flat, treeOf, unitOptions } from "./treeOf";

const unit = (id: string, parentId?: string): Unit => ({ id, name: id, parentId, people: 0, version: 1, can: [] });
const units = [unit("lab", "office"), unit("park"), unit("office", "park"), unit("lost", "gone")];

test("departments stand under those they belong to, whatever the order they come in", () => {
  expect(flat(treeOf(units)).map(({ unit: { id }, level }) => `${level}${id}`)).toEqual(["0park", "1office", "2lab", "0lost"]);
});

test("a department cannot be put under itself or one below it", () => {
  expect(unitOptions(units, "office").map((option) => option.value)).toEqual(["park", "lost"]);
});
