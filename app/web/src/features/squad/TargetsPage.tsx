import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayOf } from "@/kit/dates";
import { Narrow } from "@/kit/Narrow";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readTargets } from "./api";
import { SquadNav } from "./SquadNav";
import { TargetsForm } from "./TargetsForm";

/** What the park means to reach in a year; the board measures by it. */
export function TargetsPage() {
  const { t } = useTranslation();
  const now = Number(dayOf(new Date()).slice(0, 4));
  const [year, setYear] = useState(now);
  const [round, setRound] = useState(0);
  const targets = useQuery({ queryKey: ["squad", "targets", year], queryFn: () => readTargets(year) });
  const years = Array.from({ length: 13 }, (_, at) => String(now + 2 - at));
  return (
    <PageFrame title={t("squad.targets.title")} lead={t("squad.targets.lead")} actions={<Link to="/boards/squad">{t("squad.targets.board")}</Link>}>
      <SquadNav />
      <Narrow><NativeSelect aria-label={t("squad.targets.year")} value={String(year)} options={years.map((each) => ({ value: each, label: t("squad.date.YEAR", { year: each }) }))} onChoose={(each) => setYear(Number(each) || now)} /></Narrow>
      {targets.isPending && <Skeleton lines={4} />}
      {targets.isError && <ProblemNotice error={targets.error} retry={() => void targets.refetch()} />}
      {targets.data && <Panel title={t("squad.targets.of", { year })}><TargetsForm key={`${year}-${round}`} targets={targets.data} onReload={() => void targets.refetch().then(() => setRound(round + 1))} /></Panel>}
    </PageFrame>
  );
}
