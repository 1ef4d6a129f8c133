/** Lengths of bars against the longest one, in per cent; what is no figure has no bar. */
export function shares(values: string[]): number[] {
  const figures = values.map((value) => Number(value.replace(/,/g, "")));
  const longest = Math.max(0, ...figures.filter(Number.isFinite));
  return figures.map((figure) => (longest > 0 && Number.isFinite(figure) ? Math.max(0, Math.round((figure / longest) * 1000) / 10) : 0));
}
