import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { inviteProject } from "./aheadApi";
import { ProjectPicker } from "./ProjectPicker";

export function InviteProject({ id }: { id: string }) {
  const { t } = useTranslation();
  const [project, setProject] = useState("");
  const act = useAct((_: undefined, key) => inviteProject(id, project || undefined, key), [["dispatch", "gathering", id], ["dispatch", "gatherings"]], () => setProject(""));
  return (
    <Panel title={t("dispatch.gatherings.add")}>
      <PlainForm label={t("dispatch.gatherings.add")} onSubmit={() => act.run(undefined)}>
        <ErrorSummary items={act.errors} />
        <ProjectPicker pointer="/projectId" label={t("dispatch.project")} value={project} error={act.wrong("/projectId")} onChange={setProject} />
        <Button htmlType="submit" loading={act.busy}>{t("dispatch.gatherings.add")}</Button>
      </PlainForm>
    </Panel>
  );
}
