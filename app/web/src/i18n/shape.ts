/** The same keys with any text: a message missing in one language breaks the build. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
