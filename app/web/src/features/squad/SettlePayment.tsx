import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, SquadPayment, SquadPayments, SquadSettlementBody } from "@/api/types";
import { edited } from "@/features/forms/edit";
import { FileField } from "@/features/forms/FileField";
import { idsOf } from "@/features/forms/idsOf";
import { fieldId } from "@/features/forms/pointer";
import { dayOf } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { shownMoney } from "@/kit/money";
import { moneyText } from "@/kit/moneyText";
import { useAct } from "@/kit/useAct";
import { settlePayment } from "./paymentApi";
import { isPositive } from "./paymentDraft";
import { moneyOf } from "./projectDraft";
import { useProjectGaps } from "./useProjectGaps";

/** What was paid, on which day, with its voucher where there is one. */
export function SettlePayment({ project, plan, payment, onClose }: { project: string; plan: SquadPayments; payment: SquadPayment; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ amount: string; on: string; fileId?: string }>({ amount: shownMoney(payment.outstanding.amount, "wan"), on: dayOf(new Date()) });
  // the version that was seen when this was opened
  const [seen] = useState(plan.version);
  const act = useAct((body: SquadSettlementBody, key) => settlePayment(project, payment.id, body, seen, key), [["squad"]], onClose);
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const label = t("squad.payment.voucher");
  const spec: FieldSpec = { kind: "file", label, maxMb: 50, accept: ["application/pdf", "image/jpeg", "image/png"] };
  const submit = (): void => {
    const good = isPositive(draft.amount);
    setGaps(good ? [] : [["/amount", "amount"]]);
    if (good) act.run({ amount: moneyOf(draft.amount), on: draft.on || undefined, voucherId: draft.fileId });
  };
  return (
    <Dialog open title={t("squad.payment.settleOne", { what: payment.what })} okText={t("squad.curve.record")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={submit} onCancel={onClose}>
      <ErrorSummary items={errors} />
      <p>{t("squad.payment.owed", { amount: moneyText(payment.outstanding.amount, "wan", t) })}</p>
      <LineField pointer="/amount" label={t("squad.payment.paidNow")} suffix={t("kit.wan")} value={draft.amount} error={wrong("/amount")} onChange={(amount) => setDraft({ ...draft, amount })} />
      <LineField pointer="/on" label={t("squad.payment.on")} type="date" value={draft.on} error={wrong("/on")} onChange={(on) => setDraft({ ...draft, on })} />
      <FieldFrame id={fieldId("/voucherId")} label={label} group error={wrong("/voucherId")}>
        <FileField id={fieldId("/voucherId")} spec={spec} label={label} value={draft.fileId} required={false} error={wrong("/voucherId")} onChange={(edit) => setDraft((before) => ({ ...before, fileId: idsOf(edited(edit, before.fileId))[0] }))} />
      </FieldFrame>
    </Dialog>
  );
}
