import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SquadBody, SquadSheet } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { rewriteProject } from "./api";
import { bodyOf, draftOf, gapsOf, type ProjectDraft } from "./projectDraft";
import { ProjectFields } from "./ProjectFields";
import { useProjectGaps } from "./useProjectGaps";

export function EditProject({ project, onReload }: { project: SquadSheet; onReload: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const contact = useMe().data?.rights.includes("squad.contacts.view") ?? false;
  const before = draftOf(project);
  const [draft, setDraft] = useState<ProjectDraft>(before);
  const there = `/squad/projects/${project.id}`;
  const act = useAct((body: SquadBody) => rewriteProject(project.id, body, project.version), [["squad"]], () => void navigate(there));
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    const gaps = gapsOf(draft);
    setGaps(gaps);
    if (!gaps.length) act.run(bodyOf(contact ? draft : { ...draft, contactName: "", contactPhone: "" }, before));
  };
  return (
    <PlainForm label={t("squad.form.change")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      {act.stale && <div><Button onClick={onReload}>{t("squad.reload")}</Button></div>}
      <ProjectFields draft={draft} known contact={contact} wrong={wrong} onChange={setDraft} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
        <Button onClick={() => void navigate(there)}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
