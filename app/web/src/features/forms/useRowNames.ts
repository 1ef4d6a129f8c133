import { useRef, useState } from "react";

/** Rows have no names of their own; here each has one while the table is on the page, so that a file that travelled while a row above was taken away still finds its own. */
export function useRowNames() {
  // The names are the natural numbers without those of the rows that went.
  const [gone, setGone] = useState<number[]>([]);
  const now = useRef<number[]>([]);
  return {
    nameOf: (at: number): number => {
      let name = at;
      for (const each of gone) if (each <= name) name += 1;
      return name;
    },
    /** Where that row stands by now; -1 when it went. */
    placeOf: (name: number): number => (now.current.includes(name) ? -1 : name - now.current.filter((each) => each < name).length),
    drop: (name: number): void => {
      now.current = [...now.current, name].sort((one, other) => one - other);
      setGone(now.current);
    },
  };
}
