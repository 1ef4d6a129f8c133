import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ForetoldProject } from "@/api/types";
import { targetText } from "@/features/squad/targetDate";
import { dayText } from "@/kit/dates";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { AskWhy } from "./AskWhy";
import { withdrawForetold } from "./aheadApi";

const tone: Record<ForetoldProject["fate"], Tone> = { AHEAD: "accent", CAME: "calm", LATE: "close", MISSED: "late", STRUCK: "neutral" };

export function ForetoldLine({ month, item, mayWithdraw }: { month: string; item: ForetoldProject; mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useAct((reason: string, key) => withdrawForetold(month, item, reason, key), [["dispatch", "forecast", month], ["dispatch", "forecasts"]]);
  const words = [t(`dispatch.forecasts.kind.${item.kind}`), t(`dispatch.forecasts.library.${item.library}`), item.planned && `${t("dispatch.forecasts.planned")} ${targetText(item.planned, t)}`, item.named && `${t("dispatch.forecasts.named")}：${item.note ?? ""}`, item.cameOn && dayText(item.cameOn), item.struckWhy];
  return (
    <li>
      <Link to={`/squad/projects/${item.projectId}`}>{item.projectName}</Link>
      <small>{words.filter(Boolean).join(" · ")}</small>
      <StatusTag tone={tone[item.fate]}>{t(`dispatch.forecasts.fate.${item.fate}`)}</StatusTag>
      {mayWithdraw && item.fate !== "STRUCK" && <Button onClick={() => setAsking(true)}>{t("dispatch.forecasts.withdraw")}</Button>}
      <AskWhy open={asking} title={`${t("dispatch.forecasts.withdraw")}：${item.projectName}`} label={t("dispatch.forecasts.reason")} ok={t("dispatch.forecasts.withdraw")} act={act} onClose={() => setAsking(false)} />
    </li>
  );
}
