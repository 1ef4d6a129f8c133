import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { DraftCheck, WorkflowDraft } from "@/api/types";
import { useRoles } from "@/features/members/useRoles";
import { type Edit, edited } from "@/features/forms/edit";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import css from "./DraftDesk.module.css";
import { DraftFiles } from "./DraftFiles";
import { formsOf, stepsOf, type DraftContent } from "./draftEdit";
import { Findings } from "./Findings";
import { checkDraft, discardDraft, saveDraft } from "./forkApi";
import { FormEditor } from "./FormEditor";
import { PublishDraft } from "./PublishDraft";
import { StepEditor } from "./StepEditor";

interface Props {
  sheet: WorkflowDraft;
  name: string;
  onReload: () => void;
}

/** The park's copy of a workflow: steps, roles, deadlines and fields as plain forms, the rest as files. */
export function DraftDesk({ sheet, name, onReload }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useRoles();
  const [draft, setDraft] = useState<DraftContent>({ bundle: sheet.bundle, drawing: sheet.drawing, parts: sheet.parts });
  const [saved, setSaved] = useState(draft);
  const [version, setVersion] = useState(sheet.version);
  const [check, setCheck] = useState<DraftCheck>();
  // What is typed while it is being saved is not saved.
  const changed = draft !== saved;
  const saving = useAct(async (content: DraftContent) => ({ content, kept: await saveDraft(sheet.key, content, version) }), [["workflows"]], ({ content, kept }) => {
    setVersion(kept.version);
    setSaved(content);
  });
  const checking = useAct<undefined, DraftCheck>(() => checkDraft(sheet.key), [], setCheck);
  const leaving = useAct<undefined>(() => discardDraft(sheet.key, version), [["workflows"]], () => void navigate(`/catalog/${sheet.key}`));
  const edit = (next: Edit<DraftContent>): void => {
    setDraft((now) => edited(next, now));
    setCheck(undefined);
  };
  const ask = (): void => void Modal.confirm({ title: t("catalog.draft.discardSure"), okText: t("catalog.draft.discard"), cancelText: t("kit.cancel"), onOk: () => leaving.run(undefined) });
  const run = (): void => (changed ? saving.run(draft, () => checking.run(undefined)) : checking.run(undefined));
  return (
    <PageFrame title={t("catalog.draft.title", { name })} back={{ to: `/catalog/${sheet.key}`, label: name }} width="reading" lead={t("catalog.draft.lead", { origin: sheet.origin, by: sheet.changedBy })}>
      <ErrorSummary items={[...saving.errors, ...checking.errors, ...leaving.errors]} />
      {saving.stale && <Button onClick={onReload}>{t("members.reload")}</Button>}
      <OtherEditors subject={sheet.editing} />
      <div className={css.bar}>
        <ButtonRow>
          <Button type="primary" disabled={!changed} loading={saving.busy} onClick={() => saving.run(draft)}>{t("kit.save")}</Button>
          <Button loading={checking.busy} disabled={saving.busy} onClick={run}>{t("catalog.draft.check")}</Button>
          <PublishDraft workflow={sheet.key} version={version} disabled={changed || !check?.publishable} />
          <Button onClick={ask}>{t("catalog.draft.discard")}</Button>
        </ButtonRow>
      </div>
      {check && <Panel title={t("catalog.draft.checked")} tone={check.publishable ? "calm" : "late"}><Findings check={check} /></Panel>}
      <Panel title={t("catalog.draft.steps")}>
        {stepsOf(draft).map(([key, step]) => <StepEditor key={key} draft={draft} name={key} step={step} roles={roles} onChange={edit} />)}
      </Panel>
      <Panel title={t("catalog.draft.forms")}>
        {formsOf(draft).map((part) => <FormEditor key={part} draft={draft} part={part} system={sheet.systemFields[part] ?? []} onChange={edit} />)}
      </Panel>
      <Panel title={t("catalog.draft.files")}><DraftFiles draft={draft} name={sheet.key} onChange={edit} /></Panel>
    </PageFrame>
  );
}
