import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import { useNavigate } from "react-router";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { publishDraft } from "./forkApi";

/** Publishing fixes the version for ever and begins new cases with it, so it says so first. */
export function PublishDraft({ workflow, version, disabled }: { workflow: string; version: number; disabled: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const act = useAct((_: undefined, key) => publishDraft(workflow, { draft: version, note: note.trim() || undefined }, key), [["workflows"]], () => void navigate(`/catalog/${workflow}/versions`));
  return (
    <>
      <Button disabled={disabled} onClick={() => setAsking(true)}>{t("catalog.draft.publish")}</Button>
      <Dialog open={asking} title={t("catalog.draft.publishSure")} okText={t("catalog.draft.publish")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined)} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("catalog.draft.publishHint")}</p>
        <LineField pointer="/note" label={t("catalog.draft.note")} required={false} value={note} onChange={setNote} />
      </Dialog>
    </>
  );
}
