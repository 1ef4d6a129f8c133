import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { applyShifts, previewShifts } from "./api";
import css from "./DeadlinesPage.module.css";

/** What the calendar of today would move, shown before anything is. */
export function DeadlinesPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState<number>();
  const shifts = useQuery({ queryKey: ["calendar", "recounts"], queryFn: previewShifts });
  const act = useAct((_all: string, key) => applyShifts(key), [["calendar"], ["tasks"]], (answer) => setDone(answer.items.length));
  const rows = shifts.data?.items ?? [];
  return (
    <PageFrame title={t("calendar.deadlines")} lead={t("calendar.deadlinesLead")} back={{ to: "/calendar", label: t("calendar.title") }}>
      <ErrorSummary items={act.errors} />
      {done !== undefined && <p role="status">{t("calendar.moved", { n: done })}</p>}
      {shifts.isPending && <Skeleton lines={5} />}
      {shifts.isError && <ProblemNotice error={shifts.error} retry={() => void shifts.refetch()} />}
      {shifts.isSuccess && !rows.length && <EmptyState title={t("calendar.nothing")} />}
      {rows.length > 0 && (
        <>
          <ul className={css.list}>
            {rows.map((row) => (
              <li key={`${row.caseId}${row.name}${row.from}`}>
                <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link> {row.caseTitle} · {row.name}
                <br />
                <small>{dateTimeText(row.from)} → {dateTimeText(row.to)}</small>
              </li>
            ))}
          </ul>
          <Popconfirm title={t("calendar.applySure", { n: rows.length })} okText={t("calendar.apply")} cancelText={t("kit.cancel")} onConfirm={() => act.run("")}>
            <Button type="primary" loading={act.busy}>{t("calendar.apply")}</Button>
          </Popconfirm>
        </>
      )}
    </PageFrame>
  );
}
