import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet, SquadStageBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { dayOf } from "@/kit/dates";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import { moveProject, readProofs } from "./api";
import { missingIn } from "./refused";
import { lackingFor } from "./lacking";
import { oneOf, stages } from "./words";

/** Another stage, with what it still lacks said before it is tried. */
export function MoveProject({ project, onClose }: { project: SquadSheet; onClose: () => void }) {
  const { t } = useTranslation();
  const next = stages[stages.indexOf(project.stage) + 1];
  const [draft, setDraft] = useState<{ stage: string; on: string; reason: string }>({ stage: next ?? "", on: dayOf(new Date()), reason: "" });
  const [missing, setMissing] = useState<string[]>([]);
  const proofs = useQuery({ queryKey: ["squad", "proofs", project.id], queryFn: () => readProofs(project.id) });
  const act = useAct(
    (body: SquadStageBody, key) =>
      moveProject(project.id, body, key).catch((error: unknown) => {
        setMissing(missingIn(error));
        throw error;
      }),
    [["squad"]],
    onClose,
  );
  const to = oneOf(stages, draft.stage);
  const back = !!to && stages.indexOf(to) < stages.indexOf(project.stage);
  const lacking = to && proofs.data ? lackingFor(to, project, proofs.data.items) : [];
  const told = lacking.length ? lacking : missing;
  const options = stages.filter((each) => each !== project.stage).map((each) => ({ value: each, label: t(`squad.stage.${each}`) }));
  const error = act.wrong("/stage");
  return (
    <Dialog open title={t("squad.act.stage")} okText={t("squad.act.stageGo")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy, disabled: !to }} onOk={() => act.run({ stage: to, on: draft.on || undefined, reason: draft.reason.trim() || undefined })} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <p>{t("squad.act.stageNow", { stage: t(`squad.stage.${project.stage}`) })}</p>
      <FieldFrame id={fieldId("/stage")} label={t("squad.act.stageTo")} required error={error}>
        <NativeSelect {...described(fieldId("/stage"), { error, required: true })} value={draft.stage} options={options} onChoose={(stage) => setDraft({ ...draft, stage })} />
      </FieldFrame>
      {told.length > 0 && (
        <Panel tone="close" title={t("squad.act.lacking")}>
          <ul>{told.map((each) => <li key={each}>{t(`squad.lacking.${each as "SITE_PHOTO"}`)}</li>)}</ul>
          <p>{t("squad.act.lackingHint")}</p>
        </Panel>
      )}
      <LineField pointer="/on" label={t("squad.act.stageOn")} type="date" value={draft.on} error={act.wrong("/on")} onChange={(on) => setDraft({ ...draft, on })} />
      {back && <LineField pointer="/reason" label={t("squad.reason")} help={t("squad.act.stageBack")} long value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />}
    </Dialog>
  );
}
