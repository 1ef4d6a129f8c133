import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SquadAlike, SquadBody } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { AlikeList } from "./AlikeList";
import { registerProject } from "./api";
import { blank, bodyOf, gapsOf } from "./projectDraft";
import { ProjectFields } from "./ProjectFields";
import { similarIn } from "./refused";
import { useAlike } from "./useAlike";
import { useProjectGaps } from "./useProjectGaps";

/** A project enters the register, unless it is there already. */
export function NewProjectPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(blank);
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<SquadAlike[]>([]);
  const seen = useAlike(draft.name, draft.ownerUscc);
  const alike = seen.length ? seen : refused;
  const act = useAct(
    (body: SquadBody, key) =>
      registerProject(body, key).catch((error: unknown) => {
        setRefused(similarIn(error));
        throw error;
      }),
    [["squad"]],
    (project) => void navigate(`/squad/projects/${project.id}`),
  );
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    const gaps = [...gapsOf(draft), ...(alike.length && !reason.trim() ? [["/distinctReason", "distinct"] as [string, "distinct"]] : [])];
    setGaps(gaps);
    if (!gaps.length) act.run({ ...bodyOf(draft), distinctReason: reason.trim() || undefined });
  };
  return (
    <PageFrame title={t("squad.form.new")} lead={t("squad.form.newLead")} back={{ to: "/squad/projects", label: t("squad.title") }}>
      <PlainForm label={t("squad.form.new")} onSubmit={submit} deliberate>
        <ErrorSummary items={errors} />
        <ProjectFields draft={draft} wrong={wrong} onChange={setDraft} />
        {alike.length > 0 && <AlikeList items={alike} reason={reason} error={wrong("/distinctReason")} onReason={setReason} />}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.form.register")}</Button>
          <Button onClick={() => void navigate("/squad/projects")}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </PageFrame>
  );
}
