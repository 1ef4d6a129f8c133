/** The version a change was made on; the server answers 412 when someone else was faster. */
export const ifMatch = (version: number): { "If-Match": string } => ({ "If-Match": `"${version}"` });
