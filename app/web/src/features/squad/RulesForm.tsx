import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadRules } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { setRules } from "./api";
import css from "./PlanFields.module.css";
import { draftOfRules, isWhole, rulesOf } from "./rulesDraft";
import { useProjectGaps } from "./useProjectGaps";
import { useRuleText } from "./useRuleText";

/** Thresholds group by group; a group the screen has no words for is still shown by its name. */
export function RulesForm({ rules, onReload }: { rules: SquadRules; onReload: () => void }) {
  const { t } = useTranslation();
  const { groupOf, nameOf } = useRuleText();
  const [draft, setDraft] = useState(() => draftOfRules(rules.rules));
  const [saved, setSaved] = useState(false);
  const act = useAct((wanted: Record<string, Record<string, number>>) => setRules(wanted, rules.version), [["squad"]], () => setSaved(true));
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const pointer = (each: { group: string; rule: string }): string => `/rules/${each.group}/${each.rule}`;
  const submit = (): void => {
    const gaps = draft.filter((each) => !isWhole(each.typed)).map((each): [string, "count"] => [pointer(each), "count"]);
    setGaps(gaps);
    if (!gaps.length) act.run(rulesOf(rules.rules, draft));
  };
  const may = rules.can.includes("set");
  const groups = [...new Set(draft.map((each) => each.group))];
  return (
    <PlainForm label={t("squad.rules.title")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      {act.stale && <div><Button onClick={onReload}>{t("squad.reload")}</Button></div>}
      {groups.map((group) => (
        <fieldset key={group} className={css.cells} disabled={!may}>
          <legend><h3>{groupOf(group)}</h3></legend>
          {draft.filter((each) => each.group === group).map((each) => (
            <LineField key={each.rule} pointer={pointer(each)} label={nameOf(each.group, each.rule)} value={each.typed} error={wrong(pointer(each))} onChange={(typed) => { setSaved(false); setDraft(draft.map((one) => (one.group === each.group && one.rule === each.rule ? { ...one, typed } : one))); }} />
          ))}
        </fieldset>
      ))}
      {may && <ButtonRow><Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.rules.save")}</Button></ButtonRow>}
      {saved && <p role="status">{t("squad.rules.saved")}</p>}
    </PlainForm>
  );
}
