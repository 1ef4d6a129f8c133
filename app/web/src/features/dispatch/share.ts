/** A share in percent with one decimal; of nothing it is a dash, not zero. */
export const share = (part: number, whole: number): string => (whole > 0 ? `${((part * 100) / whole).toFixed(1)}%` : "—");
