import type { StoredFile } from "./types";
import { transfer } from "./transfer";
import { uploadInPieces } from "./uploadInPieces";

/** What one learns while a file travels. */
export interface Journey {
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  /** The line is broken (true) or works again (false). Files in pieces only. */
  onWaiting?: (waiting: boolean) => void;
  signal?: AbortSignal;
}

/** Larger files go in pieces, so that a broken line costs one piece and not the whole. */
const WHOLE = 2 * 1_048_576;

/** @param key the same for every try to send this file */
export function upload(file: File, key: string, journey: Journey): Promise<StoredFile> {
  if (file.size > WHOLE) return uploadInPieces(file, key, journey);
  const body = new FormData();
  body.append("file", file);
  return transfer<StoredFile>({
    method: "POST",
    path: "/api/v1/files",
    headers: { "Idempotency-Key": key },
    body,
    onSent: (bytes) => journey.onProgress(Math.min(1, bytes / file.size)),
    signal: journey.signal,
  });
}
