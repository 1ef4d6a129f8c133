/** JSON pointers of answers and the ids of their controls, so that an error can lead to its field. */
export const pointerTo = (...path: (string | number)[]): string => path.map((part) => `/${part}`).join("");

export const fieldId = (pointer: string): string => `f${plain(pointer).replace(/\//g, "-")}`;

export const fieldOf = (pointer: string): string => plain(pointer).split("/")[1] ?? "";

/** Servers point into the whole body, forms into their data. */
export const plain = (pointer: string): string => pointer.replace(/^\/data(?=\/)/, "");
