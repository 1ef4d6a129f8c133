/** The address of an operation for any origin. */
export const at = (path: string): string => `*/api/v1${path}`;
