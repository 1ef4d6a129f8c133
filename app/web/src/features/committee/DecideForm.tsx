import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem, ItemDecision } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { formatMoney, shownMoney, typedMoney } from "@/kit/money";
import { PlainForm } from "@/kit/PlainForm";
import { tidyNumber } from "@/kit/tidy";
import { useAct } from "@/kit/useAct";
import { decideItem } from "./api";
import { tallyWords } from "./tallyWords";

/** The secretary counts: the amount may go down, never up; the dialog reads the tally once more. */
export function DecideForm({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const [wan, setWan] = useState(shownMoney(item.asked.amount, "wan"));
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState<"decide" | "defer">();
  const act = useAct((body: ItemDecision, key) => decideItem(item.id, body, key), [["committee"], ["case"]]);
  const granted = typedMoney(tidyNumber(wan), "wan");
  const send = (): void => act.run(asking === "defer" ? { defer: true, reason: reason.trim() } : { granted: item.tally.passed ? granted : undefined }, () => setAsking(undefined));
  return (
    <PlainForm label={t("committee.decide.title")} onSubmit={() => setAsking("decide")}>
      {item.tally.passed && <LineField pointer={`/${item.id}/granted`} label={t("committee.granted")} suffix={t("kit.wan")} value={wan} onChange={setWan} help={t("committee.decide.amountHelp", { most: formatMoney(item.asked.amount) })} error={act.wrong("/granted")} />}
      <ButtonRow>
        <Button htmlType="submit">{t("committee.decide.go")}</Button>
        <Button onClick={() => setAsking("defer")}>{t("committee.decide.defer")}</Button>
      </ButtonRow>
      <Dialog open={!!asking} title={t(asking === "defer" ? "committee.decide.deferSure" : "committee.decide.sure", { title: item.title })} okText={t(asking === "defer" ? "committee.decide.defer" : "committee.decide.go")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy, disabled: asking === "defer" && !reason.trim() }} onOk={send} onCancel={() => setAsking(undefined)}>
        <ErrorSummary items={act.errors} />
        {asking === "defer" ? (
          <LineField pointer={`/${item.id}/reason`} label={t("committee.reason")} value={reason} onChange={setReason} help={t("committee.decide.deferHelp")} long />
        ) : (
          <>
            {tallyWords(item.tally, t).map((line) => <p key={line}>{line}</p>)}
            {item.tally.passed && <p>{t("committee.decide.amount", { amount: formatMoney(granted) })}</p>}
            <p>{t("committee.decide.final")}</p>
          </>
        )}
      </Dialog>
    </PlainForm>
  );
}
