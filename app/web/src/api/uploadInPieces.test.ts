import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "./ProblemError";
import { upload } from "./upload";

const MB = 1_048_576;
const FILE = { id: "f1", name: "商业计划书.pdf", size: 5 * MB, sha256: "", type: "application/pdf", scan: "clean" };

/** The server as one browser sees it: what has arrived, and when its line breaks. */
const server = { received: 0, asked: [] as string[], breaks: new Set<number>(), refuses: 0 };

class Request {
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  status = 0;
  response: unknown = null;
  onload?: () => void;
  onerror?: () => void;
  private line = "";
  private headers: Record<string, string> = {};

  open(method: string, path: string): void {
    this.line = `${method} ${path}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  abort(): void {
    this.onerror = undefined;
  }

  send(body?: Blob | string): void {
    const offset = this.headers["Upload-Offset"];
    server.asked.push(offset === undefined ? this.line : `${this.line} ${offset}`);
    queueMicrotask(() => {
      if (server.breaks.delete(server.asked.length)) return this.onerror?.();
      const isPiece = this.line.startsWith("PATCH");
      if (isPiece && server.refuses) return this.answer(server.refuses, { code: "files.infected", detail: "发现病毒" });
      if (isPiece) server.received = Number(offset) + (body as Blob).size;
      this.upload.onprogress?.({ loaded: isPiece ? (body as Blob).size : 0 });
      this.answer(this.line.startsWith("POST") ? 201 : 200, { id: "u1", offset: server.received, file: server.received === FILE.size ? FILE : null });
    });
  }

  private answer(status: number, body: unknown): void {
    this.status = status;
    this.response = body;
    this.onload?.();
  }
}

const paper = () => new File([new Uint8Array(FILE.size)], FILE.name, { lastModified: 1 });

describe("a large file", () => {
  beforeEach(() => {
    Object.assign(server, { received: 0, asked: [], breaks: new Set(), refuses: 0 });
    sessionStorage.clear();
    vi.stubGlobal("XMLHttpRequest", Request);
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("goes in pieces and says how far it has come", async () => {
    const shares: number[] = [];
    expect(await upload(paper(), "k", { onProgress: (share) => shares.push(share) })).toEqual(FILE);
    expect(server.asked).toEqual(["POST /api/v1/files/uploads", ...[0, 1, 2, 3, 4].map((n) => `PATCH /api/v1/files/uploads/u1 ${n * MB}`)]);
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it("waits for the line and goes on from where the server stands", async () => {
    server.breaks = new Set([3, 4]);
    const waiting: boolean[] = [];
    const sent = upload(paper(), "k", { onProgress: () => {}, onWaiting: (is) => waiting.push(is) });
    await vi.runAllTimersAsync();
    expect(await sent).toEqual(FILE);
    expect(server.asked.slice(2, 5)).toEqual([`PATCH /api/v1/files/uploads/u1 ${MB}`, "GET /api/v1/files/uploads/u1", `PATCH /api/v1/files/uploads/u1 ${MB}`]);
    expect(waiting).toEqual([true, false]);
  });

  it("goes on when it is chosen again after the page was closed", async () => {
    server.received = 3 * MB;
    sessionStorage.setItem(`parkflow.upload.${FILE.name}.${FILE.size}.1`, "u1");
    expect(await upload(paper(), "k", { onProgress: () => {} })).toEqual(FILE);
    expect(server.asked).toEqual(["GET /api/v1/files/uploads/u1", `PATCH /api/v1/files/uploads/u1 ${3 * MB}`, `PATCH /api/v1/files/uploads/u1 ${4 * MB}`]);
    expect(sessionStorage.length).toBe(0);
  });

  it("is not sent again when it is refused", async () => {
    server.refuses = 422;
    const refused = upload(paper(), "k", { onProgress: () => {} });
    await expect(refused).rejects.toThrow(ProblemError);
    expect(server.asked).toHaveLength(2);
  });
});
