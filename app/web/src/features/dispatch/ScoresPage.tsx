import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { targetText } from "@/features/squad/targetDate";
import { dateText, dayOf } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { readScores, settleScores } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { FilterBar } from "./FilterBar";
import { Flags } from "./Flags";
import { byTrack, quarterOf, recent } from "./quarters";
import { Races } from "./Races";
import { TrackTable } from "./TrackTable";

const SHOWN = 8;

/** How projects stand against each other in a quarter, track by track, and who holds the flags. */
export function ScoresPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [asking, setAsking] = useState(false);
  const quarter = params.get("quarter") ?? undefined;
  const found = useQuery({ queryKey: ["dispatch", "scores", quarter], queryFn: () => readScores(quarter) });
  const act = useAct((which: string, key) => settleScores(which, key), [["dispatch", "scores"], ["dispatch", "flags"]]);
  const sheet = found.data;
  const quarters = recent(quarterOf(dayOf(new Date())), SHOWN);
  const options = [...new Set([...(sheet ? [sheet.quarter] : []), ...quarters])].sort().reverse().map((value) => ({ value, label: targetText(value, t) }));
  return (
    <DispatchFrame part="scores" title={t("dispatch.scores.title")} lead={t("dispatch.scores.lead")} actions={sheet?.can.includes("settle") && <Button type="primary" onClick={() => setAsking(true)}>{t("dispatch.scores.settle")}</Button>}>
      <FilterBar choices={[{ name: "quarter", any: t("dispatch.scores.quarter"), options }]} />
      {found.isPending && <Skeleton lines={8} />}
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {sheet && <p><b>{targetText(sheet.quarter, t)}</b> <StatusTag tone={sheet.settled ? "calm" : "neutral"}>{sheet.settled && sheet.settledAt ? t("dispatch.scores.settled", { at: dateText(sheet.settledAt) }) : t("dispatch.scores.running")}</StatusTag>{!sheet.settled && sheet.dueAt && <> {t("dispatch.scores.dueAt", { at: dateText(sheet.dueAt) })}</>}</p>}
      {sheet?.items.length === 0 && <EmptyState title={t("dispatch.scores.empty")} />}
      {sheet && byTrack(sheet.items).map(([track, rows]) => (
        <Panel key={track} title={track || t("dispatch.scores.noTrack")}><TrackTable label={track || t("dispatch.scores.noTrack")} rows={rows} /></Panel>
      ))}
      <Flags />
      <Races />
      {sheet && (
        <Dialog open={asking} title={t("dispatch.scores.settleSure", { quarter: targetText(sheet.quarter, t) })} okText={t("dispatch.scores.settle")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(sheet.quarter, () => setAsking(false))} onCancel={() => setAsking(false)}>
          <ErrorSummary items={act.errors} />
          <p>{t("dispatch.scores.settleHint")}</p>
        </Dialog>
      )}
    </DispatchFrame>
  );
}
