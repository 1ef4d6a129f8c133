import { expect, it } from "vitest";
import { sha256Of } from "./sha256";

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;

it("hashes as the server does", async () => {
  expect(await sha256Of(bytes("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("tells one changed byte", async () => {
  expect(await sha256Of(bytes("abd"))).not.toBe(await sha256Of(bytes("abc")));
});
