import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadInvestedBody } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { dayOf } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { enterInvested } from "./api";
import { isAmount, moneyOf } from "./projectDraft";
import { useProjectGaps } from "./useProjectGaps";

/**
 * The sum since the beginning; less than before needs a reason.
 * @param corrects may enter less at all
 */
export function EnterInvestment({ project, corrects, onClose }: { project: string; corrects: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ on: dayOf(new Date()), total: "", correction: "" });
  const act = useAct((body: SquadInvestedBody, key) => enterInvested(project, body, key), [["squad"]], onClose);
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    const good = draft.total.trim() && isAmount(draft.total);
    setGaps(good ? [] : [["/total", "amount"]]);
    if (good) act.run({ on: draft.on || undefined, total: moneyOf(draft.total), correction: draft.correction.trim() || undefined });
  };
  return (
    <PlainForm label={t("squad.curve.enter")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      <LineField pointer="/on" label={t("squad.curve.on")} type="date" value={draft.on} error={wrong("/on")} onChange={(on) => setDraft({ ...draft, on })} />
      <LineField pointer="/total" label={t("squad.curve.total")} suffix={t("kit.wan")} help={t("squad.curve.totalHelp")} value={draft.total} error={wrong("/total")} onChange={(total) => setDraft({ ...draft, total })} />
      {corrects && <LineField pointer="/correction" label={t("squad.curve.correction")} required={false} help={t("squad.curve.correctionHelp")} value={draft.correction} error={wrong("/correction")} onChange={(correction) => setDraft({ ...draft, correction })} />}
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.curve.record")}</Button>
        <Button onClick={onClose}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
