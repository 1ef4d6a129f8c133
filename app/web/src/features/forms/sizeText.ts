/** `1.4 MB`, `320 KB`; nothing when the size is unknown. */
export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return "";
  return bytes >= 1_000_000 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
