import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayOf } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readYear } from "./api";
import { ChangeDay } from "./ChangeDay";
import { ImportNotice } from "./ImportNotice";
import { YearGrid } from "./YearGrid";

/** Which days of a year are worked, and by whose word. */
export function CalendarPage() {
  const { t } = useTranslation();
  const [year, setYear] = useState(() => Number(dayOf(new Date()).slice(0, 4)));
  const [day, setDay] = useState<string>();
  const whole = useQuery({ queryKey: ["calendar", year], queryFn: () => readYear(year) });
  const change = whole.data?.can.includes("change") ?? false;
  const chosen = whole.data?.days.find((each) => each.day === day);
  return (
    <PageFrame title={t("calendar.title")} lead={t("calendar.lead")} actions={<>{whole.data?.can.includes("editions") && <Link to="/calendar/editions"><Button tabIndex={-1}>{t("calendar.editions")}</Button></Link>}{change && <Link to="/calendar/deadlines"><Button tabIndex={-1}>{t("calendar.deadlines")}</Button></Link>}</>}>
      <div>
        <Button onClick={() => setYear(year - 1)} aria-label={t("calendar.before")}>‹</Button> <strong>{year}</strong> <Button onClick={() => setYear(year + 1)} aria-label={t("calendar.after")}>›</Button>
      </div>
      {whole.isPending && <Skeleton lines={8} />}
      {whole.isError && <ProblemNotice error={whole.error} retry={() => void whole.refetch()} />}
      {whole.data && (
        <>
          {!whole.data.known && <Panel tone="close"><p>{t("calendar.unknown", { year })}</p></Panel>}
          <p>{t("calendar.workdays", { n: whole.data.workdays })}</p>
          {day && change && <ChangeDay key={`${day}${whole.data.version}`} day={day} present={chosen} version={whole.data.version} onClose={() => setDay(undefined)} />}
          <YearGrid year={year} days={whole.data.days} chosen={day} onChoose={change ? setDay : undefined} />
          {change && <ImportNotice />}
        </>
      )}
    </PageFrame>
  );
}
