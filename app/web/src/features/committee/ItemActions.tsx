import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "@/api/types";
import { RecuseDialog } from "@/features/review/RecuseDialog";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { recuse, withdrawItem } from "./api";

/** Stepping aside, and taking an item off the agenda while nobody has voted. */
export function ItemActions({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const recusing = useAct((reason: string, key) => recuse(item.id, reason, key), [["committee"]]);
  const withdrawing = useAct((id: string) => withdrawItem(id), [["committee"]]);
  return (
    <>
      <ErrorSummary items={[...recusing.errors, ...withdrawing.errors]} />
      <ButtonRow>
        {item.can.includes("recuse") && <Button onClick={() => setLeaving(true)}>{t("committee.recuse")}</Button>}
        {item.can.includes("withdraw") && <Button loading={withdrawing.busy} onClick={() => withdrawing.run(item.id)}>{t("committee.withdraw")}</Button>}
      </ButtonRow>
      {leaving && <RecuseDialog label={t("committee.recuse")} title={item.title} busy={recusing.busy} onCancel={() => setLeaving(false)} onConfirm={(reason) => recusing.run(reason, () => setLeaving(false))} />}
    </>
  );
}
