import { useTranslation } from "react-i18next";
import type { WeeklyReportRow } from "@/api/types";
import { Lamp } from "./Lamp";

/** Whether the report is there: yellow on Thursday evening, red on Friday noon; a red that came after all stays told. */
export function ReportLamp({ report }: { report: WeeklyReportRow }) {
  const { t } = useTranslation();
  const colour = report.light === "red" || report.light === "yellow" ? report.light : "green";
  return <Lamp colour={colour} note={report.wasRed ? t("dispatch.lamp.wasRed") : undefined}>{t(`dispatch.lamp.${colour}`)}</Lamp>;
}
