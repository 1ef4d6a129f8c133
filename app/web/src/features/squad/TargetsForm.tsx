import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadTargets, SquadTargetsBody } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { tidyNumber } from "@/kit/tidy";
import { useAct } from "@/kit/useAct";
import { setTargets } from "./api";
import { isCount } from "./projectDraft";
import { useProjectGaps } from "./useProjectGaps";

const measures = ["admitted", "started", "finished"] as const;

/** How many projects are to be admitted, started and finished; what is left empty stays as it is. */
export function TargetsForm({ targets, onReload }: { targets: SquadTargets; onReload: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => ({ admitted: String(targets.admitted ?? ""), started: String(targets.started ?? ""), finished: String(targets.finished ?? "") }));
  const [saved, setSaved] = useState(false);
  const act = useAct((body: SquadTargetsBody) => setTargets(targets.year, body, targets.version), [["squad"], ["boards"]], () => setSaved(true));
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    const gaps = measures.filter((each) => !isCount(draft[each])).map((each): [string, "count"] => [`/${each}`, "count"]);
    setGaps(gaps);
    if (!gaps.length) act.run(Object.fromEntries(measures.flatMap((each) => (draft[each].trim() ? [[each, Number(tidyNumber(draft[each]))]] : []))));
  };
  return (
    <PlainForm label={t("squad.targets.title")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      {act.stale && <div><Button onClick={onReload}>{t("squad.reload")}</Button></div>}
      {measures.map((each) => (
        <LineField key={each} pointer={`/${each}`} label={t(`squad.targets.${each}`)} required={false} suffix={t("squad.targets.unit")} value={draft[each]} error={wrong(`/${each}`)} onChange={(typed) => { setSaved(false); setDraft({ ...draft, [each]: typed }); }} />
      ))}
      {targets.can.includes("set") && <ButtonRow><Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button></ButtonRow>}
      {saved && <p role="status">{t("squad.targets.saved")}</p>}
    </PlainForm>
  );
}
