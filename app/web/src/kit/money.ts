/**
 * Money is a decimal string in yuan; screens speak 万元. All arithmetic is on whole fen with
 * BigInt: no floating point ever touches an amount.
 */
export type MoneyUnit = "yuan" | "wan" | "yi";

/** Decimals of a unit so that a fen still counts. */
const decimals: Record<MoneyUnit, number> = { yuan: 2, wan: 6, yi: 10 };

/** `"300000.00"` → 30000000n fen; undefined when it is not an amount. */
export function fenOf(yuan: string): bigint | undefined {
  return scaled(yuan, 2);
}

export function yuanOf(fen: bigint): string {
  return unscaled(fen, 2);
}

/** A decimal string as a whole number of 10^-places, refusing anything more precise. */
export function scaled(text: string, places: number): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign = "", whole = "0", rest = ""] = match;
  const fraction = rest.replace(/0+$/, "");
  if (fraction.length > places) return undefined;
  const value = BigInt(whole + fraction.padEnd(places, "0"));
  return sign ? -value : value;
}

export function unscaled(value: bigint, places: number): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places ? `.${digits.slice(-places)}` : "";
  return `${negative ? "-" : ""}${whole}${fraction}`;
}

/** What a person sees in a field: `"300000.00"` → `"30"`, `"125000.00"` → `"12.5"`. */
export function shownMoney(yuan: string, unit: MoneyUnit): string {
  const fen = fenOf(yuan);
  if (fen === undefined) return yuan;
  const text = unscaled(fen, decimals[unit]);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** What a person typed → yuan with two decimals; the text itself when it is no amount. */
export function typedMoney(text: string, unit: MoneyUnit): string {
  const fen = scaled(text, decimals[unit]);
  return fen === undefined ? text : yuanOf(fen);
}

/** With thousands separators; two decimals at least in 万元 when the amount has a fraction. */
export function formatMoney(yuan: string, unit: MoneyUnit = "wan"): string {
  const shown = shownMoney(yuan, unit);
  const [whole = "", fraction = ""] = shown.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction || unit === "yuan" ? `${grouped}.${fraction.padEnd(2, "0")}` : grouped;
}
