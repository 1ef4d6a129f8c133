import { useTranslation } from "react-i18next";
import type { SquadShade } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import css from "./LightLine.module.css";
import { LightMark } from "./LightMark";

/** A light with the sentence why, and what else is to be known of it. */
export function LightLine({ light }: { light?: SquadShade }) {
  const { t } = useTranslation();
  return (
    <span className={css.line}>
      <LightMark colour={light?.colour} />
      {light?.wasRed && light.colour !== "RED" && <StatusTag tone="late">{t("squad.light.wasRed")}</StatusTag>}
      {light?.override && <StatusTag tone="close">{t("squad.light.override")}</StatusTag>}
      {light?.exempt && <StatusTag>{t("squad.light.exempt")}</StatusTag>}
      {light?.why && <small>{light.why}</small>}
    </span>
  );
}
