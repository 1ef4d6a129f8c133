import type { StoredFile } from "./types";
import { ProblemError } from "./ProblemError";
import { transfer } from "./transfer";
import type { Journey } from "./upload";

const PIECE = 1_048_576;
const LONGEST_PAUSE = 15_000;
/** After so many fruitless tries in a row the person is told; choosing the file again goes on from there. */
const TRIES = 20;

interface Sheet {
  id: string;
  offset: number;
  file?: StoredFile | null;
}

/**
 * Sends a file piece by piece. When the line breaks it waits and asks the server how far it has come; a file that is
 * chosen again after the page was closed goes on where it stood, for as long as the server keeps it (a day).
 */
export async function uploadInPieces(file: File, key: string, journey: Journey): Promise<StoredFile> {
  let sheet = (await begun(file)) ?? (await open(file, key, journey));
  let tries = 0;
  while (!sheet.file) {
    try {
      sheet = await send(file, sheet, journey);
      tries = 0;
    } catch (error) {
      if (!isBroken(error)) {
        forget(file);
        throw error;
      }
      if (++tries > TRIES) throw error;
      journey.onWaiting?.(true);
      await pause(tries, journey.signal);
      sheet = (await ask(sheet.id)) ?? sheet;
      journey.onWaiting?.(false);
    }
  }
  forget(file);
  return sheet.file;
}

async function open(file: File, key: string, journey: Journey): Promise<Sheet> {
  const sheet = await transfer<Sheet>({
    method: "POST",
    path: "/api/v1/files/uploads",
    headers: { "Idempotency-Key": key, "Content-Type": "application/json" },
    body: JSON.stringify({ name: file.name, size: file.size }),
    signal: journey.signal,
  });
  remember(file, sheet.id);
  return sheet;
}

function send(file: File, { id, offset }: Sheet, { onProgress, signal }: Journey): Promise<Sheet> {
  return transfer<Sheet>({
    method: "PATCH",
    path: `/api/v1/files/uploads/${id}`,
    headers: { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
    body: file.slice(offset, offset + PIECE),
    onSent: (bytes) => onProgress(Math.min(1, (offset + bytes) / file.size)),
    signal,
  });
}

/** Unknown when the line is still broken. */
async function ask(id: string): Promise<Sheet | undefined> {
  try {
    return await transfer<Sheet>({ method: "GET", path: `/api/v1/files/uploads/${id}` });
  } catch (error) {
    if (isBroken(error)) return undefined;
    throw error;
  }
}

/** The line, a busy server, or another sender of the same piece: all of them pass. */
function isBroken(error: unknown): boolean {
  return error instanceof ProblemError && [0, 409, 429, 502, 503, 504].includes(error.problem.status);
}

function pause(tries: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, Math.min(LONGEST_PAUSE, 500 * 2 ** tries));
    window.addEventListener("online", done, { once: true });
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    });
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
  });
}

const place = (file: File): string => `parkflow.upload.${file.name}.${file.size}.${file.lastModified}`;

function remember(file: File, id: string): void {
  try {
    sessionStorage.setItem(place(file), id);
  } catch {
    // without storage a file begins anew after the page was closed
  }
}

function forget(file: File): void {
  try {
    sessionStorage.removeItem(place(file));
  } catch {
    // nothing was kept
  }
}

/** What was begun of the same file in this tab and is still there. */
async function begun(file: File): Promise<Sheet | undefined> {
  let id: string | null = null;
  try {
    id = sessionStorage.getItem(place(file));
  } catch {
    return undefined;
  }
  if (!id) return undefined;
  try {
    return await ask(id);
  } catch {
    forget(file);
    return undefined;
  }
}
