/** Full-width letters, digits and signs, as Chinese input methods give them, to their plain forms. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ")
    .replace(/。/g, ".");
}

/** A code: half-width, no spaces or dashes, upper case. */
export function tidyCode(text: string): string {
  return halfWidth(text).replace(/[\s-]/g, "").toUpperCase();
}

/** A figure: half-width, without spaces and thousands separators. */
export function tidyNumber(text: string): string {
  return halfWidth(text).replace(/[\s,，_]/g, "");
}
