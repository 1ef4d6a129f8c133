/**
 * A new value, or how it comes out of what stands there by then. What arrives late (a file that travelled while the
 * person went on typing, perhaps on another page of the form) is always told the second way.
 */
export type Edit<T> = T | ((now: T) => T);

export const edited = <T>(edit: Edit<T>, now: T): T => (typeof edit === "function" ? (edit as (now: T) => T)(now) : edit);
