/** SHA-256 in lower-case hex. Plain-http addresses inside a park's own network have no `crypto.subtle`: then the caller says so. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
