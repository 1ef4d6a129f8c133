import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { LineField } from "@/kit/LineField";
import { fenOf } from "@/kit/money";
import { moneyText } from "@/kit/moneyText";
import { Panel } from "@/kit/Panel";
import { evenly, type MonthDraft, monthsFrom, sumOf } from "./planDraft";
import css from "./PlanFields.module.css";
import { InvestmentChart } from "./InvestmentChart";
import { isAmount, moneyOf } from "./projectDraft";
import { spanOf } from "./targetDate";

interface Props {
  project: SquadSheet;
  months: MonthDraft[];
  at: "" | "/plan";
  wrong: (pointer: string) => string | undefined;
  onChange: (months: MonthDraft[]) => void;
}

/** The money month by month, with its sum against the whole. */
export function CurveFields({ project, months, at, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const year = new Date().getFullYear();
  const span = spanOf(project.plannedFinish ?? "");
  const [spread, setSpread] = useState({ first: months[0]?.month ?? `${year}-01`, last: months.at(-1)?.month ?? (span && span.last > `${year}-12` ? `${year}-12` : (span?.last.slice(0, 7) ?? `${year}-12`)), total: "" });
  const sum = sumOf(months);
  const over = (fenOf(sum) ?? 0n) > (fenOf(project.totalInvest.amount) ?? 0n);
  const drawn = months.flatMap((each) => (/^\d{4}-\d{2}$/.test(each.month) && isAmount(each.amount) && each.amount.trim() ? [{ month: each.month, planned: moneyOf(each.amount) ?? { amount: "0.00", currency: "CNY" as const }, sum: { amount: "0.00", currency: "CNY" as const } }] : []));
  const range = monthsFrom(spread.first, spread.last);
  return (
    <Panel title={t("squad.curve.panel")} id="curve">
      <div className={css.cells}>
        <LineField pointer="/spread-first" label={t("squad.plan.first")} type="month" required={false} value={spread.first} onChange={(first) => setSpread({ ...spread, first })} />
        <LineField pointer="/spread-last" label={t("squad.plan.last")} type="month" required={false} value={spread.last} onChange={(last) => setSpread({ ...spread, last })} />
        <LineField pointer="/spread-total" label={t("squad.plan.total")} required={false} suffix={t("kit.wan")} value={spread.total} onChange={(total) => setSpread({ ...spread, total })} />
      </div>
      <div><Button disabled={!range.length || !spread.total.trim() || !isAmount(spread.total)} onClick={() => onChange(evenly(spread.total, range))}>{t("squad.plan.spread", { n: range.length })}</Button></div>
      {drawn.length > 1 && <InvestmentChart plan={[...drawn].sort((one, other) => one.month.localeCompare(other.month))} invested={[]} />}
      <div className={css.months}>
        {months.map((each, n) => (
          <div key={n} className={css.month}>
            <LineField pointer={`${at}/curve/${n}/amount`} label={each.month} suffix={t("kit.wan")} value={each.amount} error={wrong(`${at}/curve/${n}/amount`) ?? wrong(`${at}/curve/${n}/month`)} onChange={(amount) => onChange(months.map((one, m) => (m === n ? { ...one, amount } : one)))} />
            <Button onClick={() => onChange(months.filter((_, m) => m !== n))} aria-label={t("squad.plan.removeMonth", { month: each.month })}>{t("squad.remove")}</Button>
          </div>
        ))}
      </div>
      <div><Button onClick={() => onChange([...months, { month: nextMonth(months, spread.first), amount: "" }])}>{t("squad.plan.addMonth")}</Button></div>
      <p className={over ? css.late : css.sum} role="status">{t(over ? "squad.plan.over" : "squad.plan.sum", { sum: moneyText(sum, "wan", t), total: moneyText(project.totalInvest.amount, "wan", t) })}</p>
    </Panel>
  );
}

function nextMonth(months: readonly MonthDraft[], first: string): string {
  const last = months.map((each) => each.month).sort().at(-1);
  return last ? (monthsFrom(last, "9999-12")[1] ?? first) : first;
}
