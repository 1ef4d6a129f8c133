import { expect, test } from "vitest";
import type { Member } from "@/api/types";
import { fieldsOf, placesBody, placesOf } from "./places";

const member = { id: "m", name: "甲某", phone: "13900012345", unitId: "u", roles: [], crews: [{ id: "c", kind: "post", name: "综合岗" }], expertise: ["财务"], state: "active", version: 1, can: [] } satisfies Member;

test("only what changed is sent, and what was emptied is said", () => {
  const body = placesBody(member, { ...placesOf(member), phone: " ", email: "a@example.com", crews: [] });
  expect(body).toEqual({ email: "a@example.com", crews: [], expertise: ["财务"], cleared: ["phone"] });
});

test("fields are told apart by any usual mark and said once", () => {
  expect(fieldsOf("生物医药，财务、 财务;AI")).toEqual(["生物医药", "财务", "AI"]);
  expect(fieldsOf("  ")).toEqual([]);
});
