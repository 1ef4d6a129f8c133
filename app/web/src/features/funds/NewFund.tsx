import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { openFund } from "./api";
import { ContributorFields } from "./ContributorFields";
import { fundBody, fundGaps, type FundDraft } from "./fundDraft";
import { useGaps } from "./useGaps";

/** A fund without money yet: what is paid in is entered on its own page. */
export function NewFund({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<FundDraft>({ name: "", size: "", contributors: [] });
  const act = useAct(openFund, [["funds"]], (fund) => void navigate(`/funds/${fund.id}`));
  const { errors, wrong, setGaps } = useGaps(act);
  const submit = () => {
    const gaps = fundGaps(draft);
    setGaps(gaps);
    if (!gaps.length) act.run(fundBody(draft));
  };
  return (
    <Panel title={t("funds.newFund")}>
      <PlainForm label={t("funds.newFund")} onSubmit={submit} deliberate>
        <ErrorSummary items={errors} />
        <LineField pointer="/name" label={t("funds.fundName")} value={draft.name} error={wrong("/name")} onChange={(name) => setDraft({ ...draft, name })} />
        <LineField pointer="/size" label={t("funds.size")} value={draft.size} error={wrong("/size")} suffix={t("kit.wan")} onChange={(size) => setDraft({ ...draft, size })} />
        <ContributorFields value={draft.contributors} wrong={wrong} onChange={(contributors) => setDraft({ ...draft, contributors })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("funds.newFund")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
