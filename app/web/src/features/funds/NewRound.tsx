import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { MoneyValue, RoundBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { formatMoney, typedMoney } from "@/kit/money";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { tidyNumber } from "@/kit/tidy";
import { useAct } from "@/kit/useAct";
import { createRound, readFunds, readPresets } from "./api";

const blank = { fundId: "", title: "", preset: "", opensAt: "", closesAt: "", budget: "", notice: "" };

/** Nothing typed is nothing sent: the server says what is missing, all at once. */
const budgetOf = (typed: string): MoneyValue | undefined => (typed.trim() ? { amount: typedMoney(tidyNumber(typed), "wan"), currency: "CNY" } : undefined);

/** A draft of a call; nobody sees it before it is published. */
export function NewRound({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const funds = useQuery({ queryKey: ["funds"], queryFn: readFunds });
  const presets = useQuery({ queryKey: ["presets"], queryFn: readPresets, staleTime: Infinity });
  const [draft, setDraft] = useState(blank);
  const act = useAct((body: RoundBody, key) => createRound(body, key), [["rounds"]], (round) => void navigate(`/rounds/${round.id}`));
  const set = (name: keyof typeof blank) => (next: string) => setDraft({ ...draft, [name]: next });
  const line = (name: keyof typeof blank, label: string, more: { type?: string; long?: boolean; suffix?: string; help?: string } = {}) => (
    <LineField pointer={`/${name}`} label={label} value={draft[name]} error={act.wrong(`/${name}`)} onChange={set(name)} {...more} />
  );
  const choice = (name: "fundId" | "preset", label: string, options: { value: string; label: string }[], help?: string) => (
    <FieldFrame id={fieldId(`/${name}`)} label={label} required help={help} error={act.wrong(`/${name}`)}>
      <NativeSelect {...described(fieldId(`/${name}`), { help, error: act.wrong(`/${name}`), required: true })} value={draft[name]} options={options} onChoose={set(name)} />
    </FieldFrame>
  );
  const preset = presets.data?.items.find((each) => each.key === draft.preset);
  const terms = preset?.instruments.map((each) => `${each.label} ≤ ${formatMoney(each.cap.amount)} ${t("kit.wan")}`).join(t("forms.comma"));
  const body = (): RoundBody => ({ ...draft, fundId: draft.fundId || undefined, budget: budgetOf(draft.budget) });
  return (
    <Panel title={t("funds.newRound")}>
      <PlainForm label={t("funds.newRound")} onSubmit={() => act.run(body())}>
        <ErrorSummary items={act.errors} />
        {line("title", t("funds.round"))}
        {choice("fundId", t("funds.fund"), (funds.data?.items ?? []).map((fund) => ({ value: fund.id, label: fund.name })))}
        {choice("preset", t("funds.preset"), (presets.data?.items ?? []).map((each) => ({ value: each.key, label: `${each.name}（${each.key}）` })), terms && `${preset?.basis ?? ""} ${terms}`)}
        {line("opensAt", t("funds.opensAt"), { type: "date" })}
        {line("closesAt", t("funds.closesAt"), { type: "date", help: t("funds.windowHelp") })}
        {line("budget", t("funds.budget"), { suffix: t("kit.wan") })}
        {line("notice", t("funds.notice"), { long: true, help: t("funds.noticeHelp") })}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("funds.saveDraft")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
