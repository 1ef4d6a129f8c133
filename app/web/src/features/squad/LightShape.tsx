import type { SquadColour } from "@/api/types";
import css from "./LightMark.module.css";

interface Props {
  colour?: SquadColour;
  x: number;
  y: number;
  r?: number;
}

/** Green is a disc, yellow a triangle, red a square, not judged a ring. */
export function LightShape({ colour, x, y, r = 6 }: Props) {
  switch (colour) {
    case "GREEN":
      return <circle className={css.GREEN} cx={x} cy={y} r={r} />;
    case "YELLOW":
      return <path className={css.YELLOW} d={`M${x} ${y - r}L${x + r} ${y + r * 0.85}H${x - r}z`} />;
    case "RED":
      return <rect className={css.RED} x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} rx={1} />;
    case undefined:
      return <circle className={css.NONE} cx={x} cy={y} r={r * 0.5} />;
  }
}
