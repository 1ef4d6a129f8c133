import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { newKey } from "@/api/idempotency";
import { upload } from "@/api/upload";
import { LineField } from "@/kit/LineField";
import { useProblemText } from "@/kit/useProblemText";
import css from "./DraftDesk.module.css";
import type { DraftField } from "./draftEdit";

/** What a slot for files hands out, and what its files are called afterwards. */
export function SlotSettings({ at, field, onChange }: { at: string; field: DraftField; onChange: (change: Partial<DraftField>) => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const sending = useMutation({
    mutationFn: (file: File) => upload(file, newKey(), { onProgress: () => undefined }),
    onSuccess: (stored) => onChange({ template: { label: { "zh-CN": stored.name }, file: stored.id } }),
  });
  return (
    <>
      <LineField pointer={`${at}/naming`} label={t("catalog.draft.naming")} help={t("catalog.draft.namingHelp")} required={false} value={field.naming ?? ""} onChange={(next) => onChange({ naming: next || undefined })} />
      <label className={css.upload}>
        {field.template ? t("catalog.draft.templateIs", { name: field.template.label["zh-CN"] }) : t("catalog.draft.template")}
        <input type="file" disabled={sending.isPending} onChange={(event) => event.target.files?.[0] && sending.mutate(event.target.files[0])} />
      </label>
      {sending.isError && <p role="alert">{text(sending.error)}</p>}
      {field.template && <Button size="small" onClick={() => onChange({ template: undefined })}>{t("catalog.draft.noTemplate")}</Button>}
    </>
  );
}
