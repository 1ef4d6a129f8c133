import { useTranslation } from "react-i18next";
import type { SquadColour } from "@/api/types";
import css from "./LightMark.module.css";
import { LightShape } from "./LightShape";

/** A light with its word: a disc, a triangle, a square, so that the shape tells it as well. */
export function LightMark({ colour }: { colour?: SquadColour }) {
  const { t } = useTranslation();
  return (
    <span className={css.mark}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><LightShape colour={colour} x={8} y={8} /></svg>
      <span>{t(`squad.light.${colour ?? "NONE"}`)}</span>
    </span>
  );
}
