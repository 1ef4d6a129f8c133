import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadPayments, SquadPaymentsBody, SquadSheet } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { fenOf } from "@/kit/money";
import { moneyText } from "@/kit/moneyText";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { planPayments } from "./paymentApi";
import { draftOfPayments, type PaymentDraft, paymentGaps, paymentsBody, paymentsSum } from "./paymentDraft";
import css from "./PlanFields.module.css";
import { TargetDateField } from "./TargetDateField";
import { useProjectGaps } from "./useProjectGaps";

interface Props {
  project: SquadSheet;
  plan: SquadPayments;
  onReload: () => void;
  onClose: () => void;
}

/** What is to be paid, payment by payment; what was paid of stays as it is, and a change says why. */
export function PlanPayments({ project, plan, onReload, onClose }: Props) {
  const { t } = useTranslation();
  // what is typed over stays: the version is the one that was seen when it was begun
  const [seen] = useState(plan);
  const [draft, setDraft] = useState<PaymentDraft[]>(() => (plan.items.length ? draftOfPayments(plan) : [{ what: "", amount: "", due: "", paid: false }]));
  const [reason, setReason] = useState("");
  const act = useAct((body: SquadPaymentsBody) => planPayments(project.id, body, seen.version), [["squad"]], onClose);
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const put = (at: number, part: Partial<PaymentDraft>): void => setDraft(draft.map((each, n) => (n === at ? { ...each, ...part } : each)));
  const submit = (): void => {
    const gaps = paymentGaps(draft, reason, seen);
    setGaps(gaps);
    if (!gaps.length) act.run(paymentsBody(draft, reason));
  };
  const reload = (): void => {
    onReload();
    onClose();
  };
  const sum = paymentsSum(draft);
  const over = (fenOf(sum) ?? 0n) > (fenOf(project.totalInvest.amount) ?? 0n);
  return (
    <PlainForm label={t("squad.payment.plan")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      {act.stale && <div><Button onClick={reload}>{t("squad.reload")}</Button></div>}
      {draft.map((each, at) => {
        const pointer = (name: string): string => `/items/${at}/${name}`;
        return (
          <fieldset key={each.id ?? `new${at}`} className={css.point} disabled={each.paid}>
            <legend>{t(each.paid ? "squad.payment.pointPaid" : "squad.payment.point", { n: at + 1 })}</legend>
            <LineField pointer={pointer("what")} label={t("squad.payment.what")} value={each.what} error={wrong(pointer("what")) ?? wrong(pointer("id"))} onChange={(what) => put(at, { what })} />
            <TargetDateField pointer={pointer("due")} label={t("squad.payment.due")} required disabled={each.paid} value={each.due} error={wrong(pointer("due"))} onChange={(due) => put(at, { due })} />
            <LineField pointer={pointer("amount")} label={t("squad.payment.amount")} suffix={t("kit.wan")} value={each.amount} error={wrong(pointer("amount"))} onChange={(amount) => put(at, { amount })} />
            {!each.paid && <div className={css.tools}><Button onClick={() => setDraft(draft.filter((_, n) => n !== at))} aria-label={t("squad.payment.remove", { n: at + 1 })}>{t("squad.remove")}</Button></div>}
          </fieldset>
        );
      })}
      <div><Button onClick={() => setDraft([...draft, { what: "", amount: "", due: "", paid: false }])}>{t("squad.payment.add")}</Button></div>
      <p className={over ? css.late : css.sum} role="status">{t(over ? "squad.plan.over" : "squad.plan.sum", { sum: moneyText(sum, "wan", t), total: moneyText(project.totalInvest.amount, "wan", t) })}</p>
      {seen.version > 0 && <LineField pointer="/reason" label={t("squad.payment.why")} value={reason} error={wrong("/reason")} onChange={setReason} />}
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.payment.save")}</Button>
        <Button onClick={onClose}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
