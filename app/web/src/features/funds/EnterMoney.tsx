import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoneyValue } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { payInto, recoverInto } from "./api";
import { typedAmount } from "./fundDraft";
import { useGaps } from "./useGaps";

export type Movement = "contribution" | "recovery";
const send = { contribution: payInto, recovery: recoverInto };

/** One line for the ledger, which keeps it for good: Enter alone does not write it. */
export function EnterMoney({ fund, movement, onClose }: { fund: string; movement: Movement; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const act = useAct((amount: MoneyValue, key) => send[movement](fund, amount, key), [["funds"]], onClose);
  const { errors, wrong, setGaps } = useGaps(act);
  const submit = () => {
    const amount = typedAmount(typed);
    setGaps(amount ? [] : [["/amount", "amount"]]);
    if (amount) act.run(amount);
  };
  const title = t(`funds.enter.${movement}`);
  return (
    <Panel title={title}>
      <PlainForm label={title} onSubmit={submit} deliberate>
        <ErrorSummary items={errors} />
        <LineField pointer="/amount" label={t("funds.amount")} value={typed} error={wrong("/amount")} help={t("funds.forGood")} suffix={t("kit.wan")} onChange={setTyped} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("funds.record")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
