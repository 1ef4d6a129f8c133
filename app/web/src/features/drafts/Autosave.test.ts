import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FormValues } from "@/api/types";
import { ProblemError } from "@/api/ProblemError";
import { Autosave, type Kept, PAUSE } from "./Autosave";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that keeps one form and refuses stale versions. */
class Shelf {
  kept: Kept = { data: { name: "曦光", amount: "100.00" }, version: 1 };
  saves: FormValues[] = [];
  refuse: ProblemError | undefined;

  readonly save = async (data: FormValues, version: number) => {
    if (this.refuse) throw this.refuse;
    if (version !== this.kept.version) throw new ProblemError({ title: "", status: 412, code: "stale" });
    this.saves.push(data);
    this.kept = { data, version: version + 1 };
    return { version: version + 1, savedAt: "2026-11-21T02:00:00Z" };
  };
  readonly read = async () => this.kept;
  other(data: FormValues): void {
    this.kept = { data: { ...this.kept.data, ...data }, version: this.kept.version + 1 };
  }
}

function desk() {
  const shelf = new Shelf();
  const onMerged = vi.fn<(data: FormValues) => void>();
  const autosave = new Autosave(shelf.kept, { save: shelf.save, read: shelf.read, onMerged });
  return { shelf, autosave, onMerged, start: shelf.kept.data };
}

test("typing is saved once, three seconds after the pause", async () => {
  const { shelf, autosave, start } = desk();

  autosave.change({ ...start, name: "曦" });
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  autosave.change({ ...start, name: "曦光微纳" });
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  expect(shelf.saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);

  expect(shelf.saves).toEqual([{ name: "曦光微纳", amount: "100.00" }]);
  expect(autosave.current()).toMatchObject({ kind: "saved", at: "2026-11-21T02:00:00Z" });
});

test("leaving a page saves at once", async () => {
  const { shelf, autosave, start } = desk();
  autosave.change({ ...start, name: "甲" });

  expect(await autosave.flush()).toBe(true);
  expect(shelf.saves).toHaveLength(1);
});

test("a colleague's other fields are merged without a question", async () => {
  const { shelf, autosave, onMerged, start } = desk();
  shelf.other({ amount: "200.00" });

  autosave.change({ ...start, name: "甲" });
  await autosave.flush();

  expect(shelf.kept.data).toEqual({ name: "甲", amount: "200.00" });
  expect(onMerged).toHaveBeenCalledWith({ name: "甲", amount: "200.00" });
  expect(autosave.current()).toMatchObject({ kind: "saved", merged: true });
});

test("a field both changed waits for a choice, and nothing is lost until then", async () => {
  const { shelf, autosave, start } = desk();
  shelf.other({ name: "乙" });

  autosave.change({ ...start, name: "甲" });
  expect(await autosave.flush()).toBe(false);
  expect(autosave.current()).toEqual({ kind: "conflict", clashes: [{ field: "name", mine: "甲", theirs: "乙" }] });
  await autosave.settle("mine");

  expect(shelf.kept.data).toEqual({ name: "甲", amount: "100.00" });
});

test("what is typed while the choice is open is what stays", async () => {
  const { shelf, autosave, start } = desk();
  shelf.other({ name: "乙" });
  autosave.change({ ...start, name: "甲" });
  await autosave.flush();

  autosave.change((now) => ({ ...now, name: "甲乙丙", amount: "300.00" }));
  expect(autosave.current()).toEqual({ kind: "conflict", clashes: [{ field: "name", mine: "甲乙丙", theirs: "乙" }] });
  await autosave.settle("mine");

  expect(shelf.kept.data).toEqual({ name: "甲乙丙", amount: "300.00" });
});

test("typing what the other typed ends the question", async () => {
  const { shelf, autosave, start } = desk();
  shelf.other({ name: "乙", amount: "200.00" });
  autosave.change({ ...start, name: "甲" });
  await autosave.flush();

  autosave.change((now) => ({ ...now, name: "乙" }));
  await autosave.flush();

  expect(autosave.current()).toMatchObject({ kind: "saved" });
  expect(shelf.kept.data).toEqual({ name: "乙", amount: "200.00" });
});

test("what arrives after handing in is not saved any more", async () => {
  const { shelf, autosave } = desk();
  autosave.close();

  autosave.change((now) => ({ ...now, late: "file" }));
  await vi.advanceTimersByTimeAsync(PAUSE * 4);

  expect(shelf.saves).toEqual([]);
  expect(autosave.unsaved).toBe(false);
});

test("without a network it tries again by itself", async () => {
  const { shelf, autosave, start } = desk();
  shelf.refuse = ProblemError.network();
  autosave.change({ ...start, name: "甲" });
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(autosave.current()).toMatchObject({ kind: "failed", again: true });

  shelf.refuse = undefined;
  await vi.advanceTimersByTimeAsync(10_000);

  expect(shelf.saves).toHaveLength(1);
  expect(autosave.unsaved).toBe(false);
});

test("what the server will not take is told and not sent again until it changes", async () => {
  const { shelf, autosave, start } = desk();
  shelf.refuse = new ProblemError({ title: "", status: 422, code: "invalid" });
  autosave.change({ ...start, name: "甲" });
  await vi.advanceTimersByTimeAsync(60_000);

  expect(autosave.current()).toMatchObject({ kind: "failed", again: false });
});

test("one wrong value does not keep the others from being saved", async () => {
  const { shelf, start } = desk();
  const refusal = new ProblemError({ title: "", status: 422, code: "invalid", errors: [{ pointer: "/amount", code: "not-a-number", message: "请填数字" }] });
  const plain = shelf.save;
  const judged = (data: FormValues, version: number) => (data["amount"] === "三十" ? Promise.reject(refusal) : plain(data, version));
  const strict = new Autosave(shelf.kept, { save: judged, read: shelf.read, onMerged: () => undefined });

  strict.change({ ...start, name: "甲", amount: "三十" });
  expect(await strict.flush()).toBe(false);

  expect(shelf.kept.data).toEqual({ name: "甲", amount: "100.00" });
  expect(strict.current()).toMatchObject({ kind: "failed", again: false });
});

test("what is being handed in is not saved once more, and a refusal lets it go on", async () => {
  const { shelf, autosave, start } = desk();

  autosave.change({ ...start, name: "曦光微纳" });
  await autosave.pause();
  await vi.advanceTimersByTimeAsync(PAUSE * 4);
  expect(shelf.saves).toHaveLength(0);

  autosave.change({ ...start, name: "曦光微纳科技" });
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(shelf.saves).toHaveLength(1);

  autosave.change({ ...start, name: "曦光" });
  autosave.close();
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(PAUSE * 4);
  expect(shelf.saves).toHaveLength(1);
});
