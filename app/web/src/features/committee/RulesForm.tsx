import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommitteeRules, CommitteeRulesBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { changeRules } from "./api";

const PARTS = ["1/2", "3/5", "2/3", "3/4", "4/5", "1/1"];
const SEATS = ["5", "7", "9"];

const partText = ({ numerator, denominator }: { numerator: number; denominator: number }): string => `${numerator}/${denominator}`;
const partOf = (text: string): { numerator: number; denominator: number } => {
  const [numerator, denominator] = text.split("/").map(Number);
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
};

/** The rules as choices; a change is a new version for meetings opened from then on. */
export function RulesForm({ rules, onDone, onReload }: { rules: CommitteeRules; onDone: () => void; onReload: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({
    quorumBase: rules.quorumBase as string,
    quorum: partText(rules.quorum),
    fewest: String(rules.fewest),
    passBase: rules.passBase as string,
    pass: partText(rules.pass),
    tie: rules.tie as string,
    chairVeto: rules.chairVeto,
    fewestSeats: String(rules.fewestSeats),
    largestSeats: String(rules.largestSeats),
    substitution: rules.substitution,
  });
  const act = useAct((body: CommitteeRulesBody) => changeRules(body, rules.version), [["committee"]], onDone);
  const half = wanted.pass === "1/2";
  const body = (): CommitteeRulesBody => ({
    ...wanted,
    quorum: partOf(wanted.quorum),
    pass: partOf(wanted.pass),
    fewest: Number(wanted.fewest) || undefined,
    tie: half ? wanted.tie : "FAILS",
    fewestSeats: Number(wanted.fewestSeats) || undefined,
    largestSeats: Number(wanted.largestSeats) || undefined,
  });
  const choice = (name: "quorumBase" | "quorum" | "passBase" | "pass" | "tie" | "fewestSeats" | "largestSeats", options: { value: string; label: string }[]) => {
    const error = act.wrong(`/${name}`);
    return (
      <FieldFrame id={fieldId(`/${name}`)} label={t(`committee.rules.${name}`)} required error={error}>
        <NativeSelect {...described(fieldId(`/${name}`), { error, required: true })} value={wanted[name]} options={options} onChoose={(next) => setWanted({ ...wanted, [name]: next })} />
      </FieldFrame>
    );
  };
  const parts = [...new Set([...PARTS, wanted.quorum, wanted.pass])].map((value) => ({ value, label: value === "1/1" ? t("committee.rules.everyone") : value }));
  const seats = SEATS.map((value) => ({ value, label: value }));
  const tick = (name: "chairVeto" | "substitution") => (
    <p>
      <label>
        <input type="checkbox" checked={wanted[name]} onChange={(event) => setWanted({ ...wanted, [name]: event.target.checked })} /> {t(`committee.rules.${name}`)}
      </label>
    </p>
  );
  return (
    <PlainForm label={t("committee.rules.change")} deliberate onSubmit={() => act.run(body())}>
      <ErrorSummary items={act.errors} />
      {act.stale && <Button onClick={onReload}>{t("members.reload")}</Button>}
      {choice("fewestSeats", seats)}
      {choice("largestSeats", seats)}
      {choice("quorumBase", (["NON_RECUSED", "ALL"] as const).map((value) => ({ value, label: t(`committee.rules.base.${value}`) })))}
      {choice("quorum", parts)}
      <LineField pointer="/fewest" label={t("committee.rules.fewest")} value={wanted.fewest} error={act.wrong("/fewest")} onChange={(next) => setWanted({ ...wanted, fewest: next })} />
      {choice("passBase", (["NON_RECUSED", "ALL", "PRESENT"] as const).map((value) => ({ value, label: t(`committee.rules.base.${value}`) })))}
      {choice("pass", parts)}
      {half && choice("tie", (["FAILS", "CHAIR_DECIDES"] as const).map((value) => ({ value, label: t(`committee.rules.ties.${value}`) })))}
      {tick("chairVeto")}
      {tick("substitution")}
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("committee.rules.save")}</Button>
        <Button onClick={onDone}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
