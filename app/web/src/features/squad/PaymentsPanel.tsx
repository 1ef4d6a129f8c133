import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadPayment, SquadSheet } from "@/api/types";
import { type Column, DataTable } from "@/kit/DataTable";
import { Money } from "@/kit/Money";
import { moneyText } from "@/kit/moneyText";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { readPayments } from "./paymentApi";
import { PaymentVersions } from "./PaymentVersions";
import { Settlements } from "./Settlements";
import { targetText } from "./targetDate";

const PlanPayments = lazy(async () => ({ default: (await import("./PlanPayments")).PlanPayments }));
const SettlePayment = lazy(async () => ({ default: (await import("./SettlePayment")).SettlePayment }));

const tones: Record<SquadPayment["state"], Tone> = { OPEN: "neutral", PAID: "calm", SHORT: "late", LATE: "late" };

/** What is to be paid and by when, what was, and what is overdue. */
export function PaymentsPanel({ project, asOf }: { project: SquadSheet; asOf?: string }) {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState(false);
  const [settling, setSettling] = useState<SquadPayment>();
  const read = useQuery({ queryKey: ["squad", "payments", project.id, asOf], queryFn: () => readPayments(project.id, asOf) });
  const plan = read.data;
  const may = plan?.can.includes("settle");
  const columns: Column<SquadPayment>[] = [
    { key: "what", title: t("squad.payment.what"), render: (row) => row.what },
    { key: "state", title: t("squad.state"), render: (row) => <StatusTag tone={tones[row.state]}>{row.daysLate > 0 ? t(`squad.payment.late.${row.state as "LATE"}`, { n: row.daysLate }) : t(`squad.payment.state.${row.state}`)}</StatusTag> },
    { key: "due", title: t("squad.payment.due"), render: (row) => targetText(row.due, t) },
    { key: "amount", title: t("squad.payment.amount"), align: "end", render: (row) => <Money value={row.amount} /> },
    { key: "paid", title: t("squad.payment.paid"), align: "end", render: (row) => <Money value={row.paid} /> },
    { key: "settlements", title: t("squad.payment.settlements"), render: (row) => row.settlements.length > 0 && plan && <Settlements project={project.id} plan={plan} payment={row} /> },
  ];
  if (may) columns.push({ key: "act", title: t("squad.milestone.act"), render: (row) => row.state !== "PAID" && <Button size="small" onClick={() => setSettling(row)} aria-label={t("squad.payment.settleOne", { what: row.what })}>{t("squad.payment.settle")}</Button> });
  if (!plan) return read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null;
  if (!plan.items.length && !plan.version && !plan.can.includes("plan")) return null;
  return (
    <Panel title={t("squad.payment.panel")} extra={plan.can.includes("plan") && !planning && <Button onClick={() => setPlanning(true)}>{t("squad.payment.plan")}</Button>}>
      {planning && <Suspense fallback={null}><PlanPayments project={project} plan={plan} onReload={() => void read.refetch()} onClose={() => setPlanning(false)} /></Suspense>}
      {settling && <Suspense fallback={null}><SettlePayment project={project.id} plan={plan} payment={settling} onClose={() => setSettling(undefined)} /></Suspense>}
      {!planning && (plan.items.length > 0 ? (
        <>
          <p>{t("squad.payment.sums", { total: moneyText(plan.total.amount, "wan", t), paid: moneyText(plan.paid.amount, "wan", t), overdue: moneyText(plan.overdue.amount, "wan", t) })}</p>
          <DataTable label={t("squad.payment.panel")} rows={plan.items} columns={columns} rowKey={(row) => row.id} />
        </>
      ) : <p>{t("squad.payment.empty")}</p>)}
      {!planning && !asOf && plan.version > 0 && <PaymentVersions project={project.id} />}
    </Panel>
  );
}
