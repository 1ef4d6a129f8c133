export interface Square {
  day: string;
  weekend: boolean;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** The days of a month in weeks from Monday; what belongs to its neighbours is empty. */
export function monthOf(year: number, month: number): (Square | undefined)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const squares: (Square | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let day = 1; day <= days; day += 1) {
    squares.push({ day: `${year}-${two(month)}-${two(day)}`, weekend: (lead + day - 1) % 7 > 4 });
  }
  while (squares.length % 7) squares.push(undefined);
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
}
