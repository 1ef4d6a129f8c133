import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { nameItem } from "./api";
import { ProjectPicker } from "./ProjectPicker";
import type { NewAgendaItem } from "@/api/types";

/** A report asked for by name, at the end of the agenda. */
export function NameItem({ meeting, onClose }: { meeting: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [item, setItem] = useState({ project: "", title: "", detail: "" });
  const act = useAct((body: NewAgendaItem, key) => nameItem(meeting, body, key), [["dispatch", "meeting", meeting]], onClose);
  return (
    <PlainForm label={t("dispatch.meetings.nameItem")} onSubmit={() => act.run({ projectId: item.project || undefined, title: item.title, detail: item.detail || undefined })}>
      <ErrorSummary items={act.errors} />
      <ProjectPicker pointer="/projectId" required={false} label={t("dispatch.project")} value={item.project} error={act.wrong("/projectId")} onChange={(project) => setItem({ ...item, project })} />
      <LineField pointer="/title" label={t("dispatch.meetings.itemTitle")} value={item.title} error={act.wrong("/title")} onChange={(title) => setItem({ ...item, title })} />
      <LineField pointer="/detail" long required={false} label={t("dispatch.meetings.itemDetail")} value={item.detail} error={act.wrong("/detail")} onChange={(detail) => setItem({ ...item, detail })} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.meetings.nameItem")}</Button>
        <Button onClick={onClose}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
