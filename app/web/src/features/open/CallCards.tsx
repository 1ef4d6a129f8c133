import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Call } from "@/api/types";
import { Deadline } from "@/kit/Deadline";
import { dateText, lastMoment } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { moneyText } from "@/kit/moneyText";
import { StatusTag } from "@/kit/StatusTag";
import css from "./CallCards.module.css";
import { callTone } from "./callTone";

/** Calls as cards: what, until when, how much. */
export function CallCards({ park, calls }: { park: string; calls: Call[] }) {
  const { t } = useTranslation();
  if (!calls.length) return <EmptyState title={t("open.calls.empty")} hint={t("open.calls.emptyHint")} />;
  return (
    <ul className={css.cards}>
      {calls.map((call) => (
        <li key={call.id} className={css.card}>
          <div className={css.top}>
            <Link to={`/p/${park}/calls/${call.id}`}>{call.title}</Link>
            <StatusTag tone={callTone[call.state]}>{t(`open.calls.state.${call.state}`)}</StatusTag>
          </div>
          <p className={css.facts}>
            {call.instruments?.map((each) => t("open.calls.upTo", { label: each.label, amount: moneyText(each.cap.amount, "wan", t) })).join(t("forms.comma"))}
          </p>
          <p>
            {call.state === "open" && <Deadline dueAt={call.closesAt} />}
            {call.state === "upcoming" && t("open.calls.opens", { date: dateText(call.opensAt) })}
            {call.state === "closed" && t("open.calls.closed", { date: dateText(lastMoment(call.closesAt)) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
