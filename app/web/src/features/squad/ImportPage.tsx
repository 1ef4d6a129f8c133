import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FieldSpec, SquadImport, SquadImported } from "@/api/types";
import { edited } from "@/features/forms/edit";
import { FileField } from "@/features/forms/FileField";
import { idsOf } from "@/features/forms/idsOf";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { importProjects } from "./api";
import { BadRows } from "./BadRows";
import { TakeTemplate } from "./TakeTemplate";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Projects from a spreadsheet: first it is only looked at, with every bad row, then it is entered. */
export function ImportPage() {
  const { t } = useTranslation();
  const [fileId, setFileId] = useState<string>();
  const [looked, setLooked] = useState<SquadImported>();
  const [entered, setEntered] = useState<SquadImported>();
  const looking = useAct((body: SquadImport, key) => importProjects(body, key), [], setLooked);
  const entering = useAct((body: SquadImport, key) => importProjects(body, key), [["squad"]], setEntered);
  const label = t("squad.import.file");
  const spec: FieldSpec = { kind: "file", label, accept: [XLSX], maxMb: 20 };
  const choose = (next: string | undefined): void => {
    setFileId(next);
    setLooked(undefined);
    setEntered(undefined);
  };
  const error = looking.wrong("/fileId") ?? entering.wrong("/fileId");
  return (
    <PageFrame title={t("squad.import.title")} lead={t("squad.import.lead")} back={{ to: "/squad/projects", label: t("squad.title") }} width="reading">
      <Panel title={t("squad.import.first")}>
        <p>{t("squad.import.templateHint")}</p>
        <div><TakeTemplate /></div>
      </Panel>
      <Panel title={t("squad.import.second")}>
        <PlainForm label={t("squad.import.second")} onSubmit={() => looking.run({ fileId, dry: true })}>
          <ErrorSummary items={looking.errors} />
          <FieldFrame id={fieldId("/fileId")} label={label} required group error={error}>
            <FileField id={fieldId("/fileId")} spec={spec} label={label} value={fileId} required error={error} onChange={(edit) => choose(idsOf(edited(edit, fileId))[0])} />
          </FieldFrame>
          <ButtonRow><Button type={looked ? "default" : "primary"} htmlType="submit" loading={looking.busy} disabled={!fileId}>{t("squad.import.check")}</Button></ButtonRow>
        </PlainForm>
      </Panel>
      {looked && !entered && (
        <Panel title={t("squad.import.third")} tone={looked.bad.length ? "close" : "calm"}>
          <p role="status">{t("squad.import.found", { rows: looked.rows, good: looked.good, bad: looked.rows - looked.good })}</p>
          <ErrorSummary items={entering.errors} />
          {looked.good > 0 && (
            <ButtonRow>
              <Button type="primary" loading={entering.busy} onClick={() => entering.run({ fileId, goodRows: looked.bad.length > 0 })}>{t(looked.bad.length ? "squad.import.enterGood" : "squad.import.enter", { n: looked.good })}</Button>
            </ButtonRow>
          )}
          {looked.bad.length > 0 && <p>{t("squad.import.repair")}</p>}
        </Panel>
      )}
      {looked && !entered && looked.bad.length > 0 && <BadRows bad={looked.bad} />}
      {entered && (
        <Panel tone="calm" title={t("squad.import.done", { n: entered.entered })}>
          {entered.bad.length > 0 && <p>{t("squad.import.left", { n: entered.rows - entered.entered })}</p>}
          <p><Link to="/squad/projects">{t("squad.import.see")}</Link></p>
        </Panel>
      )}
      {entered && entered.bad.length > 0 && <BadRows bad={entered.bad} />}
    </PageFrame>
  );
}
