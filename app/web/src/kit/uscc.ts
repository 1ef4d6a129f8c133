import { tidyCode } from "./tidy";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccHint = "empty" | "shape" | "digit" | "good";

/**
 * Unified social credit code, GB 32100-2015: 18 characters without I O S V Z, the last one a check
 * digit modulo 31. A wrong digit or an old number of 15 digits is a hint, not a refusal: staff looks at it.
 */
export function usccHint(text: string): UsccHint {
  const code = tidyCode(text);
  if (!code) return "empty";
  const values = [...code].map((letter) => ALPHABET.indexOf(letter));
  if (!/^([0-9A-Z]{18}|\d{15})$/.test(code)) return "shape";
  if (code.length === 15 || values.includes(-1)) return "digit";
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17] ? "good" : "digit";
}
