import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForetoldProject } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { foretell } from "./aheadApi";
import { ProjectPicker } from "./ProjectPicker";

const kinds: ForetoldProject["kind"][] = ["START", "FINISH"];

/** Puts a project on the forecast that its dates do not put there, with the reason. */
export function Foretell({ month, onClose }: { month: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ project: "", kind: "", note: "" });
  const act = useAct((_: undefined, key) => foretell(month, { projectId: given.project || undefined, kind: kinds.find((each) => each === given.kind), note: given.note }, key), [["dispatch", "forecast", month], ["dispatch", "forecasts"]], onClose);
  const kind = fieldId("/kind");
  return (
    <Panel title={t("dispatch.forecasts.name")}>
      <PlainForm label={t("dispatch.forecasts.name")} onSubmit={() => act.run(undefined)}>
        <ErrorSummary items={act.errors} />
        <ProjectPicker pointer="/projectId" label={t("dispatch.project")} value={given.project} error={act.wrong("/projectId")} onChange={(project) => setGiven({ ...given, project })} />
        <FieldFrame id={kind} label={t("dispatch.forecasts.what")} required error={act.wrong("/kind")}>
          <NativeSelect id={kind} value={given.kind} any={t("forms.choose")} options={kinds.map((value) => ({ value, label: t(`dispatch.forecasts.kind.${value}`) }))} onChoose={(value) => setGiven({ ...given, kind: value })} />
        </FieldFrame>
        <LineField pointer="/note" label={t("dispatch.forecasts.note")} value={given.note} error={act.wrong("/note")} onChange={(note) => setGiven({ ...given, note })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.forecasts.name")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}
