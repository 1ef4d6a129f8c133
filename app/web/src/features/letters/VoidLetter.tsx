import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Letter } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { useAct } from "@/kit/useAct";
import { voidLetter } from "./api";

/** The number stays used and the letter stays readable; only its worth ends. So it asks for the reason first. */
export function VoidLetter({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct((words: string, key) => voidLetter(letter.id, words, key), [["letter", letter.id], ["letters"], ["case", letter.caseId, "letters"]], () => setAsking(false));
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>{t("letters.void")}</Button>
      <Modal open={asking} title={t("letters.voidSure", { number: letter.number })} okText={t("letters.void")} cancelText={t("kit.cancel")} okButtonProps={{ danger: true, loading: act.busy, disabled: !reason.trim() }} onOk={() => act.run(reason)} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("letters.voidHint")}</p>
        <FieldFrame id="void-reason" label={t("letters.reason")} required error={act.wrong("/reason")}>
          <Input.TextArea id="void-reason" maxLength={500} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </FieldFrame>
      </Modal>
    </>
  );
}
