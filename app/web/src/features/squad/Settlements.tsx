import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadPayment, SquadPayments, SquadSettlement } from "@/api/types";
import { dayText } from "@/kit/dates";
import { moneyText } from "@/kit/moneyText";
import { useAct } from "@/kit/useAct";
import { useProblemText } from "@/kit/useProblemText";
import { saveVoucher, settlePayment } from "./paymentApi";
import { against } from "./paymentDraft";
import css from "./PeoplePanel.module.css";
import { ReasonDialog } from "./ReasonDialog";

/** What was paid of a payment, each with its voucher; a mistake is taken back with a reason and stays to be seen. */
export function Settlements({ project, plan, payment }: { project: string; plan: SquadPayments; payment: SquadPayment }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [failed, setFailed] = useState<string>();
  const [back, setBack] = useState<SquadSettlement>();
  const act = useAct(
    (reason: string, key) => settlePayment(project, payment.id, { amount: { amount: against(back?.amount.amount ?? "0.00"), currency: "CNY" }, reason }, plan.version, key),
    [["squad"]],
    () => setBack(undefined),
  );
  const name = (each: SquadSettlement): string => t("squad.payment.one", { day: dayText(each.on), amount: moneyText(each.amount.amount, "wan", t) });
  const may = plan.can.includes("settle");
  return (
    <>
      <ul className={css.slips}>
        {payment.settlements.map((each) => (
          <li key={each.id}>
            <span>{name(each)}</span>
            {each.reason && <small>{each.reason}</small>}
            {each.voucher && <span><Button type="link" size="small" onClick={() => void saveVoucher(project, payment.id, each).then(() => setFailed(undefined), (error: unknown) => setFailed(text(error)))}>{each.voucher}</Button></span>}
            {may && !each.amount.amount.startsWith("-") && payment.paid.amount !== "0.00" && <span><Button type="link" size="small" onClick={() => setBack(each)} aria-label={t("squad.payment.backOne", { one: name(each) })}>{t("squad.payment.back")}</Button></span>}
          </li>
        ))}
      </ul>
      {failed && <small role="alert">{failed}</small>}
      {back && <ReasonDialog title={t("squad.payment.backOne", { one: name(back) })} ok={t("squad.payment.back")} danger act={act} onClose={() => setBack(undefined)}><p>{t("squad.payment.backHint")}</p></ReasonDialog>}
    </>
  );
}
